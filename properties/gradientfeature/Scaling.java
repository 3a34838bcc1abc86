package gradientfeature;

import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.Theorem;
import assay.distribution.Teacher;
import assay.feature.Matching;
import assay.random.Key;
import assay.random.Trial;
import assay.stats.Interval;
import assay.stats.PowerLaw;
import assay.theorem.gradientfeature.ScalingLaws;
import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-E4, GF-E5 and GF-E7: how width and steps scale, on XOR without noise, where p is known in closed form. The paper's powers
 * are recalled and bounds from above: only a steeper measured growth refutes. Slopes come with Student intervals, widened by
 * what a ladder leaves open.
 */
@Theorem(paper = Paper.TITLE, name = "Theorem 3.12: how width and steps scale", constants = Theorem.Constants.RECALLED)
class Scaling {

  private static final double ALPHA = 1e-6;
  private static final double[] INVERSE_ERRORS = {2.5, 5, 10, 20, 40};
  private static final double[] BIASES = {1.4, 1.7, 2, 2.3, 2.6};

  /** GF-E5: Ĉ at b̃ = 1.8 and 2.3, ε = 0.4 and 0.2, as first measured; a change beyond a factor 2 is a change of the engine or of the theory. */
  private static final double FROZEN = 3.67e-4;

  /** GF-E4: m_min over 1/ε, at most the fourth power. */
  @Property(tries = 1)
  Claim theWidthOverTheInverseError(@ForAll long seed) {
    return scaling("m_min", "1/ε", 4, repeated(INVERSE_ERRORS, 6), (inverse, i) -> new SmallestWidth(1, 1 / inverse).measured(seed, i), SmallestWidth.RUNG);
  }

  /**
   * GF-E4: m_min over 1/p, at most linear; p falls from 1/15 to 1/217 as b̃ grows, and T grows like 1/p. At p = 1/10 two draws
   * suffice, as neurons that see several points help; from there on the growth is steeper.
   */
  @Property(tries = 1)
  Claim theWidthOverTheInverseProbability(@ForAll long seed) {
    return overProbability(seed, 1, 20);
  }

  @Mutant(of = "GF-E4", change = "a width that does not depend on p")
  @Property(tries = 1)
  Claim widthWithoutProbability(@ForAll long seed) {
    return overProbability(seed, 0, 4);
  }

  private static Claim overProbability(long seed, double power, int times) {
    double[] biases = repeated(BIASES, times);
    double[] inverse = DoubleStream.of(biases).map(b -> 1 / ScalingLaws.probabilityOnXor(b)).toArray();
    return scaling("m_min", "1/p", power, inverse, (x, i) -> new SmallestWidth(biases[i], 0.1).measured(seed, i), SmallestWidth.RUNG);
  }

  /** GF-E4: T_min over 1/ε at fixed width and rate, at most linear. */
  @Property(tries = 1)
  Claim theStepsOverTheInverseError(@ForAll long seed) {
    return steps(seed, 1);
  }

  @Mutant(of = "GF-E4", change = "steps that fall like √ε")
  @Property(tries = 1)
  Claim fallingSteps(@ForAll long seed) {
    return steps(seed, -0.5);
  }

  private static Claim steps(long seed, double power) {
    var descent = SmallestWidth.descent(300, 1, 0.05, 4000);
    return scaling("T_min", "1/ε", power, repeated(INVERSE_ERRORS, 6), (inverse, i) -> descent.runUntil(1 / inverse, SmallestWidth.XOR.samples(), trial(seed, i)).losses().length, 1);
  }

  /** The claim that a slope over repeated sizes is at most a power, with an allowance of ¼. */
  private static Claim scaling(String what, String over, double power, double[] x, ToDoubleBiFunction<Double, Integer> measure, double rung) {
    double[] y = IntStream.range(0, x.length).mapToDouble(i -> measure.applyAsDouble(x[i], i)).toArray();
    PowerLaw law = PowerLaw.of(x, y);
    return Claim.of("GF-E4")
        .left("slope of log " + what + " over log " + over, law.interval(ALPHA).plus(Interval.around(0, ladder(x, rung))))
        .right("power", power)
        .right("allowance", 0.25)
        .picture(Picture.of(what + " over " + over).axes(over, what).log().points("measured", x, y).dashed("fitted", x, DoubleStream.of(x).map(v -> law.factor() * Math.pow(v, law.slope())).toArray()));
  }

