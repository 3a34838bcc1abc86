package assay.feature;

/**
 * What makes a direction a gradient feature: the parameters of S_{p,γ,B_G} (arXiv 2310.12408, slide eq. 3).
 *
 * @param p the probability, over a random neuron with bias ±b̃ (each sign with probability 1/2), of finding the
 *     direction
 * @param gamma γ: found means |cos(G, D)| &gt; 1 − γ
 * @param gradientBound B_G: found needs |G| ≥ B_G
 * @param biasRatio b̃/s_w, on which alone G depends
 */
public record Regime(double p, double gamma, double gradientBound, double biasRatio) {

  /**
   * @throws IllegalArgumentException if p or γ lies outside (0, 1), B_G is negative or b̃/s_w not positive
   */
  public Regime {
    require("p", p, p > 0 && p < 1, "in (0, 1)");
    require("gamma", gamma, gamma > 0 && gamma < 1, "in (0, 1)");
    require("gradientBound", gradientBound, gradientBound >= 0, "at least 0");
    require("biasRatio", biasRatio, biasRatio > 0 && biasRatio < Double.POSITIVE_INFINITY, "positive and finite");
  }

  private static void require(String name, double value, boolean holds, String allowed) {
    if (!holds) throw new IllegalArgumentException(name + " = " + value + ": must be " + allowed);
  }
}
