package owndata;

import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Loose;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.data.NamedData;
import assay.distribution.FiniteDistribution;
import assay.experiment.owndata.KernelSample;
import assay.experiment.owndata.TangentFacts;
import assay.linear.Vectors;
import assay.quantify.OnNamedData;
import assay.random.PerInstance;
import assay.random.PerTrial;
import assay.stats.Interval;
import assay.theorem.ntk.Convergence;
import java.util.function.Function;
import net.jqwik.api.Property;

/**
 * OD-3, OD-4, OD-5: what the tangent kernel H^∞ of the samples says about training and about new samples (arXiv
 * 1810.02054, 1901.08584). The inputs must have length 1.
 */
@OnNamedData
@Theorem(paper = NamedData.PAPER, name = "The tangent kernel", constants = Theorem.Constants.RECALLED)
class TangentKernel {

  private static final double DELTA = 0.5;
  private static final int WIDTH = 1 << 20;

  /** An eigenvector of λ₀ attains it. */
  @Loose("labels that mean something have far less than the largest complexity")
  @States("OD-3")
  @Property(tries = 1)
  Claim theComplexityIsAtMostNOverTheLeastEigenvalue() {
    return complexity(TangentFacts::largestComplexity);
  }

  @Mutant(of = "OD-3", change = "λ_max in place of λ₀")
  @Property(tries = 1)
  Claim largestEigenvalue() {
    return complexity(facts -> exactly(facts.size()).dividedBy(facts.largest()));
  }

  private static Claim complexity(Function<TangentFacts, Interval> bound) {
    var facts = PerInstance.of(trial -> TangentFacts.of(NamedData.current().training()));
    return Claim.inequality()
        .left("y′(H^∞)⁻¹y", facts.get(TangentFacts::complexity))
        .right("n/λ₀", facts.get(bound))
        .beside("n, the samples for training", facts.get(each -> exactly(each.size())))
        .beside("λ₀, the smallest eigenvalue of H^∞", facts.get(TangentFacts::smallest))
        .beside("λ_max", facts.get(TangentFacts::largest))
        .beside("y′(H^∞)⁻¹y", facts.get(TangentFacts::complexity))
        .beside("√(2 y′(H^∞)⁻¹y/n)", facts.get(each -> each.complexity().times(2.0 / each.size()).sqrt()));
  }

  /** The width is the largest that this machine could train, the constant of the theorem taken for 1. */
  @States(value = "OD-4", rests = "OD-3")
  @Property(tries = 1)
  Claim trainingConvergesAtTheRateOfTheLeastEigenvalue() {
    var facts = PerInstance.of(trial -> TangentFacts.of(NamedData.current().training()));
    return Claim.inequality()
        .assume("2²⁰ neurons, over n⁶/(λ₀⁴ δ³)", facts.get(TangentKernel::width), atLeast(1))
        .left("‖f_1 − y‖²/‖y‖²", Interval.UNKNOWN)
        .right("1 − ηλ₀/2", facts.get(each -> Convergence.contraction(1 / each.largest().hi(), each.smallest())));
  }

  @Mutant(of = "OD-4", change = "nothing is left after a step")
  @Property(tries = 1)
  Claim nothingIsLeft() {
    return Claim.inequality().left("‖f_1 − y‖²/‖y‖²", exactly(1)).right("0", 0);
  }

  private static Interval width(TangentFacts facts) {
    double least = Math.max(facts.smallest().lo(), Double.MIN_NORMAL);
    return exactly(WIDTH / Convergence.width(facts.size(), least, 1, DELTA));
  }

  /** D is uniform on the samples for training, a random half of them the sample. */
  @States(value = "OD-5", rests = "OD-3")
  @Property(tries = 1)
  Claim theLossOnAllIsBoundedByTheComplexityOfHalf() {
    return generalisation(1);
  }

  @Mutant(of = "OD-5", change = "the complexity alone, a thousandth of it")
  @Property(tries = 1)
  Claim aThousandth() {
    return generalisation(1e-3);
  }

  private static Claim generalisation(double factor) {
    var D = PerInstance.of(trial -> NamedData.current().first(300));
    var half = PerTrial.of(trial -> KernelSample.of(D.apply(trial), trial.stream("half")));
    Function<KernelSample, Interval> deviation = each -> exactly(
        3 * factor * Math.sqrt(StrictMath.log(6 / DELTA) / (2 * each.size())));
    return Claim.inequality()
        .assume("smallest ‖x‖", D.get(TangentKernel::shortest), atLeast(1 - 1e-9))
        .assume("largest ‖x‖", D.get(FiniteDistribution::largestNorm), atMost(1 + 1e-9))
        .withProbability(1 - DELTA)
        .left("E min(|f − y|, 1)", half.get(each -> exactly(each.loss())))
        .right("√(2 y′(H^∞)⁻¹y/n)", half.get(each -> each.bound().times(factor)))
        .right("3 √(log(6/δ)/(2n))", half.get(deviation))
        .vacuousAbove("f = 0", 1)
        .supposing("a half drawn without replacement is no worse a sample than one with independent draws");
  }

  private static Interval shortest(FiniteDistribution D) {
    double least = Double.POSITIVE_INFINITY;
    for (int n = 0; n < D.size(); n++) least = Math.min(least, Vectors.norm(D.point(n)));
    return exactly(least);
  }
}
