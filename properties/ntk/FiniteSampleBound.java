package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.ntk.RandomSigns;
import assay.experiment.ntk.TrainedSample;
import assay.experiment.ntk.TrainingSet;
import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.linear.SymmetricMatrix;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.theorem.ntk.Generalisation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ntk.Sizes.Dimension;

/**
 * G-3: an explicit bound for the trained finite network, with the distances that it moved, rounded up to a grid fixed
 * before the data, and the gates that such a movement may change.
 */
@Theorem(paper = Paper.FINE_GRAINED, name = "Theorem on generalization", constants = Theorem.Constants.DERIVED)
class FiniteSampleBound {

  /** δ, over samples. */
  private static final double DELTA = 0.25;

  @States(value = "G-3", rests = "N-2")
  @Property(tries = 3)
  Claim trainedNetworks(
      @ForAll @Width(min = 600, max = 1000) int n, @ForAll @Width(min = 200, max = 400) int halfWidth,
      @ForAll @LogUniform(min = 0.2, max = 0.6) double scale, @ForAll long seed) {
    var run = PerTrial
        .of(trial -> TrainedSample.of(n, 3, 2 * halfWidth, Stream.seeded(seed).direction(3), scale, 20, trial));
    return claim(run, n)
        .right("2 (B/n) ‖Z(0)‖_F",
            run.get(t -> exactly(Generalisation.linearised(TrainedSample.DISTANCES.up(t.distance()), t.jacobian(), n))))
        .right("(2/(n√m)) Σ (R − |⟨w_r(0), x_i⟩|)₊", run.get(
            t -> exactly(Generalisation.gates(t.excess(), n, 2 * halfWidth))));
  }

  @Mutant(of = "G-3", change = "B = R = 0 for a network that has learned random signs by heart")
  @Property(tries = 2)
  Claim asIfItHadNotMoved(@ForAll long seed) {
    return claim(PerTrial.of(trial -> TrainedSample.of(100, 20, 200, new double[0], 1, 60, trial)), 100);
  }

  private static Claim claim(PerTrial<TrainedSample> run, int n) {
    int grid = TrainedSample.DISTANCES.size() * TrainedSample.MOVEMENTS.size();
    return Claim.inequality()
        .withProbability(1 - DELTA)
        .left("L_D = E min(|f − y|, 1)", trial -> run.apply(trial).testLoss(trial.level()))
        .right("L_S", run.get(t -> exactly(t.loss())))
        .right("3 √(log(2K/δ)/(2n))", Generalisation.sampling(grid, DELTA, n))
        .vacuousAbove("largest loss", 1);
  }

  /**
   * By Jensen, E‖Zε‖ ≤ ‖Z‖_F over random signs ε: the Rademacher complexity of the linearised class, by all 2ⁿ of them,
   * with Z′Z = H^∞.
   */
  @States("G-3")
  @Property(tries = 20)
  Claim rademacher(@ForAll @Width(min = 1, max = 12) int n, @ForAll @Dimension int d, @ForAll long seed) {
    SymmetricMatrix H = Gram.of(ArcCosine.FIRST_LAYER, TrainingSet.sphere(n, d, 1, seed).points());
    return Claim.inequality().left("E‖Zε‖", exactly(RandomSigns.meanLength(H))).right("‖Z‖_F", Math.sqrt(H.trace()));
  }
}
