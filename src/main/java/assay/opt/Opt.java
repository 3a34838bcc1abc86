package assay.opt;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.feature.FeatureSet;
import assay.network.Loss;
import assay.stats.Interval;
import java.util.List;
import java.util.Optional;

/**
 * OPT_{d,r,B_F,S}, the infimum of the loss over networks induced by gradient features, between two certified ends.
 *
 * <p>Below: every network of the class is near one whose features come from the {@link FeatureSet.Cover} of S, at a
 * cost of L_ℓ r B_a1 E‖x‖ times the cover's radius (GF-C1); over those, r-sparse coefficients are relaxed to Σ|c| ≤ r
 * B_a1 and the linear program's dual bounds the loss; nor does any function of x lose less hinge loss than Bayes'.
 * Above: an explicit witness whose features are certified to lie in S, or else the zero network, as soon as some
 * feature is. If S is empty OPT is +∞.
 *
 * @param bracket the two ends
 * @param witness the network that attains the upper end, if it is not the zero network
 */
public record Opt(Interval bracket, Optional<Teacher> witness) {

  /** Ends so close, the lift of planted margins and rounding, leave nothing for a finer net to find. */
  private static final double CLOSE = 1e-8;

  /**
   * The two ends, with the distribution's planted network, its outputs shrunk into the class, as the candidate witness.
   *
   * @throws IllegalStateException if the ends contradict each other
   */
  public static Opt of(FiniteDistribution distribution, Loss loss, FeatureSet features, NetworkClass networks) {
    FeatureSet.Cover cover = features.cover();
    if (cover.features().isEmpty()) return new Opt(Interval.exactly(Double.POSITIVE_INFINITY), Optional.empty());
    Optional<Teacher> witness = distribution.teacher().map(networks::shrunk).filter(networks::holds)
        .filter(t -> certified(t, features));
    double above = witness.map(t -> risk(distribution, loss, t))
        .orElse(cover.inhabited() ? loss.value(0) : Double.POSITIVE_INFINITY);
    return new Opt(bracket(below(distribution, loss, cover, networks), above), witness);
  }

  /**
   * The same with a tighter lower end where the atoms span a plane: a fine net of angles around the few directions that
   * gradients have. It errs with probability at most alpha/4 of the feature set on top of what the cover may.
   *
   * @throws IllegalStateException if the ends contradict each other
   */
  public static Opt inThePlane(FiniteDistribution distribution, Loss loss, FeatureSet features, NetworkClass networks) {
    Opt opt = of(distribution, loss, features, networks);
    if (!(opt.bracket.width() > CLOSE)) return opt;
    double below = features.centres().filter(centres -> !centres.isEmpty())
        .flatMap(
            centres -> PlanarNet.lowerBound(distribution, loss, centres, features.regime().gamma(), networks))
        .orElse(0.0);
    return new Opt(bracket(Math.max(opt.bracket.lo(), below), opt.bracket.hi()), opt.witness);
  }

  /**
   * The same with a second candidate: the planted features with other outputs and biases, by linear programming over
   * the hinge loss.
   *
   * @throws IllegalStateException if the ends contradict each other
   */
  public static Opt searched(FiniteDistribution distribution, Loss loss, FeatureSet features, NetworkClass networks) {
    Opt opt = of(distribution, loss, features, networks);
    List<Feature> certain = distribution.features().stream().filter(f -> features.mass(f).lo() >= features.regime().p())
        .toList();
    return PrimalProgram.proposal(distribution, certain, networks).filter(networks::holds)
        .map(t -> opt.orBetter(t, risk(distribution, loss, t))).orElse(opt);
  }

  private Opt orBetter(Teacher other, double risk) {
    return risk < bracket.hi() ? new Opt(bracket(bracket.lo(), risk), Optional.of(other)) : this;
  }

  private static Interval bracket(double below, double above) {
    if (below > above)
      throw new IllegalStateException(
          "OPT is at least " + below + " and at most " + above + ": one of the two certificates is wrong");
    return new Interval(below, above);
  }

  private static boolean certified(Teacher teacher, FeatureSet features) {
    return teacher.neurons().stream().allMatch(n -> features.mass(n.feature()).lo() >= features.regime().p());
  }

  private static double below(FiniteDistribution distribution, Loss loss, FeatureSet.Cover cover,
      NetworkClass networks) {
    double distance = loss.lipschitz() * networks.totalOutput() * distribution.meanNorm().hi() * cover.radius();
    double unavoidable = loss == Loss.HINGE ? distribution.bayesHingeRisk().lo() : 0;
    if (distance >= loss.value(0)) return unavoidable;
    return Math.max(unavoidable, relaxed(distribution, loss, cover.features(), networks) - distance);
  }

  /** Certified lower bound of the loss over Σ|c| ≤ r B_a1 and neurons with exactly these features and |b| ≤ B_b. */
  public static double relaxed(FiniteDistribution distribution, Loss loss, List<Feature> features,
      NetworkClass networks) {
    Dictionary dictionary = Dictionary.of(distribution, features, networks.biasBound());
    return DualProgram.lowerBound(distribution, loss, dictionary, networks.totalOutput());
  }

  /** E ℓ(y f*(x)), its upper end. */
  public static double risk(FiniteDistribution distribution, Loss loss, Teacher teacher) {
    Interval risk = Interval.ZERO;
    for (int n = 0; n < distribution.size(); n++) {
      double margin = teacher.at(distribution.point(n)).times(distribution.label(n)).lo();
      risk = risk.plus(rounded(loss.value(margin)).times(distribution.weight(n)));
    }
    return Math.max(0, risk.hi());
  }

  /** Four units in the last place cover two functions of StrictMath, a sum and a quotient. */
  private static Interval rounded(double value) {
    return Interval.around(value, 4 * Math.ulp(value));
  }
}
