package assay.experiment.ntk;

import assay.core.Samples;
import assay.core.TwoLayer;
import assay.network.Initialization;
import assay.network.LeastSquares;
import assay.random.Stream;
import assay.random.Trial;

/** How the weights of a network were moved. */
public enum Move {
  /** By five steps of gradient descent, at a rate that may be too large. */
  TRAINED,
  /** Each neuron at random. */
  RANDOM,
  /** Neurons with positive outputs across the kink of the first input, if they are near it: their errors add up. */
  ADVERSARIAL;

  private static final int STEPS = 5;
  private static final int PROBES = 20;

  /** The network with its weights moved: by a length of this size, or at that rate up to 1. */
  TwoLayer of(TwoLayer start, TrainingSet data, double size, Trial trial) {
    Stream stream = trial.stream("move");
    return switch (this) {
      case TRAINED -> trained(start, data, size);
      case RANDOM -> Moved.randomly(start, size, stream);
      case ADVERSARIAL -> Moved.across(start, data.x()[0], size);
    };
  }

  private static TwoLayer trained(TwoLayer start, TrainingSet data, double rate) {
    LeastSquares descent = data.descent(start);
    for (int k = 0; k < STEPS; k++) descent.step(Math.min(1, rate));
    return descent.neurons();
  }

  /**
   * The moved network against its linearisation, at the worst of the inputs and of twenty others of any length.
   *
   * @param otherGates whether the linearisation takes the gates of another start
   */
  public Linearised worst(TrainingSet data, int m, double size, boolean otherGates, Trial trial) {
    TwoLayer start = start(m, data, trial);
    TwoLayer moved = of(start, data, size, trial);
    TwoLayer gates = otherGates ? start(m, data, trial.inner("other gates", 0)) : start;
    return Linearised.worst(probes(data, trial), start, moved, gates);
  }

  private static TwoLayer start(int m, TrainingSet data, Trial trial) {
    return Initialization.tangent(m, 1).draw(trial, data.dimension());
  }

  private static Samples probes(TrainingSet data, Trial trial) {
    Stream stream = trial.stream("probes");
    double[][] x = new double[data.size() + PROBES][];
    System.arraycopy(data.x(), 0, x, 0, data.size());
    for (int i = data.size(); i < x.length; i++) x[i] = stream.gaussians(data.dimension(), 1);
    return TrainingSet.unlabelled(x);
  }
}
