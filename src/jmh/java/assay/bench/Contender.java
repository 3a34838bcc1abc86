package assay.bench;

/** Something that takes training steps, or the matrix products of one, on a workload; for one thread. */
interface Contender extends AutoCloseable {

  void step();

  /** So many steps, in one go where there is one. */
  default void steps(int count) {
    for (int k = 0; k < count; k++) step();
  }

  @Override
  default void close() {}

  /** By the name that the benchmark's parameter and the table use. */
  static Contender of(String name, Workload workload) {
    return switch (name) {
      case "assay" -> new Assay(workload, 1);
      case "assay-2-threads" -> new Assay(workload, 2);
      case "assay-plain" -> Assay.plain(workload);
      case "c-twin" -> new Twin(workload);
      case "libxsmm" -> new Xsmm(workload);
      case "openblas" -> Blas.open(workload);
      case "mkl" -> Blas.mkl(workload);
      case "netlib" -> JavaBlas.netlib(workload);
      case "ejml" -> JavaBlas.ejml(workload);
      case "pytorch-autograd" -> new PyTorchAutograd(workload);
      case "pytorch-by-hand" -> new PyTorchByHand(workload, 1);
      case "pytorch-script" -> new PyTorchScript(workload, 1);
      default -> throw new IllegalArgumentException("contender = " + name + ": no such contender");
    };
  }

  /** The same for so many networks at once on the same data. */
  static Contender replicates(String name, Workload workload, int networks) {
    return switch (name) {
      case "assay" -> new AssayReplicates(workload, networks);
      case "pytorch-batched" -> new PyTorchByHand(workload, networks);
      case "pytorch-script" -> new PyTorchScript(workload, networks);
      case "pytorch-loop" -> new PyTorchLoop(workload, networks);
      default -> throw new IllegalArgumentException("contender = " + name + ": no such contender");
    };
  }

  /** The same for the residual network of three layers. */
  static Contender residual(String name, ResidualWorkload workload) {
    return switch (name) {
      case "assay" -> new AssayResidual(workload);
      case "openblas" -> new BlasResidual(workload);
      case "pytorch-script" -> new PyTorchResidual(workload);
      default -> throw new IllegalArgumentException("contender = " + name + ": no such contender");
    };
  }
}
