package assay.distribution;

import static assay.distribution.Parameter.logUniform;
import static assay.distribution.Parameter.uniform;
import static assay.distribution.Parameter.whole;
import static assay.distribution.TiltedPlane.at;

import assay.Require;
import assay.linear.Orthogonal;
import assay.random.Stream;

/**
 * Three atoms in the plane of orthonormal g and v, in random position, whose best feature has a positive bias and is
 * tilted against what gradients find (theory notes, section 10, witness of GF-E2 (iv); derived). A rare easy atom 3B g
 * with label +, of mass 0.03, is all that many neurons see, so that they find g; the other atoms h g ± B v have labels
 * ±, and no function of ⟨g, x⟩ tells them apart. With cos θ = 1 − γ up to a millionth of γ, R B sin θ = ½ and h = 1.2 B
 * tan θ, the planted neuron of output R at angle θ from g has its kink on the negative atom, b* = h cos θ − B sin θ,
 * and output 1 on the positive one.
 *
 * @param dimension d, at least 2
 * @param gamma γ in (0, 0.1]
 * @param output R, positive
 */
public record GuidedPair(int dimension, double gamma, double output) implements Family {

  /** The mass of the easy atom. */
  public static final double EASY = 0.03;

  /** The easy atom's length in units of B. */
  private static final double REACH = 3;

  /** h in units of B tan θ. */
  private static final double LIFT = 1.2;

  /**
   * @throws IllegalArgumentException if a parameter is outside of what is said of it
   */
  public GuidedPair {
    Require.atLeast("dimension", dimension, 2);
    TiltedPlane.requireAngle(gamma);
    Require.positive("output", output);
  }

  /** Up to 16 dimensions, γ from 0.003 to 0.02. */
  public static Ranges ranges(Limits limits) {
    return Ranges.of(GuidedPair.class, whole("dimension", 2, 16), logUniform("gamma", 3e-3, 2e-2),
        uniform("output", 2, 4));
  }

  @Override
  public String description() {
    return Text.of("a pair told apart by a feature tilted by gamma = %.3g in d = %d, R = %.3g", gamma, dimension,
        output);
  }

  @Override
  public FiniteDistribution draw(Stream stream) {
    double[][] plane = Orthogonal.vectors(2, dimension, stream);
    double[][] x = {at(plane, REACH * height(), 0), at(plane, along(), height()), at(plane, along(), -height())};
    FiniteDistribution atoms = FiniteDistribution.of(description(), x, new double[] {1, 1, -1},
        new double[] {EASY, (1 - EASY) / 2, (1 - EASY) / 2});
    return tilt().planted(atoms, plane, output, bias());
  }

  private TiltedPlane tilt() {
    return new TiltedPlane(gamma);
  }

  /** B. */
  public double height() {
    return 0.5 / (output * tilt().sin());
  }

  /** h. */
  private double along() {
    return LIFT * height() * tilt().sin() / tilt().cos();
  }

  /** b*. */
  private double bias() {
    return along() * tilt().cos() - height() * tilt().sin();
  }

  /** |G| of a neuron that sees the easy atom alone. */
  public double easyGradient() {
    return EASY * REACH * height();
  }
}
