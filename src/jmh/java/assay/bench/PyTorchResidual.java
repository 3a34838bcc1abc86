package assay.bench;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * PyTorch by TorchScript: a whole residual step in one call, all of it in place in memory that is allocated once; the
 * batches lie apart in memory from the start, so that none is gathered. Full steps.
 */
final class PyTorchResidual implements Contender {

  private final NDManager manager = NDManager.newBaseManager("PyTorch");
  private final Model model;
  private final ParameterStore none = new ParameterStore(manager, false);
  private final List<NDList> batches;
  private int next;

  PyTorchResidual(ResidualWorkload workload) {
    int n = workload.batch();
    int d = workload.dimension();
    int m = workload.width();
    int k = workload.outputs();
    double[][] points = workload.points();
    double[][] targets = workload.targets();
    NDList own = new NDList(matrix(workload.inputWeights()), manager.create(workload.biases(1)),
        matrix(workload.innerWeights()), manager.create(workload.biases(2)), matrix(workload.outputWeights()),
        zeros(n, m), zeros(n, k), zeros(n, m), zeros(n, k), zeros(n, m), zeros(n, k), zeros(m, k), zeros(m, d),
        zeros(m, k), zeros(m, d));
    batches = IntStream.range(0, workload.batches()).mapToObj(
        b -> new NDList(rows(points, b * n, n), rows(targets, b * n, n)).addAll(own)).toList();
    model = TorchScript.model(script(n));
  }

  private NDArray matrix(double[][] rows) {
    return rows(rows, 0, rows.length);
  }

  private NDArray rows(double[][] rows, int from, int count) {
    double[][] part = Arrays.copyOfRange(rows, from, from + count);
    return manager.create(Workload.flat(part), new Shape(count, part[0].length));
  }

  private NDArray zeros(int rows, int columns) {
    return manager.zeros(new Shape(rows, columns), DataType.FLOAT64);
  }

  /** h, r: the layers' activations, then gates; s = A h; f: outputs, then slopes; p, q: what flows back. */
  private static byte[] script(int batch) {
    return TorchScript.module("x, y, w, b, v, c, a, h, s, r, f, p, q, gv, gw, uv, uw",
        """
            _0 = torch.addmm(b, x, torch.t(w), beta=1, alpha=1, out=h)
            _1 = torch.relu_(h)
            _2 = torch.mm(h, torch.t(a), out=s)
            _3 = torch.addmm(c, s, torch.t(v), beta=1, alpha=1, out=r)
            _4 = torch.relu_(r)
            _5 = torch.addmm(s, r, torch.t(a), beta=1, alpha=1, out=f)
            _6 = torch.mul_(torch.sub_(f, y), WEIGHT)
            _7 = torch.mm(f, a, out=p)
            _8 = torch.mul_(torch.sign_(r), p)
            _9 = torch.mm(torch.t(r), s, out=gv)
            _10 = torch.addmm(f, r, v, beta=1, alpha=1, out=q)
            _11 = torch.mm(q, a, out=p)
            _12 = torch.mul_(torch.sign_(h), p)
            _13 = torch.mm(torch.t(h), x, out=gw)
            _14 = torch.add_(torch.mul_(uv, MOMENTUM), torch.add_(gv, v, alpha=DECAY))
            _15 = torch.add_(torch.mul_(uw, MOMENTUM), torch.add_(gw, w, alpha=DECAY))
            _16 = torch.sub_(v, uv, alpha=RATE)
            _17 = torch.sub_(w, uw, alpha=RATE)
            return f
            """.replace("WEIGHT", TorchScript.decimal(1.0 / batch))
            .replace("MOMENTUM", TorchScript.decimal(ResidualWorkload.MOMENTUM))
            .replace("DECAY", TorchScript.decimal(ResidualWorkload.DECAY))
            .replace("RATE", TorchScript.decimal(Workload.RATE)));
  }

  @Override
  public void step() {
    model.getBlock().forward(none, batches.get(next), false).close();
    next = (next + 1) % batches.size();
  }

  @Override
  public void close() {
    model.close();
    manager.close();
  }
}
