package assay.experiment.recursive;

import assay.Require;
import assay.claim.Picture;
import assay.feature.Correlation;
import assay.random.Stream;
import assay.random.Trial;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A network of a random regime, trained, and the cosine of its features with its AGOP.
 *
 * @param target what it learnt in 20 dimensions from 500 samples
 * @param width m
 * @param scale of its start
 * @param decay λ
 * @param cosine of WᵀW and AGOP
 */
public record AnsatzRegime(Target target, int width, double scale, double decay, double cosine) {

  private static final int STEPS = 1000;
  private static final int SAMPLES = 500;
  private static final List<Target> TARGETS = List.of(Target.PRODUCT, Target.SUM, Target.KINK, Target.COORDINATE);
  private static final double[] DECAYS = {0, 1e-3, 1e-2};

  /** So many networks. */
  public static List<AnsatzRegime> sample(int count, Trial trial) {
    Require.atLeast("count", count, 1);
    return IntStream.range(0, count).mapToObj(k -> drawn(trial.inner("regime", k))).toList();
  }

  private static AnsatzRegime drawn(Trial trial) {
    Stream stream = trial.stream("regime");
    Target target = TARGETS.get(stream.below(TARGETS.size()));
    int width = (int) stream.logUniform(32, 160);
    double scale = stream.logUniform(0.1, 1);
    double decay = DECAYS[stream.below(DECAYS.length)];
    var trained = new AnsatzWithNulls(new NetworkLearning(width, scale, decay, STEPS),
        new Task(Inputs.GAUSSIAN, target, 20, 0), SAMPLES).trained(trial);
    return new AnsatzRegime(target, width, scale, decay, Correlation.COSINE.of(trained.feature(), trained.agop()));
  }

  /** The smallest cosine. */
  public static double least(List<AnsatzRegime> regimes) {
    return regimes.stream().mapToDouble(AnsatzRegime::cosine).min().orElseThrow();
  }

  /** The cosines over a parameter, a colour for each target. */
  public static Picture map(List<AnsatzRegime> regimes, String over, ToDoubleFunction<AnsatzRegime> parameter) {
    Picture picture = Picture.of("Correlation of WᵀW and AGOP over the " + over).axes(over, "cos(WᵀW, AGOP)");
    for (Target target : TARGETS) {
      List<AnsatzRegime> those = regimes.stream().filter(each -> each.target == target).toList();
      picture = picture.points(target.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          those.stream().mapToDouble(parameter).toArray(),
          those.stream().mapToDouble(AnsatzRegime::cosine).toArray());
    }
    return picture.level(".99", 0.99);
  }
}
