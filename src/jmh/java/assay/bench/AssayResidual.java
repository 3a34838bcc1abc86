package assay.bench;

import assay.core.Matrix;
import assay.core.Ops;
import assay.core.ResidualTrainer;
import java.util.stream.IntStream;

/** Our residual learner: full steps, batch after batch. */
final class AssayResidual implements Contender {

  private final ResidualWorkload workload;
  private final ResidualTrainer trainer;
  private final Matrix x;
  private final Matrix y;
  private final int[] order = IntStream.range(0, ResidualWorkload.SIZE).toArray();
  private int next;

  AssayResidual(ResidualWorkload workload) {
    this.workload = workload;
    trainer = Ops.vector().trainer(workload.start(), workload.batch());
    x = Matrix.of(workload.points());
    y = Matrix.of(workload.targets());
  }

  @Override
  public void step() {
    trainer.gradient(x, y, order, next * workload.batch(), workload.batch());
    trainer.update(Workload.RATE, Workload.RATE, ResidualWorkload.MOMENTUM, ResidualWorkload.DECAY);
    next = (next + 1) % workload.batches();
  }
}
