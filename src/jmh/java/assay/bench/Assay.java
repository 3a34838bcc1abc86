package assay.bench;

import assay.simd.Neurons;
import assay.simd.Ops;
import assay.simd.Samples;
import assay.simd.Trainer;

/** Our training core: full steps of one or several networks on the same samples. */
final class Assay implements Contender {

  private final Trainer[] trainers;

  Assay(Workload workload, int threads, int networks) {
    Samples samples = Samples.of(workload.points(), workload.labels(), workload.weights());
    trainers = new Trainer[networks];
    for (int k = 0; k < networks; k++) {
      Neurons start = Neurons.of(workload.inputWeights(k), workload.biases(k), workload.outputWeights(k));
      trainers[k] = Ops.vector(threads).trainer(samples, start, Workload.HINGE);
    }
  }

  @Override
  public void step() {
    for (Trainer trainer : trainers) trainer.step(Workload.RATE, 1);
  }
}
