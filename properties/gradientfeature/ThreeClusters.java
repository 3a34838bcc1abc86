package gradientfeature;

import static assay.claim.Condition.above;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.gradientfeature.PlaneClusters;
import assay.experiment.gradientfeature.PlaneNeurons;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-J1, the picture of clusters in the plane: after the first step every neuron points along a sum p_j y_j μ_j over
 * the clusters that it saw, so the random weights collapse onto a few lines. Clusters are points here, and the
 * statement exact.
 */
@Theorem(paper = Paper.TITLE, name = "Neurons before and after the first step", constants = Theorem.Constants.DERIVED)
class ThreeClusters {

  private static final double SAME = 1e-12;

  @Width(min = 10, max = 300)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Cloud {}

  @LogUniform(min = 0.05, max = 3)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Offset {}

  /**
   * At most 2ʳ − 1 lines, one for each set of clusters; in the plane at most r(r − 1) + 1, since so many nonempty
   * subsets of r points can be cut off by a line. For three clusters both are 7.
   */
  @States(value = "GF-J1", rests = "GF-A2")
  @Property(tries = 60)
  Claim theNeuronsCollapseOntoFewLines(
      @ForAll @Width(max = 6) int r, @ForAll @Cloud int m, @ForAll @Offset double bias, @ForAll long seed) {
    FirstStep three = new FirstStep(3, Math.min(m, 80), bias, 0, seed);
    return new FirstStep(r, m, bias, 0, seed).lines(r * (r - 1) + 1)
        .picture(trial -> three.clusters().picture("three clusters: neurons before and after the first step",
            PlaneNeurons.of(three.start().draw(trial, 2)), three.neurons().apply(trial)));
  }

  @Mutant(of = "GF-J1", change = "r lines, one for each cluster")
  @Property(tries = 20)
  Claim oneLineForEachCluster(@ForAll @Width(min = 3, max = 6) int r, @ForAll long seed) {
    return new FirstStep(r, 300, 0.5, 0, seed).lines(r);
  }

  @Mutant(of = "GF-J1", change = "λ⁽¹⁾ = 1/(2η⁽¹⁾): part of the initialization survives")
  @Property(tries = 20)
  Claim halfTheStartSurvives(@ForAll @Width(min = 3, max = 6) int r, @ForAll long seed) {
    return new FirstStep(r, 300, 0.5, 0.5, seed).lines(r * (r - 1) + 1);
  }

  /** The sum is that of the clusters that the neuron saw: one of 2ʳ − 1. */
  @States(value = "GF-J1", rests = "GF-A2")
  @Property(tries = 60)
  Claim everyNeuronPointsAlongACombinationOfMeans(
      @ForAll @Width(max = 6) int r, @ForAll @Cloud int m, @ForAll @Offset double bias, @ForAll long seed) {
    return new FirstStep(r, m, bias, 0, seed).combinations((1 << r) - 1);
  }

  @Mutant(of = "GF-J1", change = "single clusters only")
  @Property(tries = 20)
  Claim singleClusters(@ForAll @Width(min = 3, max = 6) int r, @ForAll long seed) {
    return new FirstStep(r, 300, 0.5, 0, seed).combinations(2);
  }

  /**
   * A network that makes its first step on r clusters.
   *
   * @param keep the share of the initialization that survives
   */
  private record FirstStep(int r, int m, double bias, double keep, long seed) {

    Claim lines(int bound) {
      return Claim.inequality()
          .left("number of lines along the w_j⁽¹⁾", neurons().get(n -> exactly(n.lines(SAME))))
          .right("r(r − 1) + 1", bound);
    }

    /** @param sets how many of the sets of clusters, of which the first two have one each */
    Claim combinations(int sets) {
      var first = neurons();
      return Identity.everywhere("|cos(w_j⁽¹⁾, Σ_{i∈A} p_i y_i μ_i)| for the best A", "1",
          first.get(n -> exactly(n.farthestFrom(clusters().sums(sets)))))
          .relativeTo("1", 1).within(SAME, "rounding of sums over clusters")
          .assume("neurons that moved", first.get(n -> exactly(n.weights().size())), above(0));
    }

    PlaneClusters clusters() {
      return PlaneClusters.draw(r, Stream.seeded(seed));
    }

    Initialization start() {
      return Initialization.symmetric(m, 1, 1, bias);
    }

    PerTrial<PlaneNeurons> neurons() {
      var schedule = Schedule.algorithm1(0.1, 0.1, 1).withFirstKeep(keep);
      var descent = new GradientDescent(Loss.HINGE, start(), schedule);
      return PerTrial.of(trial -> PlaneNeurons.of(descent.run(clusters().D().samples(), trial).end()));
    }
  }
}
