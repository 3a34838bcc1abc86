package assay.distribution;

import static assay.distribution.Parameter.logUniform;
import static assay.distribution.Parameter.uniform;
import static assay.distribution.Parameter.whole;
import static assay.distribution.TiltedPlane.at;

import assay.Require;
import assay.linear.Orthogonal;
import assay.random.Stream;

/**
 * Five atoms in the plane of orthonormal g and v, in random position, on which gradients find g and the best feature is
 * tilted against it (theory notes, section 10, family B; derived). With cos θ = 1 − γ up to a millionth of γ and B =
 * 0.49/(R sin θ): the pair ±Bv with labels ±, of mass ρ together; the pair −h g ∓ ratio·B v with labels ±, of mass
 * ρ/ratio, which takes v out of E[y x]; and (1/R) g with label +, the rest. Whoever sees only ⟨g, x⟩ cannot tell the
 * two atoms of a pair and loses ρ + ρ/ratio. The planted network, one neuron of output R at angle θ from g with bias −B
 * sin θ, loses 0.51 ρ + ρ/ratio, and has no margin 1.
 *
 * @param dimension d, at least 2
 * @param gamma γ in (0, 0.1]
 * @param output R, positive
 * @param share ρ, such that ρ + ρ/ratio is below 1
 * @param ratio of the second pair's length along v to the first one's, at least 2
 */
public record TiltedFeature(int dimension, double gamma, double output, double share, double ratio) implements Family {

  /** R B sin θ: the planted network is 2 · 0.49 on the first pair's positive atom. */
  private static final double GAIN = 0.49;

  /** By so much the far pair lies beyond the planted neuron's kink, and the single atom beyond margin 1. */
  private static final double BEYOND = 1.0001;

  /**
   * @throws IllegalArgumentException if a parameter is outside of what is said of it
   */
  public TiltedFeature {
    Require.atLeast("dimension", dimension, 2);
    TiltedPlane.requireAngle(gamma);
    Require.positive("output", output);
    Require.that(2 <= ratio && ratio < 1e6, "ratio = " + ratio + ": must lie in [2, 1e6)");
    Require.that(0 < share && share * (1 + 1 / ratio) < 1, "share = " + share + ": both pairs must leave some mass");
  }

  /** Up to 16 dimensions, γ from 1e-4 to 1e-2, half of the mass or so in the pairs. */
  public static Ranges ranges(Limits limits) {
    return Ranges.of(TiltedFeature.class, whole("dimension", 2, 16), logUniform("gamma", 1e-4, 1e-2),
        uniform("output", 2, 4), uniform("share", 0.3, 0.6), uniform("ratio", 8, 20));
  }

  @Override
  public String description() {
    return Text.of("a feature tilted by gamma = %.3g in d = %d, R = %.3g, share %.3g, ratio %.3g", gamma, dimension,
        output, share, ratio);
  }

  @Override
  public FiniteDistribution draw(Stream stream) {
    double[][] plane = Orthogonal.vectors(2, dimension, stream);
    double far = -(bias() + ratio * height() * tilt().sin()) * BEYOND / tilt().cos();
    double[][] x = {at(plane, 0, height()), at(plane, 0, -height()), at(plane, far, -ratio * height()),
      at(plane, far, ratio * height()), at(plane, BEYOND / output, 0)};
    double pair = share / 2;
    double farPair = pair / ratio;
    FiniteDistribution atoms = FiniteDistribution.of(description(), x, new double[] {1, -1, 1, -1, 1},
        new double[] {pair, pair, farPair, farPair, 1 - 2 * pair - 2 * farPair});
    return tilt().planted(atoms, plane, output, -bias());
  }

  private TiltedPlane tilt() {
    return new TiltedPlane(gamma);
  }

  /** B. */
  private double height() {
    return GAIN / (output * tilt().sin());
  }

  /** B sin θ. */
  private double bias() {
    return GAIN / output;
  }
}
