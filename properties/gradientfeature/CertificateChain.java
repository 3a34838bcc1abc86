package gradientfeature;

import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.chain.Chain;
import assay.chain.ChainRun;
import assay.claim.Claim;
import assay.claim.Loose;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Survives;
import assay.claim.Theorem;
import assay.distribution.Clusters;
import assay.distribution.FiniteDistribution;
import assay.distribution.LinearData;
import assay.distribution.StructuredParity;
import assay.distribution.Teacher;
import assay.distribution.Xor;
import assay.experiment.gradientfeature.BrokenEngine;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.quantify.Among;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Bounds;
import assay.theorem.gradientfeature.Recipe;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.opentest4j.TestAbortedException;

/**
 * GF-E2: the main theorem with every constant explicit, as a chain of inequalities that hold in every single run for
 * every target network f* whose neurons are matched after the first step: min L ≤ average L, by definition, and so no
 * claim; average L ≤ average L(ã, W_t) + regret; average L(ã, W_t) ≤ L(ã, W_1) + drift; L(ã, W_1) ≤ L(f*) +
 * approximation.
 */
@Theorem(paper = Paper.TITLE, name = "Theorem 3.12 with explicit constants: the certificate chain",
    constants = Theorem.Constants.DERIVED)
class CertificateChain {

  private static final int TRIES = 600;

  /** Why the term of the drift is not needed. */
  static final String STILL = "the first layer hardly moves, as GF-D3 says";

  /** Why half of the term of the approximation is enough. */
  static final String SPREAD = "matched neurons err in different directions, and the bound adds up as if in one";

  /** GF-E2 (ii), by convexity in a. */
  @States(value = "GF-E2", rests = "GF-D1")
  @Property(tries = TRIES)
  Claim regretAgainstTheImitator(@ForAll Setting s) {
    return regret(s, s.descent());
  }

  @Mutant(of = "GF-E2", change = "the outputs move at twice the rate")
  @Property(tries = 60)
  Claim twoRates(@ForAll Setting s) {
    return regret(s.faster(), s.faster().descent().with(BrokenEngine::twoRates));
  }

  @Mutant(of = "GF-E2", change = "every gradient used twice")
  @Property(tries = 60)
  Claim staleGradients(@ForAll Setting s) {
    return regret(s.faster(), s.faster().descent().with(BrokenEngine.stale()));
  }

  private static Claim regret(Setting s, GradientDescent engine) {
    var run = s.run(engine);
    return s.claim(run)
        .left("average L(t)", run.get(r -> exactly(r.averageLoss())))
        .right("average L(ã, W_t)", run.get(r -> exactly(r.averageImitation())))
        .right("(|ã−a_1|² − |ã−a_T|²)/(2η(T−1))", run.get(r -> exactly(r.comparison())))
        .right("(η/2) average |∂L/∂a|²", run.get(r -> exactly(r.gradientTerm())));
  }

  /** GF-E2 (iii), by Lipschitz continuity; needs no stable activation pattern. */
  @States(value = "GF-E2", rests = "GF-A6")
  @Survives(change = "half of L_ℓ B_x1 average Σ|ã_j||w_j(t)−w_j(1)|", why = STILL)
  @Property(tries = TRIES)
  Claim theImitatorDriftsSlowly(@ForAll Setting s) {
    var run = s.run();
    return s.claim(run)
        .left("average L(ã, W_t)", run.get(r -> exactly(r.averageImitation())))
        .right("L(ã, W_1)", run.get(r -> exactly(r.firstImitation())))
        .right("L_ℓ B_x1 average Σ|ã_j||w_j(t)−w_j(1)|", run.get(r -> exactly(r.drift())));
  }

  /** GF-E2 (iv), by positive homogeneity and the angle between matched directions. */
  @States(value = "GF-E2", rests = {"GF-C1", "GF-C2"})
  @Loose(SPREAD)
  @Property(tries = TRIES)
  Claim theImitatorApproximatesTheTarget(@ForAll Setting s) {
    var run = s.run();
    return s.claim(run)
        .left("L(ã, W_1)", run.get(r -> exactly(r.firstImitation())))
        .right("L(f*)", run.get(r -> exactly(r.teacherLoss())))
        .right("L_ℓ B_x1 Σ|a*|(√(2γ) + ε_a)", s.approximation());
  }

