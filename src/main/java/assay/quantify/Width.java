package assay.quantify;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an {@code int} parameter, or on an annotation that stands there: a width, dimension or any other size, log-uniform
 * between the two ends, both included.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Width {

  int min() default 1;

  int max();

  /** The upper end for what a thorough run judges beyond a standard one; 0 for the same. */
  int thorough() default 0;
}
