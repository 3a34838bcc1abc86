package assay.bench;

import java.util.stream.IntStream;

/** PyTorch by hand, one network after the other. */
final class PyTorchLoop implements Contender {

  private final PyTorchByHand[] networks;

  PyTorchLoop(Workload workload, int count) {
    networks = IntStream.range(0, count).mapToObj(k -> new PyTorchByHand(workload, 1)).toArray(PyTorchByHand[]::new);
  }

  @Override
  public void step() {
    for (PyTorchByHand network : networks) network.step();
  }

  @Override
  public void close() {
    for (PyTorchByHand network : networks) network.close();
  }
}
