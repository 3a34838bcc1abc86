package assay.experiment.owndata;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Bounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the main theorem of gradient features says of samples of which nothing is known, at one b̃/s_w: OPT + r B_a1 B_x1
 * √(2γ) over the networks of the features that were found, for the R = r B_a1 that makes it smallest.
 *
 * @param bias b̃/s_w
 * @param features of both signs, as far as they were found
 * @param R Σ|a_i| of the class; 0 if no feature is certain
 * @param opt between its ends, 1 for the zero network alone
 * @param angle r B_a1 B_x1 √(2γ)
 * @param witness whose loss is OPT's upper end
 */
public record MainBound(double bias, List<FoundFeature> features, double R, Interval opt, Interval angle,
    Optional<Teacher> witness) {

  /** In units of E‖x‖. */
  private static final double[] BIASES = {0.25, 0.5, 1, 2, 4};

  private static final double[] SIZES = {0.5, 1, 2, 4, 8, 16, 32};

  /** At each b̃/s_w. */
  public static List<MainBound> all(FiniteDistribution D, int neurons, Trial trial) {
    double level = trial.level(BIASES.length);
    List<MainBound> all = new ArrayList<>();
    for (double each : BIASES) {
      double bias = each * D.meanNorm().hi();
      all.add(of(D, bias, new FeatureSearch(bias, neurons).of(D, trial.stream("neurons at " + each), level)));
    }
    return all;
  }

  /** The one whose bound is smallest. */
  public static MainBound best(List<MainBound> all) {
    return all.stream().min(Comparator.comparingDouble(each -> each.bound().hi())).orElseThrow();
  }

  private static MainBound of(FiniteDistribution D, double bias, List<FoundFeature> features) {
    MainBound empty = new MainBound(bias, features, 0, Interval.exactly(1), Interval.ZERO, Optional.empty());
    if (features.stream().noneMatch(FoundFeature::certain)) return empty;
    List<Feature> certain = features.stream().filter(FoundFeature::certain).map(FoundFeature::feature).toList();
    double biasBound = D.largestNorm().hi();
    InducedLoss induced = InducedLoss.of(D, certain, biasBound);
    List<Feature> centres = features.stream().map(FoundFeature::feature).toList();
    InducedLoss around = InducedLoss.of(D, centres, biasBound);
    MainBound best = empty;
    for (double R : SIZES) {
      MainBound next = empty.with(D, R, induced.within(R), around);
      if (next.bound().hi() < best.bound().hi()) best = next;
    }
    return best;
  }

  /** Every feature of S is near a centre, which costs R B_x1 times the distance in the loss. */
  private MainBound with(FiniteDistribution D, double size, InducedLoss.Found found, InducedLoss around) {
    double radius = features.stream().mapToDouble(each -> each.radius(gamma())).max().orElse(2);
    double unavoidable = D.bayesHingeRisk().lo();
    double nearby = radius >= 2 ? 0
        : around.within(size).below() - size * D.meanNorm().hi() * radius;
    double below = Math.min(found.above(), Math.max(unavoidable, nearby));
    return new MainBound(bias, features, size, new Interval(below, found.above()),
        Bounds.angle(size, D.meanNorm(), gamma()), found.network());
  }

  /** γ of the set S: the largest of those of its certain features. */
  public double gamma() {
    return features.stream().filter(FoundFeature::certain).mapToDouble(each -> each.closeness().gamma()).max()
        .orElse(1);
  }

  /** p of the rarest certain feature; 0 if there is none. */
  public Interval p() {
    return features.stream().filter(FoundFeature::certain).map(FoundFeature::p).reduce(Interval::min)
        .orElse(Interval.ZERO);
  }

  /** OPT + r B_a1 B_x1 √(2γ). */
  public Interval bound() {
    return opt.plus(angle);
  }

  /** Lengths of gradients that found certain features: from B_G on. */
  public Interval lengths() {
    return features.stream().filter(FoundFeature::certain)
        .map(each -> new Interval(each.closeness().shortest(), each.closeness().longest())).reduce(Interval::hull)
        .orElse(Interval.ZERO);
  }

  /** How many certain features there are. */
  public int certain() {
    return (int) features.stream().filter(FoundFeature::certain).count();
  }
}
