package assay.bench;

import assay.simd.Neurons;
import assay.simd.Ops;
import assay.simd.Samples;
import assay.simd.Trainer;

/** Our training core: full steps of one network. */
final class Assay implements Contender {

  private final Trainer trainer;

  Assay(Workload workload, int threads) {
    Samples samples = Samples.of(workload.points(), workload.labels(), workload.weights());
    trainer = Ops.vector(threads).trainer(samples, start(workload, 0), Workload.HINGE);
  }

  static Neurons start(Workload workload, int network) {
    return Neurons.of(workload.inputWeights(network), workload.biases(network), workload.outputWeights(network));
  }

  @Override
  public void step() {
    trainer.step(Workload.RATE, 1);
  }
}
