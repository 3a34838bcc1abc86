package owndata;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.data.NamedData;
import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.quantify.OnNamedData;
import assay.random.PerInstance;
import assay.stats.Interval;
import net.jqwik.api.Property;

/** OD-1: the moments of the inputs that all bounds are made of. */
@OnNamedData
@Theorem(paper = NamedData.PAPER, name = "Moments of the inputs", constants = Theorem.Constants.DERIVED)
class Inputs {

  /** By Jensen. */
  @States("OD-1")
  @Property(tries = 1)
  Claim theMeanLengthIsAtMostTheRootOfTheMeanSquare() {
    return moments(1);
  }

  @Mutant(of = "OD-1", change = "half of B_x2")
  @Property(tries = 1)
  Claim halfOfTheMeanSquare() {
    return moments(0.5);
  }

  private static Claim moments(double factor) {
    PerInstance<FiniteDistribution> D = PerInstance.of(trial -> NamedData.current().data().distribution());
    return Claim.inequality()
        .left("(E‖x‖)²", D.get(data -> data.meanNorm().times(data.meanNorm())))
        .right("E‖x‖²", D.get(data -> data.meanSquaredNorm().times(factor)))
        .beside("N, the samples", D.get(data -> exactly(data.size())))
        .beside("d, their coordinates", D.get(data -> exactly(data.dimension())))
        .beside("B_x1 = E‖x‖", D.get(FiniteDistribution::meanNorm))
        .beside("B_x2 = E‖x‖²", D.get(FiniteDistribution::meanSquaredNorm))
        .beside("B_x = max ‖x‖", D.get(FiniteDistribution::largestNorm))
        .beside("‖E[y x]‖", D.get(data -> exactly(Vectors.norm(data.labelMoment()))))
        .beside("E y", D.get(data -> exactly(data.labelBalance())))
        .beside("least hinge loss of any function", D.get(Inputs::bayes));
  }

  private static Interval bayes(FiniteDistribution data) {
    return data.bayesHingeRisk();
  }
}
