package assay.kernel;

import assay.linear.Cholesky;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.stats.Interval;
import java.util.Arrays;
import java.util.Optional;

/**
 * The smallest eigenvalue of a symmetric matrix, between two certified ends. The lower one is a shift c at which A − c
 * I still has a {@link Cholesky} factor, less what rounding can hide; the upper one is a Rayleigh quotient v′Av/v′v
 * plus its rounding error. Inverse iteration with the factor improves v, its residual says where to put the next shift.
 * What is certified is the matrix of doubles as it stands; what its entries are off by comes on top ({@link
 * Gram#rounding}).
 */
public final class SmallestEigenvalue {

  private static final int ROUNDS = 40;
  private static final int ITERATIONS = 4;

  private final SymmetricMatrix A;
  private final double tolerance;
  private final double rayleighError;
  private double shift;
  private Cholesky factor;
  private double[] v;
  private double rayleigh;

  private SmallestEigenvalue(SymmetricMatrix A) {
    this.A = A;
    double rowSum = A.largestRowSum();
    tolerance = 4 * Cholesky.error(A) + 4 * Math.ulp(rowSum);
    rayleighError = 1.01 * (3 * A.size() + 8) * 0x1p-53 * rowSum;
    shift = -tolerance;
    factor = Cholesky.ifDefinite(A, shift).orElseGet(() -> belowAll(rowSum));
    v = Stream.seeded(A.size()).direction(A.size());
    iterate();
  }

  /** An interval that contains the smallest eigenvalue of A; about n 2⁻⁵⁰ tr A wide. */
  public static Interval of(SymmetricMatrix A) {
    if (A.largestRowSum() == 0) return Interval.exactly(0);
    SmallestEigenvalue search = new SmallestEigenvalue(A);
    for (int round = 0; round < ROUNDS && search.rayleigh - search.shift > search.tolerance; round++) search.improve();
    return new Interval(search.certified(), search.rayleigh + search.rayleighError);
  }

  /** For Gram matrices: as {@link #of(SymmetricMatrix)}, widened by what the entries are off by. */
  public static Interval of(Kernel kernel, Points points) {
    SymmetricMatrix K = Gram.of(kernel, points);
    double largest = 0;
    for (int i = 0; i < K.size(); i++) largest = Math.max(largest, Math.abs(K.at(i, i)));
    Interval computed = of(K);
    double rounding = Gram.rounding(points, largest);
    return new Interval(computed.lo() - rounding, computed.hi() + rounding);
  }

  private Cholesky belowAll(double rowSum) {
    shift = -1.01 * rowSum - tolerance;
    return Cholesky.ifDefinite(A, shift).orElseThrow();
  }

  /** As near below the Rayleigh quotient as the residual suggests; half of the way if that is too near. */
  private void improve() {
    double near = rayleigh - 2 * residual() - tolerance / 2;
    double half = shift + 0.5 * (rayleigh - shift);
    if (!(near > half && moved(near))) moved(half);
    iterate();
  }

  private boolean moved(double to) {
    Optional<Cholesky> there = Cholesky.ifDefinite(A, to);
    there.ifPresent(found -> {
      factor = found;
      shift = to;
    });
    return there.isPresent();
  }

  private void iterate() {
    for (int k = 0; k < ITERATIONS; k++) v = unit(factor.solve(v));
    rayleigh = A.form(v);
  }

  private double residual() {
    double[] product = A.times(v);
    double squares = 0;
    for (int i = 0; i < v.length; i++) squares += (product[i] - rayleigh * v[i]) * (product[i] - rayleigh * v[i]);
    return Math.sqrt(squares);
  }

  private double certified() {
    double diagonal = 0;
    for (int i = 0; i < A.size(); i++) diagonal = Math.max(diagonal, Math.abs(A.at(i, i) - shift));
    return shift - Cholesky.error(A.size(), A.trace() + A.size() * Math.abs(shift)) - Math.ulp(diagonal);
  }

  /** Scaled by a power of two first: the square of what a nearly singular factor returns may overflow. */
  private static double[] unit(double[] v) {
    double largest = 0;
    for (double c : v) largest = Math.max(largest, Math.abs(c));
    int exponent = Math.getExponent(largest);
    return Vectors.unit(Arrays.stream(v).map(c -> Math.scalb(c, -exponent)).toArray());
  }
}
