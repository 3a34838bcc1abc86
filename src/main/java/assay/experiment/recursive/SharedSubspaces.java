package assay.experiment.recursive;

import assay.Require;
import assay.claim.Picture;
import assay.core.Samples;
import assay.core.TwoLayer;
import assay.feature.GradientFeatures;
import assay.feature.GradientOuterProduct;
import assay.feature.PrincipalAngles;
import assay.linear.SymmetricMatrix;
import assay.random.Stream;
import assay.random.Trial;
import assay.theorem.recursive.RecursiveMachine;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What three ways to learn features find in the same samples: the gradient features G(w, b) = Ê[y x 1(⟨w, x⟩ &gt; b)]
 * of a network's first step; WᵀW and AGOP of a trained network; the metric of a recursive feature machine. Of each the
 * top directions are taken, as many as the target has relevant coordinates.
 *
 * @param samples n
 * @param permuted whether the machine is given the labels in another order, for mutants
 */
public record SharedSubspaces(Task task, int samples, boolean permuted) {

  private static final int NEURONS = 400;

  /**
   * @throws IllegalArgumentException if there is no sample
   */
  public SharedSubspaces {
    Require.atLeast("samples", samples, 1);
  }

  /**
   * Orthonormal rows each.
   *
   * @param gradients top directions of the second moment of G(w, 0) over directions w
   * @param feature of WᵀW
   * @param agop of AGOP
   * @param metric of the machine's
   */
  public record Found(double[][] gradients, double[][] feature, double[][] agop, double[][] metric) {

    /** The largest principal angle between gradient features and the machine's directions. */
    public double gradientsToMetric() {
      return PrincipalAngles.largest(gradients, metric);
    }

    /** The same of WᵀW. */
    public double featureToMetric() {
      return PrincipalAngles.largest(feature, metric);
    }

    /** The same of AGOP. */
    public double agopToMetric() {
      return PrincipalAngles.largest(agop, metric);
    }

    /** The largest of the three. */
    public double largestAngle() {
      return Math.max(gradientsToMetric(), Math.max(featureToMetric(), agopToMetric()));
    }

    /** How much of each coordinate's axis lies in each subspace. */
    public Picture picture() {
      double[] places = IntStream.range(0, metric[0].length).mapToDouble(j -> j).toArray();
      return Picture.of("Coordinates in the four subspaces").axes("coordinate j", "‖P e_j‖²")
          .curve("gradient features of the first step", places, shares(gradients))
          .curve("WᵀW after training", places, shares(feature))
          .curve("AGOP after training", places, shares(agop))
          .curve("metric of the machine", places, shares(metric));
    }

    private static double[] shares(double[][] rows) {
      double[] shares = new double[rows[0].length];
      for (double[] row : rows) for (int j = 0; j < shares.length; j++) shares[j] += row[j] * row[j];
      return shares;
    }
  }

  /** Draws the samples and learns from them in all ways. */
  public Found run(Trial trial) {
    Task.Data data = task.samples(samples, trial.stream("samples"));
    Task.Data given = permuted ? data.permuted(trial.stream("permutation")) : data;
    var trained = new NetworkLearning(100, 0.1, 0, 1500).run(data, trial.stream("start"));
    SymmetricMatrix metric = RecursiveMachine.laplace(10, 1e-3).run(given.x(), given.y(), 3).getLast().metric();
    return new Found(top(gradientFeatures(data, trial.stream("neurons"))), top(trained.feature()),
        top(trained.agop()), top(metric));
  }

  private double[][] top(SymmetricMatrix A) {
    return PrincipalAngles.top(A, task.target().relevant().length);
  }

  private SymmetricMatrix gradientFeatures(Task.Data data, Stream stream) {
    double[][] w = new double[NEURONS][];
    for (int r = 0; r < NEURONS; r++) w[r] = stream.direction(task.dimension());
    double[] c = Arrays.stream(data.y()).map(y -> y / data.y().length).toArray();
    return GradientOuterProduct.of(GradientFeatures.of(Samples.of(data.x(), data.y()),
        TwoLayer.of(w, new double[NEURONS], new double[NEURONS]), c));
  }
}
