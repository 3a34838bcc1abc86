package assay.theorem.ntk;

/**
 * ‖h_l‖² after l ReLU layers of m neurons with weights N(0, 2/m) and a unit input (arXiv 1811.03962 states that it is
 * near one; the moments are derived here). Given h_{l−1}, the quotient q = ‖h_l‖²/‖h_{l−1}‖² is (2/m) Σ relu(g_i)² for
 * m independent standard Gaussians, so that quotients of different layers are independent. The cumulants of relu(g)²
 * are ½, 5/4, 11/2, 279/8, those of q are 1, 5/m, 44/m², 558/m³.
 *
 * @param m neurons per layer
 * @param layers l
 */
public record LayerNorms(int m, int layers) {

  public LayerNorms {
    if (!(m >= 1 && layers >= 1))
      throw new IllegalArgumentException("m = " + m + ", layers = " + layers + ": must be at least 1");
  }

  /** E ‖h_l‖^(2k) for k from 0 to 4. */
  public double moment(int k) {
    double c2 = 5.0 / m;
    double c3 = 44.0 / m / m;
    double c4 = 558.0 / m / m / m;
    double ofOne = switch (k) {
      case 0, 1 -> 1;
      case 2 -> 1 + c2;
      case 3 -> 1 + 3 * c2 + c3;
      case 4 -> 1 + 6 * c2 + 3 * c2 * c2 + 4 * c3 + c4;
      default -> throw new IllegalArgumentException("k = " + k + ": must lie between 0 and 4");
    };
    return StrictMath.pow(ofOne, layers);
  }

  /** Var ‖h_l‖² = (1 + 5/m)^l − 1. */
  public double variance() {
    return moment(2) - 1;
  }

  /** Var (‖h_l‖² − 1)². */
  public double varianceOfSquare() {
    double fourth = moment(4) - 4 * moment(3) + 6 * moment(2) - 3;
    return fourth - variance() * variance();
  }
}
