package assay.claim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An inequality that is loose by nature: on most instances its left side is less than a twentieth of the right one, and
 * no choice of instances changes that. Without this mark, console and report ask for it to be sharpened.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Loose {

  /** Why, in a sentence: where the proof gives away what, such as {@code "a union bound over all n² pairs"}. */
  String value();
}
