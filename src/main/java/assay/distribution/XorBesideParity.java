package assay.distribution;

import static assay.distribution.Parameter.uniform;
import static assay.distribution.Parameter.whole;

import assay.Require;
import assay.linear.Orthogonal;
import assay.random.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * XOR on two axes and, with probability ρ, in k further dimensions the parity of all k signs under the uniform
 * distribution, on short inputs: half of it can be learnt by gradient features, the other half cannot (theory notes,
 * section 10, family C; derived). No label conflicts, so no function is needed to lose anything; but a network whose
 * features lie in the plane of the axes is constant on the parity's atoms, whose labels are balanced, and loses at least
 * ρ. The planted network, that of {@link Xor} on four points, loses exactly that.
 *
 * @param size k, from 2 to 12
 * @param share ρ, in [0, 1)
 * @param length of the parity's inputs, positive
 */
public record XorBesideParity(int size, double share, double length) implements Family {

  /**
   * @throws IllegalArgumentException if a parameter is outside of what is said of it
   */
  public XorBesideParity {
    Require.that(2 <= size && size <= 12, "size = " + size + ": must lie between 2 and 12");
    Require.that(0 <= share && share < 1, "share = " + share + ": must lie in [0, 1)");
    Require.positive("length", length);
  }

  /** Parities of 4 to 6 signs of length 0.3, up to 60 % of the mass. */
  public static Ranges ranges(Limits limits) {
    return Ranges.of(XorBesideParity.class, whole("size", 4, 6), uniform("share", 0.3, 0.6),
        Parameter.fixed("length", 0.3));
  }

  /** d = 2 + k. */
  @Override
  public int dimension() {
    return 2 + size;
  }

  @Override
  public String description() {
    return Text.of("XOR, and with probability %.3g a parity of %d signs of length %.3g", share, size, length);
  }

  @Override
  public FiniteDistribution draw(Stream stream) {
    double[][] frame = Orthogonal.random(dimension(), stream);
    FiniteDistribution xor = xor(frame);
    List<double[]> x = new ArrayList<>();
    List<Double> label = new ArrayList<>();
    for (int n = 0; n < xor.size(); n++) {
      x.add(xor.point(n));
      label.add(xor.label(n));
    }
    for (int signs = 0; signs < 1 << size; signs++) {
      x.add(corner(signs, frame));
      label.add((double) (1 - 2 * (Integer.bitCount(signs) % 2)));
    }
    return FiniteDistribution.of(description(), x.toArray(double[][]::new),
        label.stream().mapToDouble(y -> y).toArray(), weights(xor.size())).with(xor.planted);
  }

  private static FiniteDistribution xor(double[][] frame) {
    return Cloud.mixture("XOR", List.of(
        point(frame[0], 1), point(Orthogonal.negated(frame[0]), 1),
        point(frame[1], -1), point(Orthogonal.negated(frame[1]), -1)));
  }

  private static Cloud point(double[] centre, int label) {
    return new Cloud(centre, label, 0.25, new double[][] {centre});
  }

  /** Bits that are set stand for −1. */
  private double[] corner(int signs, double[][] frame) {
    double[] corner = new double[dimension()];
    for (int i = 0; i < size; i++)
      Orthogonal.addMultiple(corner, (1 - 2 * (signs >> i & 1)) * length / Math.sqrt(size), frame[2 + i]);
    return corner;
  }

  private double[] weights(int points) {
    double[] weights = new double[points + (1 << size)];
    for (int n = 0; n < weights.length; n++)
      weights[n] = n < points ? (1 - share) / points : share / (1 << size);
    return weights;
  }
}
