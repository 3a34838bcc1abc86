package assay.experiment.lowerbounds;

import assay.distribution.Cube;
import assay.linear.Vectors;
import assay.random.Trial;
import assay.span.CubeFeatures;
import assay.span.HingeRegression;
import assay.span.SignRepresentation;
import assay.span.Subspace;
import assay.span.WalshEnergies;
import assay.stats.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What linear predictors on given features do on parities: their errors, what is left of a parity, whose signs they
 * represent.
 */
public final class FeaturesOfParities {

  private FeaturesOfParities() {}

  /**
   * The larger of two residuals of one parity χ_S: that between the squared length of what its projection leaves and
   * 1 − the energy of S, and the largest cosine between what is left and a feature.
   *
   * @param features a row of 2ⁿ values for each
   */
  public static double worstResidual(Cube cube, int set, double[][] features) {
    Subspace V = Subspace.spannedBy(features);
    double[] rest = CubeFeatures.parities(cube, set)[0];
    double[] projection = V.projection(rest);
    for (int n = 0; n < rest.length; n++) rest[n] -= projection[n];
    double worst = Math.abs(CubeFeatureMap.meanSquare(new double[][] {rest}) - 1 + WalshEnergies.of(cube, V).at(set));
    for (double[] f : features) worst = Math.max(worst, cosine(f, rest));
    return worst;
  }

  /** |E f g|/√E f², for a g of length about 1. */
  private static double cosine(double[] f, double[] g) {
    return Math.abs(mean(f, g)) / Math.max(Double.MIN_NORMAL, Math.sqrt(mean(f, f)));
  }

  private static double mean(double[] x, double[] y) {
    return Vectors.dot(x, y) / x.length;
  }

  /**
   * The average over these sets of min_w E(χ_S − ⟨w, φ⟩)² if the parity itself takes the place of the third feature.
   */
  public static double leaked(CubeFeatureMap map, int[] sets, Trial trial) {
    return Arrays.stream(sets).mapToDouble(set -> leaked(map, set, trial)).average().orElseThrow();
  }

  private static double leaked(CubeFeatureMap map, int set, Trial trial) {
    double[][] features = Arrays.copyOf(map.values(trial), 3);
    features[2] = CubeFeatures.parities(map.cube(), set)[0];
    return 1 - Subspace.spannedBy(features).energy(features[2]);
  }

  /**
   * The average over these sets of the least hinge loss with ‖w‖ ≤ norm, from above, if the parity is the only feature.
   */
  public static double leakedHinge(Cube cube, int[] sets, double norm) {
    return Arrays.stream(sets).mapToDouble(set -> leastHinge(cube, set, norm)).average().orElseThrow();
  }

  private static double leastHinge(Cube cube, int set, double norm) {
    return new HingeRegression(cube, CubeFeatures.parities(cube, set), norm, 1).leastLoss(set).hi();
  }

  /** The average over these sets of ‖E[χ_S φ]‖. */
  public static double meanLength(WalshEnergies energies, int[] sets) {
    return Arrays.stream(sets).mapToDouble(set -> Math.sqrt(energies.at(set))).average().orElseThrow();
  }

  /** The least error of each parity in any of the spaces, averaged over the parities of k signs. */
  public static double leastOfAny(Cube cube, int k, List<Subspace> spaces) {
    List<WalshEnergies> energies = spaces.stream().map(space -> WalshEnergies.of(cube, space)).toList();
    return Arrays.stream(cube.sets(k)).mapToDouble(set -> 1 - largest(energies, set)).average().orElseThrow();
  }

  private static double largest(List<WalshEnergies> energies, int set) {
    return energies.stream().mapToDouble(e -> e.at(set)).max().orElseThrow();
  }

  /**
   * How many of the 2ⁿ parities have their signs represented by some ⟨w, φ⟩: from those certain to those not excluded.
   */
  public static Interval represented(Cube cube, double[][] features) {
    int certain = 0;
    int possible = 0;
    for (double[] parity : CubeFeatures.parities(cube, IntStream.range(0, cube.size()).toArray())) {
      SignRepresentation answer = SignRepresentation.of(features, parity);
      certain += answer == SignRepresentation.REPRESENTED ? 1 : 0;
      possible += answer == SignRepresentation.IMPOSSIBLE ? 0 : 1;
    }
    return new Interval(certain, possible);
  }
}
