package assay.bench;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/**
 * PyTorch by TorchScript: a whole step in one call, all of it in place in memory that is allocated once. Several
 * networks are a batch of matrix products. Full steps.
 */
final class PyTorchScript implements Contender {

  private final NDManager manager = NDManager.newBaseManager("PyTorch");
  private final Model model;
  private final ParameterStore none = new ParameterStore(manager, false);
  private final NDList arguments;

  /** Shapes: x (R,N,d), y (R,N,1), w (R,m,d), b (R,1,m), a (R,m,1). */
  PyTorchScript(Workload workload, int networks) {
    int n = workload.size();
    int d = workload.dimension();
    int m = workload.width();
    NDArray x = manager.create(Workload.flat(workload.points()), new Shape(1, n, d)).broadcast(networks, n, d)
        .duplicate();
    NDArray y = manager.create(workload.labels(), new Shape(1, n, 1)).broadcast(networks, n, 1).duplicate();
    NDArray w = zeros(networks, m, d);
    NDArray b = zeros(networks, 1, m);
    NDArray a = zeros(networks, m, 1);
    for (int k = 0; k < networks; k++) {
      w.get(k).addi(manager.create(Workload.flat(workload.inputWeights(k)), new Shape(m, d)));
      b.get(k).addi(manager.create(workload.biases(k), new Shape(1, m)));
      a.get(k).addi(manager.create(workload.outputWeights(k), new Shape(m, 1)));
    }
    arguments = new NDList(x, y, w, b, a, zeros(networks, n, m), zeros(networks, n, 1), zeros(networks, m, d),
        zeros(networks, m, 1));
    if (networks == 1) arguments.replaceAll(argument -> argument.squeeze(0));
    model = TorchScript.model(networks == 1
        ? script(n, "torch.addmm", "torch.mm", "torch.t(%s)")
        : script(n, "torch.baddbmm", "torch.bmm", "torch.transpose(%s, 1, 2)"));
  }

  private NDArray zeros(int networks, int rows, int columns) {
    return manager.zeros(new Shape(networks, rows, columns), DataType.FLOAT64);
  }

  /** h: activations, then their slopes; f: outputs, then margins; g and s: gradients of w and a. */
  private static byte[] script(int size, String affine, String product, String transposed) {
    return TorchScript.module("x, y, w, b, a, h, f, g, s", """
        _0 = AFFINE(b, x, %s, beta=-1, alpha=1, out=h)
        _1 = torch.relu_(h)
        _2 = PRODUCT(h, a, out=f)
        _3 = torch.mul_(f, y)
        c = torch.mul_(torch.mul(torch.lt(f, 1), y), SLOPE)
        _4 = PRODUCT(%s, c, out=s)
        _5 = torch.mul_(torch.sign_(h), c)
        _6 = PRODUCT(%s, x, out=g)
        _7 = torch.mul_(g, a)
        _8 = torch.sub_(w, g, alpha=RATE)
        _9 = torch.sub_(a, s, alpha=RATE)
        return f
        """.formatted(transposed.formatted("w"), transposed.formatted("h"), transposed.formatted("h"))
        .replace("AFFINE", affine).replace("PRODUCT", product)
        .replace("SLOPE", TorchScript.decimal(-1.0 / size)).replace("RATE", TorchScript.decimal(Workload.RATE)));
  }

  @Override
  public void step() {
    model.getBlock().forward(none, arguments, false).close();
  }

  @Override
  public void close() {
    model.close();
    manager.close();
  }
}
