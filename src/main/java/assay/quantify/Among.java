package assay.quantify;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a {@code FiniteDistribution} parameter: which families it is drawn from, and how large. Without it, all of them. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE})
public @interface Among {

  /** The families. */
  Kind[] value() default {
    Kind.ORTHOGONAL_CLUSTERS, Kind.COHERENT_CLUSTERS, Kind.XOR, Kind.STRUCTURED_PARITY, Kind.UNIFORM_PARITY, Kind.MIXED_PARITY, Kind.LINEAR, Kind.RANDOM
  };

  /** Inputs of fewer dimensions are padded with zeros up to this many. */
  int minDimension() default 1;

  /** Largest number of atoms in a cluster. */
  int maxAtoms() default 20;

  /** Largest standard deviation of a coordinate within a cluster whose mean has length 1. */
  double maxNoise() default 0.3;

  /** Whether inputs are rescaled by a factor that is log-uniform on [0.1, 10]. */
  boolean rescaled() default true;

  /** The families of finite-support distributions (theory notes, IN0). */
  enum Kind {
    /** Two to six clusters around orthonormal means. */
    ORTHOGONAL_CLUSTERS,
    /** Two clusters around orthonormal means. */
    TWO_CLUSTERS,
    /** Two to six clusters around means of equal coherence. */
    COHERENT_CLUSTERS,
    /** Four clusters, ±μ_1 with label +1 and ±μ_2 with label −1. */
    XOR,
    /** Parity of one or three blocks whose signs sometimes agree. */
    STRUCTURED_PARITY,
    /** Parity of one block of three signs that agree with probability at least 0.3. */
    ONE_BLOCK_PARITY,
    /** Parity of uniform signs. */
    UNIFORM_PARITY,
    /** Half uniform parity, half all signs equal (Daniely and Malach 2020). */
    MIXED_PARITY,
    /** Linearly separable pairs. */
    LINEAR,
    /** Random atoms with random labels. */
    RANDOM
  }
}
