package assay.experiment.ntk;

import assay.linear.SymmetricMatrix;
import java.util.stream.IntStream;

/** Means over all 2ⁿ signs, as in the Rademacher complexity of a linear class. */
public final class RandomSigns {

  private RandomSigns() {}

  /**
   * E‖Zε‖ over random signs ε, by all of them.
   *
   * @param H Z′Z, of at most 30 rows
   */
  public static double meanLength(SymmetricMatrix H) {
    int n = H.size();
    return IntStream.range(0, 1 << n).mapToDouble(s -> Math.sqrt(H.form(signs(s, n)))).average().orElseThrow();
  }

  private static double[] signs(int bits, int n) {
    return IntStream.range(0, n).mapToDouble(i -> (bits >> i & 1) == 0 ? 1 : -1).toArray();
  }
}
