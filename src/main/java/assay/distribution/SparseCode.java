package assay.distribution;

import static assay.distribution.Parameter.count;
import static assay.distribution.Parameter.uniform;
import static assay.distribution.Parameter.whole;

import assay.Require;
import assay.random.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The dictionary-learning data of arXiv 2206.01717, enumerated with M = I: x = (φ − E φ)/σ̃ for φ ∈ {0, 1}ᴰ, where the
 * label is +1 if the number of ones among the first k coordinates lies in a set P of counts, and −1 otherwise; σ̃² is
 * the sum of the variances of the coordinates of φ.
 *
 * <p>The counts have random probabilities under which labels are balanced, and P is chosen so that γ = E[y φ_i] is not
 * negative for i ≤ k, where it does not depend on i because given the count all subsets are equally likely. The
 * other coordinates are independent, 1 with probability pO. So E[y x] = (γ/σ̃) Σ_{i≤k} e_i.
 *
 * @param size k, at least 1
 * @param background D − k, not negative; D is at most 14
 * @param pO in (0, ½]
 */
public record SparseCode(int size, int background, double pO) implements Family {

  public SparseCode {
    Require.that(size >= 1, "size = " + size + ": at least 1 is required");
    Require.that(background >= 0 && size + background <= 14,
        "background = " + background + ": must lie between 0 and " + (14 - size));
    Require.that(pO > 0 && pO <= 0.5, "pO = " + pO + ": must lie in (0, 1/2]");
  }

  /** The distribution with γ and σ̃. */
  public record Drawn(FiniteDistribution distribution, double gamma, double deviation) {}

  /** At most ten coordinates. */
  public static Ranges ranges(Limits limits) {
    return Ranges.of(SparseCode.class, whole("size", 1, 5), count("background", 0, 5), uniform("pO", 0.05, 0.5));
  }

  @Override
  public int dimension() {
    return size + background;
  }

  @Override
  public String description() {
    return Text.of("sparse code, %d relevant of %d coordinates, p_o %.3g", size, dimension(), pO);
  }

  @Override
  public FiniteDistribution draw(Stream stream) {
    return drawn(stream).distribution;
  }

  /** Draws P and the probabilities of the counts. */
  public Drawn drawn(Stream stream) {
    boolean[] positive = positive(stream);
    double[] probability = balanced(positive, stream);
    double moment = IntStream.rangeClosed(0, size).mapToDouble(s -> (positive[s] ? 1 : -1) * probability[s] * s / size)
        .sum();
    double mean = IntStream.rangeClosed(0, size).mapToDouble(s -> probability[s] * s / size).sum();
    double deviation = Math.sqrt(size * mean * (1 - mean) + background * pO * (1 - pO));
    return new Drawn(enumerate(s -> positive[s] == moment >= 0, probability, mean, deviation), Math.abs(moment),
        deviation);
  }

  /** Which counts lie in P: neither none nor all. */
  private boolean[] positive(Stream stream) {
    boolean[] positive = new boolean[size + 1];
    for (int s = 0; s <= size; s++) positive[s] = stream.sign() > 0;
    int first = stream.below(size);
    positive[first + 1] = !positive[first];
    return positive;
  }

  /** Half of the mass on P, half on the rest. */
  private double[] balanced(boolean[] positive, Stream stream) {
    double[] mass = IntStream.rangeClosed(0, size).mapToDouble(s -> stream.uniform(0.1, 1)).toArray();
    double in = IntStream.rangeClosed(0, size).filter(s -> positive[s]).mapToDouble(s -> mass[s]).sum();
    double out = IntStream.rangeClosed(0, size).filter(s -> !positive[s]).mapToDouble(s -> mass[s]).sum();
    return IntStream.rangeClosed(0, size).mapToDouble(s -> mass[s] / (2 * (positive[s] ? in : out))).toArray();
  }

  private FiniteDistribution enumerate(IntPredicate positive, double[] probability, double mean, double deviation) {
    int[] subsets = IntStream.rangeClosed(0, size).map(s -> new Cube(size).sets(s).length).toArray();
    List<double[]> points = new ArrayList<>();
    double[] labels = new double[1 << dimension()];
    double[] weights = new double[1 << dimension()];
    for (int n = 0; n < labels.length; n++) {
      int bits = n;
      int count = Integer.bitCount(n & (1 << size) - 1);
      points.add(IntStream.range(0, dimension())
          .mapToDouble(j -> ((bits >> j & 1) - (j < size ? mean : pO)) / deviation).toArray());
      labels[n] = positive.test(count) ? 1 : -1;
      int ones = Integer.bitCount(n >> size);
      weights[n] = probability[count] / subsets[count]
          * StrictMath.pow(pO, ones) * StrictMath.pow(1 - pO, background - ones);
    }
    double total = DoubleStream.of(weights).sum();
    for (int n = 0; n < weights.length; n++) weights[n] /= total;
    return FiniteDistribution.of(description(), points.toArray(double[][]::new), labels, weights);
  }
}
