package assay.theorem.late;

import assay.Require;
import assay.kernel.Angle;
import assay.kernel.EvenRelu;
import assay.linear.SymmetricMatrix;
import java.util.Arrays;

/**
 * A two-layer teacher f*(x) = Σ a_j* relu⟨w_j*, x⟩ on ℝᵈ with unit w_j*, of which only what has degree two or more is
 * to be learnt. Measure and angles are those of lines: w and −w are the same direction.
 *
 * @param masses a*, none of them 0
 * @param directions w*, unit, a row each; no two parallel or antipodal
 */
public record Teacher(double[] masses, double[][] directions) {

  /** Below this angle Gram matrices of two directions are singular in double arithmetic. */
  static final double CLOSEST = 1e-3;

  /**
   * @throws IllegalArgumentException if there is no neuron, sizes differ, a mass is 0 or not finite, a direction is not
   *     unit, or two directions are the same modulo sign
   */
  public Teacher {
    Require.atLeast("number of teacher neurons", masses.length, 1);
    Require.sameSize("number of directions", directions.length, masses.length);
    for (int j = 0; j < masses.length; j++) {
      Require.that(Double.isFinite(masses[j]) && masses[j] != 0,
          "a*[" + j + "] = " + masses[j] + ": must be finite and not 0");
      Require.sameSize("dimension of w*[" + j + "]", directions[j].length, directions[0].length);
      double norm = Angle.norm(directions[j]);
      Require.that(Math.abs(norm - 1) <= 1e-12, "|w*[" + j + "]| = " + norm + ": must be 1");
      for (int l = 0; l < j; l++) requireApart(directions[l], directions[j], l, j);
    }
  }

  private static void requireApart(double[] u, double[] v, int l, int j) {
    double angle = EvenRelu.folded(Angle.between(u, v));
    Require.that(angle >= CLOSEST, "angle between the lines of w*[" + l + "] and w*[" + j + "] = " + angle
        + ": must be at least " + CLOSEST + "; beyond degree one ReLU is even, so that neurons with parallel or"
        + " antipodal weights are one neuron and cannot be told apart");
  }

  public int size() {
    return masses.length;
  }

  public int dimension() {
    return directions[0].length;
  }

  /** |μ*|₁ = Σ |a_j*|. */
  public double total() {
    return Arrays.stream(masses).map(Math::abs).sum();
  }

  /** E f*², of degree two and more: the loss of the zero network. */
  public double energy() {
    return SymmetricMatrix.of(size(), (i, j) -> i == j
        ? EvenRelu.AT_ONE
        : EvenRelu.value(Angle.between(directions[i], directions[j]))).form(masses);
  }

  /** The angles between the line of w and those of the teacher. */
  public double[] angles(double[] w) {
    return Arrays.stream(directions).mapToDouble(v -> EvenRelu.folded(Angle.between(w, v))).toArray();
  }
}
