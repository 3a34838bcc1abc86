package assay.experiment.gradientfeature;

import assay.core.Ops;
import assay.core.Samples;
import assay.core.Trainer;
import assay.linear.Vectors;
import assay.network.Loss;
import assay.network.UpdateRule;
import assay.random.Stream;
import assay.random.Trial;
import java.util.Arrays;

/**
 * The parity of {@link CountedParity} in d dimensions, from n samples: the first step of Algorithm 1 finds the
 * direction Ĝ = (1/n) Σ y x, the same for all neurons that see everything; afterwards the first layer is frozen
 * (GF-D5), and the network is one of ⟨Ĝ, x⟩/|Ĝ| alone.
 *
 * @param k odd, at least 3
 * @param d at least k
 * @param m draws of neurons
 * @param steps T
 * @param fresh points on which the loss is averaged
 */
public record SampledParity(int k, int d, int m, int steps, int fresh) {

  /** By this factor the number of samples is known at best. */
  public static final double RUNG = StrictMath.sqrt(2);

  private static final UpdateRule FIRST_STEP_ONLY =
      (trainer, rate, keep) -> trainer.update(keep == 0 ? rate : 0, keep, rate, keep);

  /** How often the fresh points are looked at. */
  private static final int EVERY = 10;

  /** Points of the distribution with their parities. */
  private record Points(double[][] x, double[] y) {

    static Points draw(int n, int k, int d, Stream stream) {
      double[][] x = new double[n][d];
      double[] y = new double[n];
      for (int i = 0; i < n; i++) {
        boolean aligned = stream.sign() > 0;
        y[i] = 1;
        for (int l = 0; l < d; l++) {
          x[i][l] = aligned && 0 < l && l < k ? x[i][0] : stream.sign();
          if (l < k) y[i] *= x[i][l];
        }
      }
      return new Points(x, y);
    }

    double[] labelMoment() {
      double[] g = new double[x[0].length];
      for (int i = 0; i < y.length; i++) for (int l = 0; l < g.length; l++) g[l] += y[i] * x[i][l] / y.length;
      return g;
    }

    Samples along(double[] direction) {
      double length = Vectors.norm(direction);
      double[][] u = new double[y.length][1];
      for (int i = 0; i < y.length; i++) u[i][0] = Vectors.dot(direction, x[i]) / length;
      return Samples.of(u, y);
    }
  }

  /** The smallest loss on fresh points within T steps, looked at every tenth step; it stops at the goal. */
  public double loss(int n, Trial trial) {
    Points sample = Points.draw(n, k, d, trial.stream("samples"));
    double[] direction = sample.labelMoment();
    Samples judged = Points.draw(fresh, k, d, trial.stream("fresh points")).along(direction);
    double[] losses = new double[steps / EVERY + 1];
    Arrays.fill(losses, 1);
    new CountedParity(k).descent(m, steps).with(FIRST_STEP_ONLY).runUntil(0, sample.along(direction), trial,
        (t, loss, trainer) -> {
          if (t % EVERY == 0) losses[t / EVERY] = loss(judged, trainer);
        });
    return Arrays.stream(losses).min().orElseThrow();
  }

  private static double loss(Samples judged, Trainer trainer) {
    double[] f = new double[judged.size()];
    Ops.best().outputs(judged, trainer.neurons(), f);
    double sum = 0;
    for (int i = 0; i < f.length; i++) sum += Loss.HINGE.value(judged.label(i) * f[i]);
    return sum / f.length;
  }

  /**
   * The smallest number of samples on a ladder of factor √2 from 4d that reaches the goal.
   *
   * @throws IllegalStateException if 2⁹ d are too few
   */
  public int samples(Trial trial) {
    for (int rung = 4; rung <= 18; rung++) {
      int n = (int) Math.round(d * StrictMath.pow(RUNG, rung));
      if (loss(n, trial) <= CountedParity.GOAL) return n;
    }
    throw new IllegalStateException(this + ": 2^9 d samples are too few");
  }
}
