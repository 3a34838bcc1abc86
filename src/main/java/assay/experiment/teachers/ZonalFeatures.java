package assay.experiment.teachers;

import assay.Require;
import assay.linear.Cholesky;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.theorem.lowerbounds.PowerEnergies;
import assay.theorem.teachers.SphericalAbsolute;
import java.util.Arrays;

/**
 * Features r Σ_l c_l Z_l(⟨v_i,θ⟩) of x = rθ for fixed directions v_i, against the teacher (1/d) Σ |⟨w_i,x⟩| in random
 * position. Parts of degree l have products c_l c′_l P_l(⟨v_i,v_j⟩), if E r² is taken as 1; every degree above
 * {@value #DEGREES} is left out.
 *
 * @param kinds which function each one is
 * @param v a unit vector for each
 */
public record ZonalFeatures(SphericalAbsolute target, Kind[] kinds, double[][] v) {

  private static final int DEGREES = 12;

  /** In units of the features' mean square: what Cholesky asks of features that depend on each other. */
  private static final double RIDGE = 1e-10;

  /** Functions of one direction. */
  public enum Kind {
    /** r. */
    RADIUS,
    /** |⟨v,x⟩|, as a network of fixed features has. */
    ABSOLUTE,
    /** E_u |⟨u,v⟩||⟨u,x⟩|, as kernels on the input v have. */
    KERNEL,
    /** The part of degree 4 alone. */
    QUARTIC
  }

  /**
   * @throws IllegalArgumentException if there is no feature, or not a direction for each
   */
  public ZonalFeatures {
    Require.atLeast("features", kinds.length, 1);
    Require.sameSize("number of directions", v.length, kinds.length);
  }

  /** All of one kind, in random directions, but for the first. */
  public static ZonalFeatures drawn(SphericalAbsolute target, Kind first, Kind others, int features, Stream stream) {
    Kind[] kinds = new Kind[features];
    Arrays.fill(kinds, others);
    kinds[0] = first;
    double[][] v = new double[features][];
    for (int i = 0; i < features; i++) v[i] = stream.direction(target.dimension());
    return new ZonalFeatures(target, kinds, v);
  }

  /** The average over rotations of w of the least E(f − f*)². */
  public double error() {
    return target.energy() - captured();
  }

  /**
   * tr(G⁻¹ M) with G the Gram matrix of the features and M the average of the outer product of their inner products
   * with f*: E_l P_l(⟨v_i,v_j⟩)/dim H_l in degree l.
   */
  double captured() {
    double[] share = new double[DEGREES + 1];
    for (int l = 0; l <= DEGREES; l += 2)
      share[l] = target.energy(l) / PowerEnergies.harmonics(target.dimension(), l);
    double[] one = new double[DEGREES + 1];
    Arrays.fill(one, 1);
    SymmetricMatrix gram = products(one);
    return Cholesky.of(gram.plusDiagonal(RIDGE * gram.trace() / kinds.length)).traceOfInverseTimes(products(share));
  }

  private SymmetricMatrix products(double[] factors) {
    double[][] c = new double[Kind.values().length][];
    for (Kind kind : Kind.values()) c[kind.ordinal()] = coefficients(kind);
    return SymmetricMatrix.of(kinds.length, (i, j) -> {
      double[] zonal = i == j ? target.zonal(DEGREES, 1) : target.zonal(DEGREES, Vectors.dot(v[i], v[j]));
      double sum = 0;
      for (int l = 0; l <= DEGREES; l += 2)
        sum += factors[l] * c[kinds[i].ordinal()][l] * c[kinds[j].ordinal()][l] * zonal[l];
      return sum;
    });
  }

  /** c_l: that of |⟨v,θ⟩| is ±√e_l, with the sign of (−1)^{l/2+1} from degree 2 on, and kernels square it. */
  private double[] coefficients(Kind kind) {
    double[] c = new double[DEGREES + 1];
    for (int l = 0; l <= DEGREES; l += 2) {
      double energy = target.energyOfOne(l);
      c[l] = switch (kind) {
        case RADIUS -> l == 0 ? 1 : 0;
        case QUARTIC -> l == 4 ? 1 : 0;
        case ABSOLUTE -> Math.sqrt(energy) * (l % 4 == 0 && l > 0 ? -1 : 1);
        case KERNEL -> energy / Math.sqrt(PowerEnergies.harmonics(target.dimension(), l));
      };
    }
    return c;
  }
}
