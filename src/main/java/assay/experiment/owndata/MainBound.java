package assay.experiment.owndata;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.network.Loss;
import assay.opt.NetworkClass;
import assay.opt.Opt;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Bounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the main theorem of gradient features says of samples of which nothing is known, at one b̃/s_w: OPT + r B_a1
 * B_x1 √(2γ) over the networks of the features that were found, for the R = r B_a1 that makes it smallest.
 *
 * @param bias b̃/s_w
 * @param features of both signs, as far as they were found
 * @param used those of them that are in S for certain
 * @param R Σ|a_i| of the class; 0 if no feature is certain
 * @param opt between its ends, 1 for the zero network alone
 * @param angle r B_a1 B_x1 √(2γ)
 * @param witness whose loss is OPT's upper end
 */
public record MainBound(double bias, List<FoundFeature> features, List<FoundFeature> used, double R,
    Interval opt, Interval angle, Optional<Teacher> witness) {

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

  /** The one whose bound is smallest, and of equal ones that whose feature is found most often. */
  public static MainBound best(List<MainBound> all) {
    return all.stream().min(Comparator.comparingDouble((MainBound each) -> each.bound().hi())
        .thenComparingDouble(each -> -each.p().lo())).orElseThrow();
  }

  /** S for γ at which one of the features or both are certain; with none there is only the zero network. */
  private static MainBound of(FiniteDistribution D, double bias, List<FoundFeature> features) {
    MainBound best = new MainBound(bias, features, List.of(), 0, Interval.exactly(1), Interval.ZERO, Optional.empty());
    for (FoundFeature widest : features.stream().filter(FoundFeature::certain).toList()) {
      double gamma = widest.closeness().gamma();
      List<FoundFeature> used = features.stream().filter(FoundFeature::certain)
          .filter(each -> each.closeness().gamma() <= gamma).toList();
      best = new MainBound(bias, features, used, 0, best.opt, best.angle, best.witness).improved(D, best);
    }
    return best;
  }

  private MainBound improved(FiniteDistribution D, MainBound before) {
    InducedLoss induced = InducedLoss.of(D, used.stream().map(FoundFeature::feature).toList(), D.largestNorm().hi());
    MainBound best = before;
    for (double size : SIZES) {
      MainBound next = with(D, size, induced.within(size));
      if (next.bound().hi() < best.bound().hi()) best = next;
    }
    return best;
  }

  private MainBound with(FiniteDistribution D, double size, InducedLoss.Found found) {
    Interval between = new Interval(Math.min(found.above(), D.bayesHingeRisk().lo()), found.above());
    return new MainBound(bias, features, used, size, between, Bounds.angle(size, D.meanNorm(), gamma()),
        found.network());
  }

  /**
   * With a tighter lower end of OPT: every feature of S is near one of the directions that were found, which costs R
   * B_x1 times the distance in the loss; over those directions a linear program's dual bounds it.
   */
  public MainBound tightened(FiniteDistribution D) {
    double radius = features.stream().mapToDouble(each -> each.radius(gamma())).max().orElse(2);
    double distance = R * D.meanNorm().hi() * radius;
    if (R == 0 || distance >= 1) return this;
    List<Feature> centres = features.stream().map(FoundFeature::feature).toList();
    double below = Opt.relaxed(D, Loss.HINGE, centres, new NetworkClass(1, R, D.largestNorm().hi())) - distance;
    Interval between = new Interval(Math.min(opt.hi(), Math.max(opt.lo(), below)), opt.hi());
    return new MainBound(bias, features, used, R, between, angle, witness);
  }

  /** The witness; where there is none, one neuron along the first direction, for a run that is to be made anyway. */
  public Teacher target(FiniteDistribution D) {
    Feature first = features.getFirst().feature();
    return witness.orElseGet(() -> new Teacher(List.of(new Teacher.Neuron(1, first.direction(), first.biasSign()
        * D.largestNorm().hi() / 2))));
  }

  /** γ of the set S: the largest of those of its certain features. */
  public double gamma() {
    return used.stream().mapToDouble(each -> each.closeness().gamma()).max().orElse(1);
  }

  /** p of the rarest certain feature; 0 if there is none. */
  public Interval p() {
    return used.stream().map(FoundFeature::p).reduce(Interval::min).orElse(Interval.ZERO);
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
    return used.size();
  }
}
