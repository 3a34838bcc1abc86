package assay.experiment.ntk;

import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.kernel.Kernel;
import assay.kernel.PointFamily;
import assay.kernel.Points;
import assay.kernel.SmallestEigenvalue;
import assay.linear.SymmetricMatrix;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.ntk.PowerSeries;
import java.util.stream.IntStream;

/** What bounds of the smallest eigenvalue of H^∞ need of the inputs. */
public final class GramEigenvalues {

  private GramEigenvalues() {}

  /**
   * factor · Σ_{k ≤ highest} c_k λ_min((XX′)^{∘k}), H^∞ = Σ c_k (XX′)^{∘k}: by Weyl's inequality at most λ_min(H^∞).
   */
  public static Interval sumOfPowers(Points points, int highest, double factor) {
    SymmetricMatrix linear = Gram.linear(points);
    Interval sum = Interval.ZERO;
    SymmetricMatrix power = linear;
    for (int k = 1; k <= highest; k++) {
      double c = PowerSeries.coefficient(k);
      if (c > 0) sum = sum.plus(positivePart(SmallestEigenvalue.of(power)).times(factor * c));
      power = power.hadamard(linear);
    }
    return sum;
  }

  /** Powers of a Gram matrix have no negative eigenvalues. */
  private static Interval positivePart(Interval eigenvalue) {
    return eigenvalue.max(Interval.ZERO);
  }

  /**
   * min(λ_min(h(t_ij) + h(−t_ij)), odd · λ_min(t_ij)) over the first inputs of antipodal pairs, every second one.
   *
   * @param odd rightly ½, as h(t) − h(−t) = t/2
   */
  public static Interval ofPairs(Points points, double odd) {
    double[][] rows = points.rows();
    Points first = Points.of(IntStream.range(0, rows.length / 2).mapToObj(i -> rows[2 * i]).toArray(double[][]::new));
    Kernel even = (angle, x, y) -> ArcCosine.FIRST_LAYER.at(angle, x, y)
        + ArcCosine.FIRST_LAYER.at(Math.PI - angle, x, y);
    return SmallestEigenvalue.of(even, first).min(SmallestEigenvalue.of(Gram.linear(first)).times(odd));
  }

  /** λ_min of both layers' NTK at n uniform inputs, averaged over so many draws; middles of certified intervals. */
  public static double meanOfUniform(int n, int d, int draws, Stream stream) {
    return IntStream.range(0, draws).mapToObj(i -> PointFamily.SPHERE.draw(n, d, 1, stream))
        .mapToDouble(points -> SmallestEigenvalue.of(ArcCosine.BOTH_LAYERS, points).middle()).average().orElseThrow();
  }

  /** max_{i ≠ j} |h_ij|; 0 for a single input. */
  public static double largestOffDiagonal(SymmetricMatrix H) {
    return IntStream.range(0, H.size()).mapToDouble(i -> largestInRow(H, i)).max().orElse(0);
  }

  private static double largestInRow(SymmetricMatrix H, int i) {
    return IntStream.range(0, i).mapToDouble(j -> Math.abs(H.at(i, j))).max().orElse(0);
  }

  /** The smallest angle between two inputs; π for a single one. */
  public static double smallestAngle(Points points) {
    return IntStream.range(0, points.size()).mapToDouble(i -> smallestAngle(points, i)).min().orElse(Math.PI);
  }

  private static double smallestAngle(Points points, int i) {
    return IntStream.range(0, i).mapToDouble(j -> points.angle(i, j)).min().orElse(Math.PI);
  }
}
