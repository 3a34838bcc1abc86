package assay.claim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A statement that is known to be false, empty or out of reach, so that nobody claims it again: the build fails when
 * its verdict is another one than this. It stands beside the true statement.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Expect {

  /** The verdict that passes. */
  Verdict.Kind value();

  /** Why, in a sentence that names what is true instead. */
  String why();
}
