package assay.bench;

import assay.core.Ops;
import assay.core.Samples;
import assay.core.Trainer;
import assay.core.TwoLayer;

/** Our training core: full steps of one network. */
final class Assay implements Contender {

  private final Trainer trainer;

  Assay(Workload workload, int threads) {
    this(workload, workload.points(), threads);
  }

  private Assay(Workload workload, double[][] points, int threads) {
    Samples samples = Samples.of(points, workload.labels(), workload.weights());
    trainer = Ops.vector(threads).trainer(samples, start(workload, 0), Workload.HINGE);
  }

  /** On points of signs but for one coordinate, so that the ordinary passes are taken. */
  static Assay plain(Workload workload) {
    double[][] points = workload.points();
    points[0][0] *= 1 + 1e-9;
    return new Assay(workload, points, 1);
  }

  static TwoLayer start(Workload workload, int network) {
    return TwoLayer.of(workload.inputWeights(network), workload.biases(network), workload.outputWeights(network));
  }

  @Override
  public void step() {
    step(Workload.RATE);
  }

  /** The loss before the step. */
  double step(double rate) {
    return trainer.step(rate, 1);
  }

  TwoLayer neurons() {
    return trainer.neurons();
  }
}
