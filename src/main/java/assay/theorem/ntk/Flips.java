package assay.theorem.ntk;

import org.hipparchus.special.Erf;

/** How many neurons w ~ N(0, κ² I) a movement by R can flip at a unit input: those with |⟨w, x⟩| ≤ R. */
public final class Flips {

  private Flips() {}

  /** P(|N(0, κ²)| ≤ R) = erf(R/(κ√2)). */
  public static double probability(double radius, double deviation) {
    return Erf.erf(radius / (deviation * StrictMath.sqrt(2)));
  }

  /** 2R/(√(2π) κ), the larger probability that Du et al. use: R times twice the highest density. */
  public static double linear(double radius, double deviation) {
    return 2 * radius / (StrictMath.sqrt(2 * StrictMath.PI) * deviation);
  }
}
