package assay.quantify;

import assay.distribution.Family;
import assay.distribution.Ranges;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@code FiniteDistribution} parameter: which families it is drawn from, and how large. Without it, all of them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE})
public @interface Among {

  /** The families or variants of them, each with a method as {@link Ranges} describes; none for {@link Family#ALL}. */
  Class<?>[] value() default {};

  /** Inputs of fewer dimensions are padded with zeros up to this many. */
  int minDimension() default 1;

  /** Largest number of atoms in a cluster. */
  int maxAtoms() default 20;

  /** The same for what a thorough run judges beyond a standard one; 0 for the same. */
  int thoroughAtoms() default 0;

  /** Padding of what a thorough run judges beyond a standard one; 0 for the same. */
  int thoroughDimension() default 0;

  /** Largest standard deviation of a coordinate within a cluster whose mean has length 1. */
  double maxNoise() default 0.3;

  /** Whether inputs are rescaled by a factor that is log-uniform on [0.1, 10]. */
  boolean rescaled() default true;
}
