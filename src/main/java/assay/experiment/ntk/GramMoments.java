package assay.experiment.ntk;

import assay.kernel.ArcCosine;
import assay.kernel.Points;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.stats.BoundedSample;
import assay.stats.EmpiricalBernstein;
import assay.stats.Interval;
import java.util.stream.IntStream;

/** Moments of the kernel H(0) of random networks of the first layer around its expectation H^∞ (arXiv 1901.08584). */
public final class GramMoments {

  private static final int NETWORKS = 20_000;
  private static final int WIDTH = 4;

  private GramMoments() {}

  /** m E‖H(0) − H^∞‖²_F, from 20000 networks of m = 4 neurons. */
  public static Interval second(TrainingSet data, Stream stream, double level) {
    Points points = data.points();
    SymmetricMatrix p = SymmetricMatrix.of(points.size(),
        (i, j) -> 0.5 * ArcCosine.kappa0(i == j ? 0 : points.angle(i, j)));
    double most = squared(points, p, (i, j) -> 1);
    double[] values = IntStream.range(0, NETWORKS).mapToDouble(i -> squared(points, p, shares(data, stream)))
        .map(v -> Math.min(v, most)).toArray();
    return EmpiricalBernstein.of(BoundedSample.of(values, new Interval(0, most)), level).times(WIDTH);
  }

  /** Σ ⟨x_i, x_j⟩² (share_ij − p_ij)², which is largest where every neuron is active everywhere, as p ≤ ½. */
  static double squared(Points points, SymmetricMatrix p, SymmetricMatrix.Entries shares) {
    double sum = 0;
    for (int i = 0; i < points.size(); i++) {
      for (int j = 0; j < points.size(); j++) {
        double entry = points.dot(i, j) * (shares.at(i, j) - p.at(i, j));
        sum += entry * entry;
      }
    }
    return sum;
  }

  private static SymmetricMatrix.Entries shares(TrainingSet data, Stream stream) {
    boolean[][] active = new boolean[WIDTH][];
    for (int r = 0; r < WIDTH; r++) active[r] = active(data.x(), stream.gaussians(data.dimension(), 1));
    return (i, j) -> (double) IntStream.range(0, WIDTH).filter(r -> active[r][i] && active[r][j]).count() / WIDTH;
  }

  private static boolean[] active(double[][] x, double[] w) {
    boolean[] active = new boolean[x.length];
    for (int i = 0; i < x.length; i++) active[i] = Vectors.dot(w, x[i]) > 0;
    return active;
  }
}
