package assay.experiment.gradientfeature;

import assay.core.Ops;
import assay.core.Samples;
import assay.core.TwoLayer;
import assay.distribution.closedform.GaussianMixture.Labelled;
import assay.distribution.closedform.MultipleIndex;
import assay.network.GradientDescent;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.ClopperPearson;
import assay.stats.Interval;

/**
 * Algorithm 1 on a sample, judged on fresh points.
 *
 * @param wrong how many fresh points the last network classifies wrongly; f = 0 is wrong
 * @param fresh how many there are
 * @param losses on the sample
 */
public record FreshError(int wrong, int fresh, double[] losses) {

  /** Where points come from. */
  @FunctionalInterface
  public interface Source {
    Labelled sample(Stream stream);
  }

  /** x ~ N(0, I) with the sign of a multiple-index label. */
  public static Source of(MultipleIndex model) {
    return stream -> {
      double[] x = stream.gaussians(model.dimension(), 1);
      return new Labelled(x, model.label(x) >= 0 ? 1 : -1);
    };
  }

  /**
   * Trains on n points to the last step.
   *
   * @param fresh how many points judge
   */
  public static FreshError of(Source source, int n, int fresh, GradientDescent descent, Trial trial) {
    var run = descent.run(points(source, n, trial.stream("points")), trial);
    Samples judging = points(source, fresh, trial.stream("fresh points"));
    return new FreshError(wrong(judging, run.end()), fresh, run.losses());
  }

  private static Samples points(Source source, int n, Stream stream) {
    double[][] x = new double[n][];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      Labelled point = source.sample(stream);
      x[i] = point.x();
      y[i] = point.label();
    }
    return Samples.of(x, y);
  }

  private static int wrong(Samples points, TwoLayer network) {
    double[] f = new double[points.size()];
    Ops.best().outputs(points, network, f);
    int wrong = 0;
    for (int i = 0; i < f.length; i++) if (!(points.label(i) * f[i] > 0)) wrong++;
    return wrong;
  }

  /** Pr[y f(x) ≤ 0], between the ends that the fresh points allow. */
  public Interval rate(double level) {
    return ClopperPearson.of(wrong, fresh, level);
  }
}
