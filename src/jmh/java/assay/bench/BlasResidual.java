package assay.bench;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.openblas.global.openblas;

/** OpenBLAS on native memory, one thread: only the nine matrix products of a residual step, on one batch. */
final class BlasResidual implements Contender {

  private final ResidualWorkload workload;
  private final DoublePointer x;
  private final DoublePointer w;
  private final DoublePointer v;
  private final DoublePointer a;
  private final DoublePointer hidden;
  private final DoublePointer out;
  private final DoublePointer gradientOfW;
  private final DoublePointer gradientOfV;

  BlasResidual(ResidualWorkload workload) {
    openblas.blas_set_num_threads(1);
    this.workload = workload;
    x = new DoublePointer(Workload.flat(workload.points()));
    w = new DoublePointer(Workload.flat(workload.inputWeights()));
    v = new DoublePointer(Workload.flat(workload.innerWeights()));
    a = new DoublePointer(Workload.flat(workload.outputWeights()));
    hidden = new DoublePointer((long) workload.batch() * workload.width());
    out = new DoublePointer((long) workload.batch() * workload.outputs());
    gradientOfW = new DoublePointer((long) workload.width() * workload.dimension());
    gradientOfV = new DoublePointer((long) workload.width() * workload.outputs());
  }

  @Override
  public void step() {
    int n = workload.batch();
    int d = workload.dimension();
    int m = workload.width();
    int k = workload.outputs();
    timesTransposed(x, w, hidden, n, m, d);
    timesTransposed(hidden, a, out, n, k, m);
    timesTransposed(out, v, hidden, n, m, k);
    timesTransposed(hidden, a, out, n, k, m);
    times(out, a, hidden, n, m, k);
    transposedTimes(hidden, out, gradientOfV, m, k, n);
    times(hidden, v, out, n, k, m);
    times(out, a, hidden, n, m, k);
    transposedTimes(hidden, x, gradientOfW, m, d, n);
  }

  private static void times(DoublePointer a, DoublePointer b, DoublePointer c, int rows, int columns, int inner) {
    openblas.cblas_dgemm(Blas.ROWS, Blas.PLAIN, Blas.PLAIN, rows, columns, inner, 1, a, inner, b, columns, 0, c,
        columns);
  }

  private static void timesTransposed(
      DoublePointer a, DoublePointer b, DoublePointer c, int rows, int columns, int inner) {
    openblas.cblas_dgemm(Blas.ROWS, Blas.PLAIN, Blas.TRANSPOSED, rows, columns, inner, 1, a, inner, b, inner, 0, c,
        columns);
  }

  private static void transposedTimes(
      DoublePointer a, DoublePointer b, DoublePointer c, int rows, int columns, int inner) {
    openblas.cblas_dgemm(Blas.ROWS, Blas.TRANSPOSED, Blas.PLAIN, rows, columns, inner, 1, a, rows, b, columns, 0, c,
        columns);
  }
}
