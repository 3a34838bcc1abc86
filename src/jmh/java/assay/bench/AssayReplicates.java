package assay.bench;

import assay.core.Ops;
import assay.core.Replicates;
import assay.core.Samples;
import assay.core.TwoLayer;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Our training core: several networks on the same samples, which take their steps in one call. */
final class AssayReplicates implements Contender {

  private final Replicates replicates;
  private final double[][] losses;

  AssayReplicates(Workload workload, int networks) {
    Samples samples = Samples.of(workload.points(), workload.labels(), workload.weights());
    List<TwoLayer> starts = IntStream.range(0, networks).mapToObj(k -> Assay.start(workload, k)).toList();
    replicates = Ops.vector().replicates(Collections.nCopies(networks, samples), starts, Workload.HINGE);
    losses = new double[networks][ReplicatesBenchmark.STEPS];
  }

  @Override
  public void step() {
    steps(1);
  }

  @Override
  public void steps(int count) {
    replicates.run(count, Workload.RATE, 1, losses);
  }
}