  /** What rungs hide of the slope: each logarithm is off by half of log rung to either side. */
  private static double ladder(double[] x, double rung) {
    double mean = DoubleStream.of(x).map(Math::log).average().orElseThrow();
    double spread = DoubleStream.of(x).map(v -> Math.pow(Math.log(v) - mean, 2)).sum();
    return Math.log(rung) / 2 * DoubleStream.of(x).map(v -> Math.abs(Math.log(v) - mean)).sum() / spread;
  }

  private static double[] repeated(double[] sizes, int times) {
    return IntStream.range(0, times * sizes.length).mapToDouble(i -> sizes[i / times]).toArray();
  }

  private static Trial trial(long seed, int measurement) {
    return new Trial(new Key(seed, "GF-E4", measurement, 0));
  }

  @Property(tries = 1)
  Claim theConstantIsAsItWas(@ForAll long seed) {
    return frozen(1, seed);
  }

  @Mutant(of = "GF-E5", change = "p of b̃ = 1.2 for b̃ = 2.3")
  @Property(tries = 1)
  Claim rarerFeatures(@ForAll long seed) {
    return frozen(ScalingLaws.probabilityOnXor(1.2) / ScalingLaws.probabilityOnXor(2.3), seed);
  }

  /** |log₂(Ĉ/frozen)| ≤ 1. */
  private static Claim frozen(double factor, long seed) {
    double constant = factor * constant(seed);
    return Claim.of("GF-E5").left("|log₂(Ĉ/frozen)|, Ĉ = max m_min/formula = " + assay.claim.Format.number(constant), exactly(Math.abs(Math.log(constant / FROZEN) / Math.log(2)))).right("1", 1).upToRounding(0);
  }

  private static double constant(long seed) {
    double largest = 0;
    for (double bias : new double[] {1.8, 2.3}) {
      for (double epsilon : new double[] {0.4, 0.2}) largest = Math.max(largest, new SmallestWidth(bias, epsilon).measured(seed, 0) / formula(bias, epsilon));
    }
    return largest;
  }

  /** B_x1 = 1, B_G = ¼, δ = 0.1. */
  private static double formula(double bias, double epsilon) {
    Teacher f = SmallestWidth.teacher();
    return ScalingLaws.width(ScalingLaws.probabilityOnXor(bias), f.size(), f.size() * f.largestOutput(), 1, f.largestBias(), 0.25, epsilon, 0.1);
  }

  /** GF-E7: at fixed η and T the term |ã|²/(2η(T−1)) of the bound falls like 1/m: more neurons do not hurt. */
  @Theorem(paper = Paper.TITLE, name = "More neurons do not hurt the bound", constants = Theorem.Constants.DERIVED)
  @Property(tries = 4)
  Claim moreNeuronsMakeTheImitatorSmaller(@ForAll long seed) {
    return imitator(seed, -1);
  }

  @Mutant(of = "GF-E7", change = "it falls like 1/m²")
  @Property(tries = 2)
  Claim muchSmaller(@ForAll long seed) {
    return imitator(seed, -2);
  }

  private static Claim imitator(long seed, double power) {
    double[] m = repeated(new double[] {250, 500, 1000, 2000, 4000}, 6);
    Matching[] matchings = IntStream.range(0, m.length)
        .mapToObj(i -> Matching.of(SmallestWidth.descent((int) m[i], 1, 1, 1).run(SmallestWidth.XOR.samples(), trial(seed, i)).end(), SmallestWidth.teacher(), 1e-6, 0.5))
        .toArray(Matching[]::new);
    double[] squares = Arrays.stream(matchings).mapToDouble(a -> Math.max(Double.MIN_NORMAL, DoubleStream.of(a.outputs()).map(v -> v * v).sum())).toArray();
    return Claim.of("GF-E7")
        .assume("fewest matches |J_i|", Arrays.stream(matchings).mapToInt(Matching::fewest).min().orElseThrow(), atLeast(1))
        .left("slope of log |ã|² over log m", PowerLaw.of(m, squares).interval(ALPHA))
        .right("power", power)
        .right("allowance", 0.25)
        .picture(Picture.of("|ã|² over m").axes("m", "|ã|²").log().points("measured", m, squares));
  }
}
