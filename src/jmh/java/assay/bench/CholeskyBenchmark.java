package assay.bench;

import assay.core.Ops;
import assay.kernel.Gram;
import assay.kernel.Laplace;
import assay.kernel.PointFamily;
import assay.linear.SymmetricMatrix;
import assay.random.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The Cholesky factor of a Gram matrix of n points: the core's vectors, the plain loops that define it, and two
 * libraries; each copies the matrix first.
 */
@State(Scope.Thread)
public class CholeskyBenchmark {

  @Param({"500", "1000", "2000"})
  public String shape;

  @Param({"assay", "plain", "ejml", "hipparchus"})
  public String contender;

  private double[][] rows;
  private double[] entries;
  private Runnable factorisation;

  @Setup
  public void open() {
    int n = Integer.parseInt(shape);
    SymmetricMatrix gram = Gram.of(new Laplace(1), PointFamily.SPHERE.draw(n, 10, 1, Stream.seeded(1)));
    rows = new double[n][n];
    entries = new double[n * n];
    for (int i = 0; i < n * n; i++) {
      entries[i] = gram.at(i / n, i % n);
      rows[i / n][i % n] = entries[i];
    }
    factorisation = switch (contender) {
      case "assay" -> () -> Ops.vector().cholesky(entries.clone(), n);
      case "plain" -> () -> Ops.scalar().cholesky(entries.clone(), n);
      case "ejml" -> () -> DecompositionFactory_DDRM.chol(n, true).decompose(DMatrixRMaj.wrap(n, n, entries.clone()));
      default -> () -> new CholeskyDecomposition(new Array2DRowRealMatrix(rows));
    };
  }

  @Benchmark
  public void cholesky(Run run) {
    factorisation.run();
    run.steps++;
  }
}
