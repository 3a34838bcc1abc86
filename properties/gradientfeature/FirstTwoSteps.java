package gradientfeature;

import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.distribution.SparseCode;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.gradientfeature.ClippedActivation;
import assay.theorem.gradientfeature.RelevantGradient;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * SL-3 and SL-4: in the first two steps every neuron is drawn towards the relevant dictionary elements, and the second step
 * blurs them less than the first. The published bounds hide constants; those here are explicit. As read, Lemma 5 sums over
 * all elements: it must be over the relevant ones ({@link KnownFalse}).
 */
@Theorem(paper = Paper.PREDECESSOR, name = "Lemmas 5 and 6: the first two gradients", constants = Theorem.Constants.DERIVED)
class FirstTwoSteps {

  /** SL-3, j ∈ A: |T_j − β γ/σ̃| ≤ (φ(0)/s_ξ) √(E x_j² E⟨w_A, x_A⟩²), with β in (0, 1]. */
  @Property(tries = 60)
  Claim relevantElementsAreSeen(@ForAll Setting s) {
    return relevant(s, 1);
  }

  @Mutant(of = "SL-3", change = "a hundredth of the distance")
  @Property(tries = 20)
  Claim hundredth(@ForAll Setting s) {
    return relevant(s, 0.01);
  }

  private static Claim relevant(Setting s, double share) {
    var code = s.code();
    var steps = PerTrial.of(trial -> s.first(code, trial));
    return Claim.of("SL-3").inEachOf(3)
        .left("max over j ∈ A of |T_j − β γ/σ̃|", steps.get(step -> exactly(step.farthestFromShare(code, s.k))))
        .right("(φ(0)/s_ξ) √(E x_j² E⟨w_A, x_A⟩²)", steps.get(step -> exactly(share * step.relevantBound())));
  }

  /** What the lemma says of the relevant elements, said of all. */
  static Claim everyElement(Claim claim, Setting s) {
    var code = s.code();
    var steps = PerTrial.of(trial -> s.both(code, trial)[1]);
    return claim
        .assume("max |g⁽¹⁾(x)|", steps.get(step -> exactly(step.network.largestOutput())), atMost(1))
        .left("max over j of |T_j − β γ/σ̃|", steps.get(step -> exactly(step.farthestFromShare(code, step.T.length))))
        .right("(φ(0)/s_ξ) √(E x_j² E⟨w_A, x_A⟩²)", steps.get(step -> exactly(step.relevantBound())));
  }

  /** SL-3, j ∉ A: |T_j| ≤ (φ(0)/s_ξ) |w_j| E x_j². */
  @Property(tries = 60)
  Claim irrelevantElementsAreHardlySeen(@ForAll Setting s) {
    return irrelevant(s, s.k);
  }

  @Mutant(of = "SL-3", change = "also for a relevant element")
  @Property(tries = 20)
  Claim alsoForRelevantElements(@ForAll Setting s) {
    return irrelevant(s, s.k - 1);
  }

  private static Claim irrelevant(Setting s, int from) {
    var code = s.code();
    var steps = PerTrial.of(trial -> s.first(code, trial));
    return Claim.of("SL-3").inEachOf(3)
        .left("max over j ∉ A of |T_j|/|w_j|", steps.get(step -> exactly(step.largestIrrelevant(from))))
        .right("(φ(0)/s_ξ) E x_j²", steps.get(step -> exactly(step.irrelevantBound())));
  }

  /** SL-4: the same at the second step, from weights that the first one has made, as long as |g| ≤ 1 leaves every input active. */
  @Property(tries = 20)
  Claim theSecondStepObeysTheSameBound(@ForAll Setting s) {
    return second(s, 1);
  }

  @Mutant(of = "SL-4", change = "a hundredth of the distance")
  @Property(tries = 20)
  Claim hundredthAtTheSecondStep(@ForAll Setting s) {
    return second(s, 0.01);
  }

  private static Claim second(Setting s, double share) {
    var code = s.code();
    var steps = PerTrial.of(trial -> s.both(code, trial)[1]);
    return Claim.of("SL-4")
        .assume("max |g⁽¹⁾(x)|", steps.get(step -> exactly(step.network.largestOutput())), atMost(1))
        .left("max over j ∈ A of |T_j − β γ/σ̃|", steps.get(step -> exactly(step.farthestFromShare(code, s.k))))
        .right("(φ(0)/s_ξ) √(E x_j² E⟨w_A, x_A⟩²)", steps.get(step -> exactly(share * step.relevantBound())));
  }

  /** SL-4: ρ = max over j ∉ A of |T_j| over min over j ∈ A falls from the first step to the second: a sign test over neurons, each with itself. */
  @Property(tries = 6)
  Claim theSecondStepBlursLess(@ForAll Setting s) {
    var code = s.code();
    var steps = PerTrial.of(trial -> s.both(code, trial));
    return blur(s, steps.get(step -> exactly(step[1].blur())), steps.get(step -> exactly(step[0].blur())));
  }

  @Mutant(of = "SL-4", change = "the first step blurs less than the second")
  @Property(tries = 6)
  Claim theFirstStepBlursLess(@ForAll Setting s) {
    var code = s.code();
    var steps = PerTrial.of(trial -> s.both(code, trial));
    return blur(s, steps.get(step -> exactly(step[0].blur())), steps.get(step -> exactly(step[1].blur())));
  }

