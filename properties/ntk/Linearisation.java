package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.ntk.Move;
import assay.experiment.ntk.TrainingSet;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ntk.Sizes.AnyDimension;

/**
 * N-2: for any weights, a network differs from its linearisation only by the neurons that moved further than their
 * margin, and only by what they moved beyond it; an adversary attains that.
 */
@Theorem(paper = Paper.TALK, name = "f(W*) = f(W0) + ⟨∇f(W0), W* − W0⟩ + o(1)", constants = Theorem.Constants.DERIVED)
class Linearisation {

  @States("N-2")
  @Property(tries = 100)
  Claim theErrorIsBounded(
      @ForAll @Width(min = 2, max = 10) int n, @ForAll @AnyDimension int d,
      @ForAll @Width(min = 10, max = 1000, thorough = 10_000) int m,
      @ForAll Move move, @ForAll @LogUniform(min = 1e-3, max = 100) double size, @ForAll long seed) {
    return bounded(TrainingSet.sphere(n, d, 1, seed), m, move, size, false);
  }

  @Mutant(of = "N-2", change = "the gates of another initialization")
  @Property(tries = 30)
  Claim otherGates(
      @ForAll @AnyDimension int d, @ForAll @Width(min = 10, max = 1000) int m, @ForAll Move move, @ForAll long seed) {
    return bounded(TrainingSet.sphere(4, d, 1, seed), m, move, 0.1, true);
  }

  private static Claim bounded(TrainingSet data, int m, Move move, double size, boolean otherGates) {
    var worst = PerTrial.of(trial -> move.worst(data, m, size, otherGates, trial));
    return Claim.inequality()
        .left("|f(W, x) − f(W0, x) − ⟨∇f(W0, x), W − W0⟩|", worst.get(w -> exactly(w.error())))
        .right("(1/√m) Σ (|δ_r| − |z_r|)₊", worst.get(w -> exactly(w.bound())))
        .right("rounding", worst.get(w -> exactly(w.rounding())))
        .upToRounding(0);
  }
}
