package assay.quantify;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@code double} parameter, or on an annotation that stands there: its logarithm is uniform between the two ends,
 * which must be positive.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface LogUniform {

  double min();

  double max();

  /** The upper end for what a thorough run judges beyond a standard one; 0 for the same. */
  double thorough() default 0;
}
