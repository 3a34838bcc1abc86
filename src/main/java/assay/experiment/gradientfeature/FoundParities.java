package assay.experiment.gradientfeature;

import assay.theorem.gradientfeature.ParityBounds;
import java.util.List;

/**
 * How many parities some neurons find, at a B_G that is as large as leaves so many of them.
 *
 * @param share of the parities of k signs, those that are found
 * @param bound on it, see {@link ParityBounds#shareWithFeatures}
 */
public record FoundParities(double share, double bound) {

  /**
   * With p the share of the neurons that are to reach B_G; where no B_G &gt; 0 will do, the bound is infinite.
   *
   * @param neurons on one cube, drawn equally likely
   * @param sets how many parities are to be found
   * @param finders how many neurons are to find each
   */
  public static FoundParities of(List<ParityGradients> neurons, int k, int sets, int finders) {
    double p = (double) finders / neurons.size();
    double gradientBound = ParityGradients.gradientBound(neurons, k, sets, finders);
    double variance = neurons.stream().mapToDouble(ParityGradients::variance).average().orElseThrow();
    int d = neurons.getFirst().cube().dimension();
    double bound = gradientBound > 0
        ? ParityBounds.shareWithFeatures(d, k, variance, p, gradientBound)
        : Double.POSITIVE_INFINITY;
    return new FoundParities(ParityGradients.shareFound(neurons, k, p, gradientBound), bound);
  }
}