  /**
   * GF-E2, the chain from end to end, for the average loss and so for the smallest. Unlike its links it can be vacuous:
   * then it says less than L(0) = 1.
   */
  @States(value = "GF-E2", rests = {"GF-C1", "GF-C2", "GF-D1"})
  @Survives(change = {"half of drift", "without drift", "square of drift"}, why = STILL)
  @Survives(change = {"half of L_ℓ B_x1 Σ|a*|(√(2γ) + ε_a)", "square of L_ℓ B_x1 Σ|a*|(√(2γ) + ε_a)"}, why = SPREAD)
  @Survives(change = "half of (η/2) average |∂L/∂a|²", why = "small steps make it the least of the terms")
  @Property(tries = 100)
  Claim theWholeChain(@ForAll Setting s) {
    Setting narrow = s.narrow().slow();
    var run = narrow.run();
    return narrow.claim(run)
        .left("average L(t)", run.get(r -> exactly(r.averageLoss())))
        .right("L(f*)", run.get(r -> exactly(r.teacherLoss())))
        .right("L_ℓ B_x1 Σ|a*|(√(2γ) + ε_a)", narrow.approximation())
        .right("drift", run.get(r -> exactly(r.drift())))
        .right("(|ã−a_1|² − |ã−a_T|²)/(2η(T−1))", run.get(r -> exactly(r.comparison())))
        .right("(η/2) average |∂L/∂a|²", run.get(r -> exactly(r.gradientTerm())))
        .vacuousAbove("L(0)", 1);
  }

  /**
   * One instance: a distribution with a target network, and how Algorithm 1 is run.
   *
   * @param bias b̃ in units of E‖x‖; of 3 max‖x‖ if the target's biases are negative, so that most neurons see every
   * atom
   * @param window ε_a
   */
  @Drawn
  record Setting(
      @Among(value = {
        Clusters.Two.class, Clusters.Orthonormal.class, Xor.class, StructuredParity.OneBlock.class,
        LinearData.class}, maxNoise = 0.03) FiniteDistribution D,
      Loss loss,
      @Width(min = 100, max = 400) int m,
      @LogUniform(min = 0.5, max = 1.5) double bias,
      @LogUniform(min = 1e-4, max = 0.05) double gamma,
      @LogUniform(min = 0.1, max = 0.6) double window,
      @LogUniform(min = 0.3, max = 30) double speed){

    private static final int STEPS = 40;

    Teacher teacher() {
      return D.teacher().orElseThrow(() -> new TestAbortedException(D + " has no target network"));
    }

    Setting faster() {
      return new Setting(D, loss, m, bias, gamma, window, 100);
    }

    Setting narrow() {
      return new Setting(D, loss, 4 * m, bias, gamma / 500, window / 10, 3);
    }

    /** So slow that the losses on the way matter. */
    Setting slow() {
      return new Setting(D, loss, m, bias, gamma, window, 0.1);
    }

    GradientDescent descent() {
      double unit = teacher().neurons().getFirst().bias() > 0 ? D.meanNorm().hi() : 3 * D.largestNorm().hi();
      return Recipe.matching(D, teacher(), m, bias * unit, speed, STEPS).descent(loss);
    }

    double totalOutput() {
      return teacher().neurons().stream().mapToDouble(neuron -> Math.abs(neuron.output())).sum();
    }

    Interval approximation() {
      return Bounds.approximation(loss.lipschitz(), D.meanNorm(), totalOutput(), gamma, window);
    }

    PerTrial<ChainRun> run() {
      return run(descent());
    }

    PerTrial<ChainRun> run(GradientDescent engine) {
      return PerTrial.of(trial -> Chain.run(D, engine, teacher(), gamma, window, trial));
    }

    Claim claim(PerTrial<ChainRun> run) {
      return Claim.inequality()
          .assume("fewest matches |J_i|", run.get(r -> exactly(r.matching().fewest())), atLeast(1))
          .series("L(t)", run.get(r -> r.trajectory().losses()))
          .digest(run.get(r -> r.trajectory().digest()));
    }
  }
}
