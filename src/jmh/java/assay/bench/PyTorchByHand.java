package assay.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * PyTorch with the gradients written by hand and every operation in place that can be; several networks are a batch of
 * matrix products. Full steps.
 */
final class PyTorchByHand implements Contender {

  private final NDManager manager = NDManager.newBaseManager("PyTorch");
  private final NDArray x;
  private final NDArray y;
  private final NDArray w;
  private final NDArray b;
  private final NDArray a;
  private final double size;

  /** Shapes: x (1,N,d), y (1,N,1), w (R,m,d), b (R,1,m), a (R,m,1). */
  PyTorchByHand(Workload workload, int networks) {
    int n = workload.size();
    int d = workload.dimension();
    int m = workload.width();
    size = n;
    x = manager.create(Workload.flat(workload.points()), new Shape(1, n, d)).broadcast(networks, n, d).duplicate();
    y = manager.create(workload.labels(), new Shape(1, n, 1));
    w = manager.zeros(new Shape(networks, m, d), DataType.FLOAT64);
    b = manager.zeros(new Shape(networks, 1, m), DataType.FLOAT64);
    a = manager.zeros(new Shape(networks, m, 1), DataType.FLOAT64);
    for (int k = 0; k < networks; k++) {
      w.get(k).addi(manager.create(Workload.flat(workload.inputWeights(k)), new Shape(m, d)));
      b.get(k).addi(manager.create(workload.biases(k), new Shape(1, m)));
      a.get(k).addi(manager.create(workload.outputWeights(k), new Shape(m, 1)));
    }
  }

  @Override
  public void step() {
    try (NDManager scope = manager.newSubManager()) {
      scope.tempAttachAll(x, y, w, b, a);
      NDArray h = x.matMul(w.swapAxes(1, 2)).subi(b);
      h = h.maximum(0);
      NDArray margin = h.matMul(a).muli(y);
      NDArray c = margin.lt(1).toType(DataType.FLOAT64, false).muli(y).divi(-size);
      NDArray slopeOfA = h.swapAxes(1, 2).matMul(c);
      NDArray mask = h.gt(0).toType(DataType.FLOAT64, false);
      NDArray slopeOfW = mask.muli(c).swapAxes(1, 2).matMul(x).muli(a);
      w.subi(slopeOfW.muli(Workload.RATE));
      a.subi(slopeOfA.muli(Workload.RATE));
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
