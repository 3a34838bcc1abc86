package assay.bench;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.mkl.global.mkl_rt;
import org.bytedeco.openblas.global.openblas;

/** A native BLAS on native memory, one thread: only the two products Z = X Wᵀ and G = Zᵀ X of a step. */
final class Blas implements Contender {

  static final int ROWS = 101;
  static final int PLAIN = 111;
  static final int TRANSPOSED = 112;

  /** The product alpha·A·B of matrices stored row by row, as cblas_dgemm defines it. */
  interface Product {
    void compute(
        int order, int transA, int transB, int m, int n, int k, double alpha, DoublePointer a, int lda, DoublePointer b,
        int ldb,
        double beta, DoublePointer c, int ldc);
  }

  private final Workload workload;
  private final Product product;
  private final DoublePointer x;
  private final DoublePointer w;
  private final DoublePointer z;
  private final DoublePointer g;

  private Blas(Workload workload, Product product) {
    this.workload = workload;
    this.product = product;
    x = new DoublePointer(Workload.flat(workload.points()));
    w = new DoublePointer(Workload.flat(workload.inputWeights(0)));
    z = new DoublePointer((long) workload.size() * workload.width());
    g = new DoublePointer((long) workload.width() * workload.dimension());
  }

  static Blas open(Workload workload) {
    openblas.blas_set_num_threads(1);
    return new Blas(workload, openblas::cblas_dgemm);
  }

  static Blas mkl(Workload workload) {
    mkl_rt.MKL_Set_Num_Threads(1);
    return new Blas(workload, mkl_rt::cblas_dgemm);
  }

  @Override
  public void step() {
    int n = workload.size();
    int d = workload.dimension();
    int m = workload.width();
    product.compute(ROWS, PLAIN, TRANSPOSED, n, m, d, 1, x, d, w, d, 0, z, m);
    product.compute(ROWS, TRANSPOSED, PLAIN, m, d, n, 1, z, m, x, d, 0, g, d);
  }
}
