package assay.kernel;

import assay.Require;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Families of unit vectors that Gram matrices are studied on. */
public enum PointFamily {

  /** Independent, uniform on the sphere. */
  SPHERE {
    @Override
    double[][] rows(int n, int d, double nearness, Stream stream) {
      return each(n, i -> stream.direction(d));
    }
  },

  /** As on the sphere, but every second point lies at an angle of about the nearness from the one before. */
  NEAR_PARALLEL {
    @Override
    double[][] rows(int n, int d, double nearness, Stream stream) {
      double[][] x = SPHERE.rows(n, d, nearness, stream);
      for (int i = 1; i < n; i += 2) x[i] = Vectors.unit(Vectors.sum(x[i - 1], nearness, x[i]));
      return x;
    }
  },

  /** Every second point is the antipode of the one before, to the bit. */
  ANTIPODAL {
    @Override
    double[][] rows(int n, int d, double nearness, Stream stream) {
      double[][] x = SPHERE.rows(n, d, nearness, stream);
      for (int i = 1; i < n; i += 2) x[i] = Vectors.sum(new double[d], -1, x[i - 1]);
      return x;
    }
  },

  /** As on the sphere, with the last point equal to the first. */
  REPEATED {
    @Override
    double[][] rows(int n, int d, double nearness, Stream stream) {
      double[][] x = SPHERE.rows(n, d, nearness, stream);
      x[n - 1] = x[0].clone();
      return x;
    }
  },

  /** Around ⌈√n⌉ centres, at distances of about the nearness. */
  CLUSTERED {
    @Override
    double[][] rows(int n, int d, double nearness, Stream stream) {
      double[][] centres = SPHERE.rows((int) Math.ceil(Math.sqrt(n)), d, nearness, stream);
      return each(n, i -> Vectors.unit(Vectors.sum(centres[i % centres.length], nearness, stream.direction(d))));
    }
  },

  /** The first n coordinate vectors; the dimension is at least n. */
  ORTHONORMAL {
    @Override
    double[][] rows(int n, int d, double nearness, Stream stream) {
      return each(n, i -> coordinate(Math.max(n, d), i));
    }
  },

  /** Inner products all equal to 1 − nearness, which must be at most 1; the dimension is at least n + 1. */
  EQUICORRELATED {
    @Override
    double[][] rows(int n, int d, double nearness, Stream stream) {
      Require.that(nearness <= 1, "nearness = " + nearness + ": equicorrelated points need at most 1");
      return each(n, i -> {
        double[] x = new double[Math.max(n + 1, d)];
        x[0] = Math.sqrt(1 - nearness);
        x[i + 1] = Math.sqrt(nearness);
        return x;
      });
    }
  },

  /** The corners of a regular simplex, inner products −1/(n−1); the dimension is at least n. */
  SIMPLEX {
    @Override
    double[][] rows(int n, int d, double nearness, Stream stream) {
      Require.atLeast("corners of a simplex, n", n, 2);
      return each(n, i -> {
        double[] x = coordinate(Math.max(n, d), i);
        for (int j = 0; j < n; j++) x[j] -= 1.0 / n;
        return Vectors.unit(x);
      });
    }
  },

  /** Equally spaced on the unit circle; the dimension is 2. */
  CIRCLE {
    @Override
    double[][] rows(int n, int d, double nearness, Stream stream) {
      return each(n, i -> new double[] {StrictMath.cos(2 * Math.PI * i / n), StrictMath.sin(2 * Math.PI * i / n)});
    }
  },

  /** Different corners of the cube {±1/√d}ᵈ; as many as it has if n is larger. */
  CUBE {
    @Override
    double[][] rows(int n, int d, double nearness, Stream stream) {
      int most = d < 30 ? Math.min(n, 1 << d) : n;
      Set<Long> seen = new HashSet<>();
      return each(most, i -> {
        double[] x = corner(d, stream);
        while (!seen.add(bits(x))) x = corner(d, stream);
        return x;
      });
    }
  };

  abstract double[][] rows(int n, int d, double nearness, Stream stream);

  /**
   * @param n number of points; some families have fewer
   * @param d dimension; some families need more, the circle has 2
   * @param nearness of neighbouring points, in (0, 1]; most families do without
   */
  public Points draw(int n, int d, double nearness, Stream stream) {
    Require.atLeast("n", n, 1);
    Require.atLeast("d", d, 1);
    Require.that(nearness > 0 && nearness <= 1, "nearness = " + nearness + ": must lie in (0, 1]");
    return Points.of(rows(n, d, nearness, stream));
  }

  private static double[][] each(int n, IntFunction<double[]> point) {
    return IntStream.range(0, n).mapToObj(point).toArray(double[][]::new);
  }

  private static double[] coordinate(int d, int i) {
    double[] x = new double[d];
    x[i] = 1;
    return x;
  }

  private static double[] corner(int d, Stream stream) {
    double[] x = new double[d];
    for (int j = 0; j < d; j++) x[j] = stream.sign() / Math.sqrt(d);
    return x;
  }

  /** The first 63 signs; beyond that a repetition never happens. */
  private static long bits(double[] x) {
    long bits = 0;
    for (int j = 0; j < Math.min(63, x.length); j++) if (x[j] > 0) bits |= 1L << j;
    return bits;
  }
}
