package assay.experiment.late;

import assay.Require;
import assay.core.Ops;
import assay.core.PairSums;
import assay.linear.Matrices;
import assay.linear.Orthogonal;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.PowerLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Descent on ½ E(f − f*)² for f = Σ |w_i| |⟨w_i, x⟩| against a teacher Σ |⟨w_j*, x⟩| of orthonormal w* (Zhou, Ge, Jin,
 * arXiv 2102.02410, model recalled). Its kernel is (2/π)(√(1 − ρ²) + ρ arcsin ρ) = 4 K + 2/π with K of {@link
 * PairSums}.
 *
 * @param steps t at which the following were noted, about 5 % apart
 * @param losses L
 * @param gradients ‖∇L‖
 */
public record PositiveLayer(double[] steps, double[] losses, double[] gradients) {

  private static final Ops OPS = Ops.best();

  /**
   * From students near the teacher until the loss is below 10⁻¹⁰, where rounding begins to matter.
   *
   * @param start students, a row each
   * @param teacher orthonormal rows
   * @throws IllegalArgumentException if there are fewer students than teachers, the rate is not positive or the loss is
   *     as small at the start
   * @throws ArithmeticException if the loss is no longer a number, as at too large a rate
   */
  public static PositiveLayer run(double[][] start, double[][] teacher, double rate, int most) {
    Require.atLeast("students", start.length, teacher.length);
    Require.positive("rate", rate);
    Require.atLeast("most", most, 1);
    PairSums sums = new PairSums(start.length + teacher.length, teacher[0].length);
    for (int j = 0; j < teacher.length; j++) sums.set(start.length + j, -1, teacher[j], 1);
    List<double[]> notes = new ArrayList<>();
    double[][] w = start;
    double next = 1;
    for (int t = 1; t <= most; t++) {
      double[][] gradient = gradient(sums, w);
      double loss = loss(sums);
      if (Double.isNaN(loss)) throw Descent.diverged(t - 1, rate);
      if (loss <= 1e-10) break;
      if (t >= next) {
        notes.add(new double[] {t, loss, Matrices.frobenius(gradient)});
        next = 1.05 * t + 1;
      }
      w = Matrices.sum(w, -rate, gradient);
    }
    Require.that(!notes.isEmpty(), "the start has a loss of 1e-10 or less: nothing is left to descend");
    double[][] columns = Matrices.transposed(notes.toArray(double[][]::new));
    return new PositiveLayer(columns[0], columns[1], columns[2]);
  }

  /**
   * With some students for each of r teachers, each of them near its teacher over √copies,
   * off by noise of a given length times that.
   */
  public static PositiveLayer near(int r, int copies, int dimension, double noise, Trial trial) {
    double[][] teacher = Orthogonal.vectors(r, dimension, trial.stream("teacher"));
    Stream stream = trial.stream("students");
    double[][] start = new double[r * copies][];
    for (int i = 0; i < start.length; i++) {
      double[] off = stream.gaussians(dimension, noise / Math.sqrt(dimension));
      start[i] = Vectors.scaled(1 / Math.sqrt(copies), Vectors.sum(teacher[i / copies], 1, off));
    }
    return run(start, teacher, 0.2, 100_000);
  }

  private static double[][] gradient(PairSums sums, double[][] w) {
    for (int i = 0; i < w.length; i++) {
      double norm = Vectors.norm(w[i]);
      sums.set(i, norm * norm, w[i], norm);
    }
    OPS.sum(sums);
    double total = total(sums);
    double[][] gradient = new double[w.length][w[0].length];
    for (int i = 0; i < w.length; i++) {
      double value = 4 * sums.value(i) + 2 / Math.PI * total;
      double own = 2 * value - 4 * sums.share(i);
      for (int k = 0; k < w[i].length; k++)
        gradient[i][k] = Math.sqrt(sums.mass(i)) * (own * sums.unit(i, k) + 4 * sums.pull(i, k));
    }
    return gradient;
  }

  private static double total(PairSums sums) {
    double total = 0;
    for (int i = 0; i < sums.size(); i++) total += sums.mass(i);
    return total;
  }

  private static double loss(PairSums sums) {
    double total = total(sums);
    return 2 * sums.energy() + total * total / Math.PI;
  }

  /** The power law ‖∇L‖ ~ L^p over the last decade of the time. */
  public PowerLaw lojasiewicz() {
    return PowerLaw.of(late(losses), late(gradients));
  }

  /** The power law L ~ t^p over the last decade of the time. */
  public PowerLaw overTime() {
    return PowerLaw.of(late(steps), late(losses));
  }

  /** The values at t ≥ T/10. */
  double[] late(double[] values) {
    int from = 0;
    while (steps[from] <= steps[steps.length - 1] / 10) from++;
    return Arrays.copyOfRange(values, from, values.length);
  }
}
