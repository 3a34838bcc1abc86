package assay.experiment.late;

import assay.Require;
import assay.core.Ops;
import assay.core.PairSums;
import assay.kernel.EvenRelu;
import assay.linear.Vectors;
import assay.stats.Interval;
import assay.theorem.late.Teacher;

/**
 * The population loss L = E (f − f*)² over x ~ N(0, I), with the best affine part added to f, and its gradient, in
 * closed form: with masses b over students and −a* over teachers, L = ΣΣ b b′ K(ρ); ∂L/∂a_i = 2|w_i| k_i; ∂L/∂w_i = 2
 * a_i (k_i u_i + Σ b_j K′(ρ_ij)(u_j − ρ_ij u_i)), where k_i = Σ b_j K(ρ_ij). A workspace, confined to a thread.
 */
public final class Population {

  private static final Ops OPS = Ops.best();

  private final Teacher teacher;
  private final int width;
  private final PairSums sums;
  private final double[] norms;

  /** @throws IllegalArgumentException if the width is below 1 */
  public Population(Teacher teacher, int width) {
    this.teacher = teacher;
    this.width = Require.atLeast("width", width, 1);
    sums = new PairSums(width + teacher.size(), teacher.dimension());
    norms = new double[width];
    for (int j = 0; j < teacher.size(); j++) sums.set(width + j, -teacher.masses()[j], teacher.directions()[j], 1);
  }

  /** That of a student. */
  public static Population of(Teacher teacher, Student student) {
    Population population = new Population(teacher, student.width());
    population.evaluate(student.a(), student.w());
    return population;
  }

  /** Moves the student to these parameters. A neuron at w = 0 has no direction and counts as being at the origin. */
  void evaluate(double[] a, double[][] w) {
    for (int i = 0; i < width; i++) {
      norms[i] = Vectors.norm(w[i]);
      sums.set(i, a[i] * norms[i], w[i], norms[i] == 0 ? 1 : norms[i]);
    }
    OPS.sum(sums);
  }

  public Teacher teacher() {
    return teacher;
  }

  public int width() {
    return width;
  }

  /** L as computed; see {@link #lossError}. */
  public double loss() {
    return sums.energy();
  }

  /**
   * How far {@link #loss} may be off: (n + d + 16) units of rounding of (|μ|₁ + |μ*|₁)² K(1), as its terms are chains
   * of n and d products, each kernel's own error some units of K(1).
   */
  public double lossError() {
    double all = total() + teacher.total();
    return (width + teacher.size() + teacher.dimension() + 16) * 0x1p-53 * all * all * EvenRelu.AT_ONE;
  }

  /** L, which is not negative. */
  public Interval lossInterval() {
    double loss = loss();
    return Double.isNaN(loss)
        ? Interval.exactly(loss)
        : Interval.around(loss, lossError()).max(Interval.ZERO);
  }

  /** b_i = a_i |w_i|. */
  public double mass(int i) {
    return sums.mass(i);
  }

  /** u_i = w_i/|w_i|. */
  public double[] direction(int i) {
    double[] u = new double[teacher.dimension()];
    for (int k = 0; k < u.length; k++) u[k] = sums.unit(i, k);
    return u;
  }

  /** |μ|₁ = Σ |a_i| |w_i|. */
  public double total() {
    double total = 0;
    for (int i = 0; i < width; i++) total += Math.abs(sums.mass(i));
    return total;
  }

  /** ∂L/∂a_i. */
  public double outputGradient(int i) {
    return 2 * norms[i] * sums.value(i);
  }

  /** ∂L/∂w_i, written into out, for second-layer weight a_i. */
  public void inputGradient(int i, double a, double[] out) {
    double own = sums.value(i) - sums.share(i);
    for (int k = 0; k < out.length; k++) out[k] = 2 * a * (own * sums.unit(i, k) + sums.pull(i, k));
  }
}
