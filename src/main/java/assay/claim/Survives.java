package assay.claim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Derived changes of the claim that cannot be refuted on the instances that it is about, and why; shown where
 * {@code -Dmutants} tells their fate. One that is killed after all is shown as such.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Survives.All.class)
public @interface Survives {

  /** The changes as the table of derived mutants names them, such as {@code "half of ε"}. */
  String[] change();

  /** Why, in a sentence. */
  String why();

  /** Several of them. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface All {

    /** In the order of the source. */
    Survives[] value();
  }
}