  private static Claim blur(Setting s, Function<Trial, Interval> less, Function<Trial, Interval> more) {
    return Claim.of("SL-4").withProbability(0.75).left("ρ of the one step", less).right("ρ of the other", more);
  }

  /** SL-4: β̂ = T_j σ̃/γ, averaged over A, lies in (0, 1] at the second step. */
  @Property(tries = 10)
  Claim theShareIsAProbability(@ForAll Setting s) {
    return share(s, 1);
  }

  @Mutant(of = "SL-4", change = "β̂ at most ¼")
  @Property(tries = 10)
  Claim theShareIsAtMostAQuarter(@ForAll Setting s) {
    return share(s, 0.25);
  }

  private static Claim share(Setting s, double most) {
    var code = s.code();
    var steps = PerTrial.of(trial -> s.both(code, trial)[1]);
    return Claim.of("SL-4").inEachOf(3)
        .assume("max |g⁽¹⁾(x)|", steps.get(step -> exactly(step.network.largestOutput())), atMost(1))
        .left("|β̂ − ½ β_max|", steps.get(step -> exactly(Math.abs(step.share(code) - most / 2))))
        .right("½ β_max", most / 2)
        .upToRounding(1e-6);
  }

  /**
   * A sparse code, and the steps of a network of a few neurons on it, looked at through its first neuron.
   *
   * @param noise s_ξ of the first step in units of 1/k; that of the second is k^{−3/2}
   * @param rate η⁽¹⁾, small enough that |g⁽¹⁾| is below 1
   */
  @Drawn
  record Setting(@Width(min = 2, max = 5) int k, @Width(max = 5) int background, @LogUniform(min = 0.1, max = 0.5) double pO,
      @LogUniform(min = 0.3, max = 1) double noise, @LogUniform(min = 0.01, max = 0.3) double rate, long seed) {

    private static final int PAIRS = 2;

    SparseCode.Drawn code() {
      return new SparseCode(k, background, pO).drawn(Stream.seeded(seed));
    }

    Step first(SparseCode.Drawn code, Trial trial) {
      return new Step(code.distribution(), k, start(code, trial), new ClippedActivation(noise / k));
    }

    private ClippedNetwork start(SparseCode.Drawn code, Trial trial) {
      return ClippedNetwork.draw(code.distribution(), PAIRS, k, 1, trial.stream("initialization"));
    }

    /** Both steps; the first is described before the network moves on. */
    Step[] both(SparseCode.Drawn code, Trial trial) {
      Step first = first(code, trial);
      ClippedNetwork moved = start(code, trial);
      moved.look(first.activation).step(first.activation, rate, 0, 1);
      return new Step[] {first, new Step(first.D, k, moved, new ClippedActivation(StrictMath.pow(k, -1.5)))};
    }
  }

  /** What the network's first neuron sees at a step. */
  private static final class Step {

    private final FiniteDistribution D;
    private final int k;
    private final ClippedNetwork network;
    private final ClippedActivation activation;
    private final double[] T;

    Step(FiniteDistribution D, int k, ClippedNetwork network, ClippedActivation activation) {
      this.D = D;
      this.k = k;
      this.network = network.look(activation);
      this.activation = activation;
      T = network.correlation(0, activation);
    }

    /** β is the mean slope with the relevant part of the input taken out of the activation. */
    double farthestFromShare(SparseCode.Drawn code, int to) {
      double share = 0;
      for (int n = 0; n < D.size(); n++) share += D.weight(n) * activation.slope(network.preactivation(0, n) - relevantPart(n));
      double farthest = 0;
      for (int j = 0; j < to; j++) farthest = Math.max(farthest, Math.abs(T[j] - share * code.gamma() / code.deviation()));
      return farthest;
    }

    private double relevantPart(int n) {
      double part = 0;
      for (int j = 0; j < k; j++) part += network.w[0][j] * D.x(n, j);
      return part;
    }

    double relevantBound() {
      double spread = 0;
      for (int n = 0; n < D.size(); n++) spread += D.weight(n) * Math.pow(relevantPart(n), 2);
      return RelevantGradient.relevant(activation.curvature(), variance(0), spread);
    }

    double largestIrrelevant(int from) {
      double largest = 0;
      for (int j = from; j < T.length; j++) largest = Math.max(largest, Math.abs(T[j]) / Math.abs(network.w[0][j]));
      return largest;
    }

    double irrelevantBound() {
      return RelevantGradient.irrelevant(activation.curvature(), 1, variance(D.dimension() - 1));
    }

    private double variance(int j) {
      double sum = 0;
      for (int n = 0; n < D.size(); n++) sum += D.weight(n) * D.x(n, j) * D.x(n, j);
      return sum;
    }

    /** ρ; a neuron that sees nothing blurs everything. */
    double blur() {
      double least = Double.POSITIVE_INFINITY;
      double most = 0;
      for (int j = 0; j < T.length; j++) {
        if (j < k) least = Math.min(least, Math.abs(T[j]));
        else most = Math.max(most, Math.abs(T[j]));
      }
      return most / Math.max(least, 1e-12);
    }

    double share(SparseCode.Drawn code) {
      double sum = 0;
      for (int j = 0; j < k; j++) sum += T[j] / k;
      return sum * code.deviation() / code.gamma();
    }
  }
}
