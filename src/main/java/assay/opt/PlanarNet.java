package assay.opt;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.network.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A lower bound of OPT for atoms in a plane, by a fine net of the angles that features may have (derived here). Every
 * feature D of S lies within γ of a known direction c, or of its opposite, and c, a combination of atoms, lies in the
 * plane. Only D's projection ρu counts there, with ρ in [1 − γ, 1] and u at most arccos(1 − γ) from c; and relu(⟨ρu, x⟩ −
 * b) = ρ relu(⟨u, x⟩ − b/ρ). So the class is one of neurons with |b| ≤ B_b/(1 − γ) and directions on an arc, and half of
 * the net's spacing costs only that share of R E‖x‖, where the angle itself would cost √(2γ) of it.
 */
final class PlanarNet {

  private static final int HALF = 400;

  /** Atoms that far out of the plane, relative to the longest, are in it but for rounding. */
  private static final double FLAT = 1e-12;

  private final FiniteDistribution distribution;
  private final double[][] basis;
  private final double halfSpacing;
  private final double arc;

  private PlanarNet(FiniteDistribution distribution, double[][] basis, double gamma) {
    this.distribution = distribution;
    this.basis = basis;
    arc = StrictMath.acos(1 - gamma) * (1 + 1e-9);
    halfSpacing = arc / (2 * HALF);
  }

  /**
   * The bound, never below 0; nothing if the atoms do not span a plane.
   *
   * @param centres directions that every feature has within γ, up to sign
   */
  static Optional<Double> lowerBound(FiniteDistribution distribution, Loss loss, List<Feature> centres, double gamma,
      NetworkClass networks) {
    double[][] basis = basis(distribution);
    if (!flat(distribution, basis)) return Optional.empty();
    return Optional.of(new PlanarNet(distribution, basis, gamma).below(loss, centres, gamma, networks));
  }

  private double below(Loss loss, List<Feature> centres, double gamma, NetworkClass networks) {
    List<Feature> net = new ArrayList<>();
    for (Feature centre : centres)
      for (int k = -HALF; k <= HALF; k++) net.add(turned(centre, 2 * k * halfSpacing));
    NetworkClass wider = new NetworkClass(networks.r(), networks.outputBound(),
        networks.biasBound() / (1 - gamma) * (1 + 1e-9));
    double lost = loss.lipschitz() * networks.totalOutput() * distribution.meanNorm().hi() * (halfSpacing + 4 * FLAT);
    return Math.max(0, Opt.relaxed(distribution, loss, net, wider) - lost);
  }

  /** A direction of the plane at an angle from a centre. */
  private Feature turned(Feature centre, double angle) {
    double along = Vectors.dot(basis[0], centre.direction());
    double across = Vectors.dot(basis[1], centre.direction());
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double[] direction = Vectors.sum(Vectors.scaled(cos * along - sin * across, basis[0]), sin * along + cos * across,
        basis[1]);
    return new Feature(Vectors.unit(direction), centre.biasSign());
  }

  /** Orthonormal vectors along the longest atom and along what is farthest from its line; 0 for an empty second. */
  private static double[][] basis(FiniteDistribution distribution) {
    double[] first = unitOfLongest(distribution, new double[distribution.dimension()]);
    return new double[][] {first, unitOfLongest(distribution, first)};
  }

  private static double[] unitOfLongest(FiniteDistribution distribution, double[] without) {
    double[] longest = new double[distribution.dimension()];
    for (int n = 0; n < distribution.size(); n++) {
      double[] rest = rest(distribution.point(n), without);
      if (Vectors.norm(rest) > Vectors.norm(longest)) longest = rest;
    }
    if (Vectors.norm(longest) == 0) return longest;
    return Vectors.unit(rest(Vectors.unit(longest), without));
  }

  private static double[] rest(double[] x, double[] direction) {
    return Vectors.sum(x, -Vectors.dot(x, direction), direction);
  }

  private static boolean flat(FiniteDistribution distribution, double[][] basis) {
    double allowed = FLAT * distribution.largestNorm().hi();
    for (int n = 0; n < distribution.size(); n++)
      if (!(Vectors.norm(rest(rest(distribution.point(n), basis[0]), basis[1])) <= allowed)) return false;
    return Vectors.norm(basis[1]) > 0;
  }
}
