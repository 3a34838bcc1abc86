package assay.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/** PyTorch as it is commonly written: the loss as a formula, gradients by autograd. Full steps. */
final class PyTorchAutograd implements Contender {

  private final Engine engine = Engine.getEngine("PyTorch");
  private final NDManager manager = engine.newBaseManager();
  private final NDArray x;
  private final NDArray y;
  private final NDArray w;
  private final NDArray b;
  private final NDArray a;

  PyTorchAutograd(Workload workload) {
    int n = workload.size();
    int d = workload.dimension();
    int m = workload.width();
    x = manager.create(Workload.flat(workload.points()), new Shape(n, d));
    y = manager.create(workload.labels(), new Shape(n, 1));
    w = manager.create(Workload.flat(workload.inputWeights(0)), new Shape(m, d));
    b = manager.create(workload.biases(0), new Shape(1, m));
    a = manager.create(workload.outputWeights(0), new Shape(m, 1));
    w.setRequiresGradient(true);
    a.setRequiresGradient(true);
  }

  @Override
  public void step() {
    try (NDManager scope = manager.newSubManager()) {
      scope.tempAttachAll(x, y, w, b, a);
      try (GradientCollector collector = engine.newGradientCollector()) {
        NDArray f = x.matMul(w.transpose()).sub(b).maximum(0).matMul(a);
        NDArray loss = f.mul(y).neg().add(1).maximum(0).mean();
        collector.backward(loss);
      }
      descend(w);
      descend(a);
    }
  }

  private static void descend(NDArray parameter) {
    NDArray gradient = parameter.getGradient();
    parameter.subi(gradient.mul(Workload.RATE));
    gradient.muli(0);
  }

  @Override
  public void close() {
    manager.close();
  }
}
