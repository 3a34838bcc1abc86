package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Theorem;
import assay.core.Samples;
import assay.core.TwoLayer;
import assay.experiment.ntk.Linearised;
import assay.experiment.ntk.Moved;
import assay.experiment.ntk.TrainingSet;
import assay.network.Initialization;
import assay.network.LeastSquares;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** N-2: for any weights, a network differs from its linearisation only by the neurons whose margin was not larger than their move. */
@Theorem(paper = Paper.TALK, name = "f(W*) = f(W0) + ⟨∇f(W0), W* − W0⟩ + o(1)", constants = Theorem.Constants.DERIVED)
class Linearisation {

  private static final int PROBES = 20;

  /** How the weights were moved. */
  enum Move {
    /** By gradient descent, at a rate that may be too large. */
    TRAINED,
    /** Each neuron at random. */
    RANDOM,
    /** Each neuron across the kink of some input. */
    ADVERSARIAL;

    TwoLayer of(TwoLayer start, TrainingSet data, double size, Trial trial) {
      Stream stream = trial.stream("move");
      return switch (this) {
        case TRAINED -> trained(start, data, size);
        case RANDOM -> Moved.randomly(start, size, stream);
        case ADVERSARIAL -> Moved.adversarially(start, data.x(), size, stream);
      };
    }

    private static TwoLayer trained(TwoLayer start, TrainingSet data, double rate) {
      LeastSquares descent = data.descent(start);
      for (int k = 0; k < 5; k++) descent.step(Math.min(1, rate));
      return descent.neurons();
    }
  }

  @Property(tries = 100)
  Claim theErrorIsBounded(
      @ForAll @Width(min = 2, max = 10) int n, @ForAll @Width(min = 2, max = 30) int d, @ForAll @Width(min = 10, max = 1000) int m, @ForAll Move move, @ForAll @LogUniform(min = 1e-3, max = 100) double size, @ForAll long seed) {
    return bounded(TrainingSet.sphere(n, d, 1, seed), m, move, size, 1, false);
  }

  @Mutant(of = "N-2", change = "half of the bound")
  @Property(tries = 60)
  Claim halfBound(
      @ForAll @Width(min = 2, max = 10) int n, @ForAll @Width(min = 2, max = 30) int d, @ForAll @Width(min = 10, max = 30) int m, @ForAll Move move, @ForAll @LogUniform(min = 10, max = 100) double size, @ForAll long seed) {
    return bounded(TrainingSet.sphere(n, d, 1, seed), m, move, size, 0.5, false);
  }

  @Mutant(of = "N-2", change = "the gates of another initialization")
  @Property(tries = 30)
  Claim otherGates(@ForAll @Width(min = 2, max = 30) int d, @ForAll @Width(min = 10, max = 1000) int m, @ForAll Move move, @ForAll long seed) {
    return bounded(TrainingSet.sphere(4, d, 1, seed), m, move, 0.1, 1, true);
  }

  private static Claim bounded(TrainingSet data, int m, Move move, double size, double share, boolean otherGates) {
    var worst = PerTrial.of(trial -> worst(data, m, move, size, otherGates, trial));
    return Claim.of("N-2")
        .left("|f(W, x) − f(W0, x) − ⟨∇f(W0, x), W − W0⟩|", worst.get(w -> exactly(w.error())))
        .right("(1/√m) Σ |δ_r| 1[|z_r| ≤ |δ_r|]", worst.get(w -> exactly(share * w.bound())))
        .right("rounding", worst.get(w -> exactly(w.rounding())))
        .upToRounding(0);
  }

  private static Linearised worst(TrainingSet data, int m, Move move, double size, boolean otherGates, Trial trial) {
    TwoLayer start = start(m, data, trial);
    TwoLayer moved = move.of(start, data, size, trial);
    return Linearised.worst(probes(data, trial), start, moved, otherGates ? start(m, data, trial.inner("other gates", 0)) : start);
  }

  private static TwoLayer start(int m, TrainingSet data, Trial trial) {
    return Initialization.tangent(m, 1).draw(trial, data.dimension());
  }

  /** The inputs, and others of any length. */
  private static Samples probes(TrainingSet data, Trial trial) {
    Stream stream = trial.stream("probes");
    double[][] x = new double[data.size() + PROBES][];
    System.arraycopy(data.x(), 0, x, 0, data.size());
    for (int i = data.size(); i < x.length; i++) x[i] = stream.gaussians(data.dimension(), 1);
    return TrainingSet.unlabelled(x);
  }
}
