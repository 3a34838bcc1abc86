package assay.experiment.owndata;

import assay.distribution.FiniteDistribution;
import assay.kernel.ArcCosine;
import assay.kernel.Ridge;
import assay.stats.ClopperPearson;
import assay.stats.Interval;

/** Shares of test samples on the wrong side of a predictor. */
public final class Errors {

  /** Relative to the number of samples, for kernels that are about 1 on the diagonal. */
  static final double RIDGE = 1e-3;

  private Errors() {}

  /** An output of 0 is wrong. */
  static double share(double[] outputs, FiniteDistribution test) {
    double wrong = 0;
    for (int n = 0; n < outputs.length; n++) if (!(outputs[n] * test.label(n) > 0)) wrong += test.weight(n);
    return wrong;
  }

  /** Of ridge regression with the tangent kernel of both layers, λ = n/1000. */
  public static double ofKernel(FiniteDistribution training, FiniteDistribution test) {
    Ridge f = Ridge.fitted(ArcCosine.BOTH_LAYERS, TangentFacts.points(training), TangentFacts.labels(training),
        RIDGE * training.size());
    return share(f.at(TangentFacts.points(test)), test);
  }

  /** The probability of an error on a new sample, as far as that many test samples tell. */
  public static Interval ofNewSample(double share, int tests, double level) {
    return ClopperPearson.of((int) Math.round(share * tests), tests, level);
  }
}
