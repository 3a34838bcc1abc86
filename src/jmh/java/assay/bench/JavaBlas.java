package assay.bench;

import dev.ludovic.netlib.blas.JavaBLAS;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** BLAS in Java: only the two products Z = X Wᵀ and G = Zᵀ X of a step. */
final class JavaBlas {

  private JavaBlas() {}

  /** netlib on the Vector API. It stores columns, so each of our matrices is its transpose there. */
  static Contender netlib(Workload workload) {
    JavaBLAS blas = JavaBLAS.getInstance();
    int n = workload.size();
    int d = workload.dimension();
    int m = workload.width();
    double[] x = Workload.flat(workload.points());
    double[] w = Workload.flat(workload.inputWeights(0));
    double[] z = new double[n * m];
    double[] g = new double[m * d];
    return () -> {
      blas.dgemm("T", "N", m, n, d, 1, w, d, x, d, 0, z, m);
      blas.dgemm("N", "T", d, m, n, 1, x, d, z, m, 0, g, d);
    };
  }

  static Contender ejml(Workload workload) {
    DMatrixRMaj x = new DMatrixRMaj(workload.points());
    DMatrixRMaj w = new DMatrixRMaj(workload.inputWeights(0));
    DMatrixRMaj z = new DMatrixRMaj(workload.size(), workload.width());
    DMatrixRMaj g = new DMatrixRMaj(workload.width(), workload.dimension());
    return () -> {
      CommonOps_DDRM.multTransB(x, w, z);
      CommonOps_DDRM.multTransA(z, x, g);
    };
  }
}
