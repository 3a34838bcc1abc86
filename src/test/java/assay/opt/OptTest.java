package assay.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Clusters;
import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.distribution.TiltedFeature;
import assay.distribution.Weighting;
import assay.distribution.Xor;
import assay.feature.FeatureSet;
import assay.feature.Regime;
import assay.network.Loss;
import assay.random.Stream;
import assay.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptTest {

  private static final FiniteDistribution CLUSTERS = Clusters.orthogonal(2, 3, 2, 0.001, Weighting.UNIFORM)
      .draw(Stream.seeded(1));
  private static final FiniteDistribution XOR = new Xor(2, 2, 0.001).draw(Stream.seeded(2));

  private static FeatureSet set(FiniteDistribution distribution, double gamma, double gradientBound) {
    return FeatureSet.of(distribution, new Regime(0.02, gamma, gradientBound, 1), 1e-6, Stream.seeded(3));
  }

  private static Opt opt(FiniteDistribution distribution, Loss loss, double share) {
    NetworkClass around = NetworkClass.around(distribution.teacher().orElseThrow());
    return Opt.of(distribution, loss, set(distribution, 1e-5, 0),
        new NetworkClass(around.r(), share * around.outputBound(), around.biasBound()));
  }

  @Test
  void whereThePlantedNetworkFitsItIsTheWitness() {
    Opt opt = opt(XOR, Loss.HINGE, 1);
    assertTrue(opt.bracket().lo() == 0 && opt.bracket().hi() < 1e-300, "" + opt.bracket());
    assertEquals(XOR.teacher(), opt.witness());
  }

  /** Two clusters at right angles: half of the outputs leaves half of the loss, and hardly anything does better. */
  @Test
  void whereItDoesNotItIsShrunk() {
    Opt opt = opt(CLUSTERS, Loss.HINGE, 0.5);
    assertEquals(0.5 * CLUSTERS.teacher().orElseThrow().largestOutput(), opt.witness().orElseThrow().largestOutput(),
        1e-12);
    assertEquals(0.5, opt.bracket().hi(), 0.01);
    assertTrue(opt.bracket().lo() > 0.4, "" + opt.bracket());
  }

  /** Fewer neurons than the planted network has: only the zero network is known. */
  @Test
  void whereItHasTooManyNeuronsTheZeroNetworkIsTheUpperEnd() {
    NetworkClass around = NetworkClass.around(CLUSTERS.teacher().orElseThrow());
    Opt opt = Opt.of(CLUSTERS, Loss.HINGE, set(CLUSTERS, 1e-5, 0),
        new NetworkClass(1, around.outputBound(), around.biasBound()));
    assertTrue(opt.witness().isEmpty());
    assertEquals(1, opt.bracket().hi());
  }

  @Test
  void withoutFeaturesThereIsNoNetworkToCompeteWith() {
    Opt opt = Opt.of(CLUSTERS, Loss.HINGE, set(CLUSTERS, 1e-5, 100), new NetworkClass(2, 1, 1));
    assertEquals(Interval.exactly(Double.POSITIVE_INFINITY), opt.bracket());
    assertTrue(opt.witness().isEmpty());
  }

  /** Networks of planted features whose membership is certified, with outputs and biases anywhere in the class. */
  @ParameterizedTest
  @EnumSource
  void noNetworkOfTheClassLiesBelowTheLowerEnd(Loss loss) {
    for (double share : new double[] {0.2, 0.6, 1}) {
      Opt opt = opt(XOR, loss, share);
      Stream stream = Stream.seeded(4);
      for (int i = 0; i < 300; i++) assertTrue(opt.bracket().lo() <= risk(XOR, loss, shrunk(XOR, share, stream)));
    }
  }

  private static Teacher shrunk(FiniteDistribution distribution, double share, Stream stream) {
    List<Teacher.Neuron> neurons = new ArrayList<>();
    for (Teacher.Neuron n : distribution.teacher().orElseThrow().neurons()) {
      neurons.add(new Teacher.Neuron(share * (1 - 0.1 * stream.uniform()) * n.output(), n.direction(),
          n.bias() * (1 - 0.1 * stream.uniform())));
    }
    return new Teacher(neurons);
  }

  private static double risk(FiniteDistribution distribution, Loss loss, Teacher network) {
    double risk = 0;
    for (int n = 0; n < distribution.size(); n++)
      risk += distribution.weight(n) * loss.value(distribution.label(n) * network.at(distribution.point(n)).middle());
    return risk;
  }

  /** Infinitely many networks more, but no more features. */
  @Test
  void moreNeuronsThanTheDictionaryHoldsAreNoMistake() {
    NetworkClass around = NetworkClass.around(CLUSTERS.teacher().orElseThrow());
    Opt many = Opt.of(CLUSTERS, Loss.HINGE, set(CLUSTERS, 1e-5, 0),
        new NetworkClass(1_000_000, around.outputBound(), around.biasBound()));
    assertTrue(many.bracket().hi() < 1e-300, "" + many.bracket());
    NetworkClass tiny = new NetworkClass(1_000_000, 1e-12, around.biasBound());
    assertTrue(Opt.of(CLUSTERS, Loss.HINGE, set(CLUSTERS, 1e-5, 0), tiny).bracket().lo() > 0.999);
  }

  /** A feature that only may be in S: then OPT may be infinite. */
  @Test
  void whereNoFeatureIsCertainTheUpperEndIsInfinite() {
    FeatureSet set = FeatureSet.of(CLUSTERS, new Regime(borderline(), 1e-5, 0, 1), 1e-6, Stream.seeded(3));
    Opt opt = Opt.of(CLUSTERS, Loss.HINGE, set, new NetworkClass(2, 0.1, 1));
    assertEquals(Double.POSITIVE_INFINITY, opt.bracket().hi());
    assertTrue(Double.isFinite(opt.bracket().lo()));
    assertFalse(opt.bracket().broken());
  }

  /** Inside every feature's interval: the largest probability that any proposal is estimated to have. */
  private static double borderline() {
    FeatureSet set = set(CLUSTERS, 1e-5, 0);
    return set.cover().features().stream().mapToDouble(f -> set.mass(f).middle()).max().orElseThrow();
  }

  /** 2 relu(x − ½) is 1 at x = 1: margins 1 and −1, hinge losses 0 and 2. */
  @Test
  void theRiskIsRoundedUp() {
    FiniteDistribution torn = FiniteDistribution.uniform("torn", new double[][] {{1}, {1}}, new double[] {1, -1});
    Teacher network = new Teacher(List.of(new Teacher.Neuron(2, new double[] {1}, 0.5)));
    assertEquals(1, Opt.risk(torn, Loss.HINGE, network), 2e-15);
    assertTrue(Opt.risk(torn, Loss.HINGE, network) >= 1);
    assertEquals(0.5 * (0.4519410830830482 + 1.8946361239720116), Opt.risk(torn, Loss.LOGISTIC, network), 3e-15);
  }

  /** No function of x loses less than twice the share of flipped labels: the ends meet. */
  @Test
  void labelNoiseIsTheLowerEnd() {
    FiniteDistribution noisy = XOR.withFlippedLabels(0.2);
    Opt opt = Opt.of(noisy, Loss.HINGE, set(noisy, 1e-5, 0), NetworkClass.around(noisy.teacher().orElseThrow()));
    assertEquals(0.4, opt.bracket().lo(), 1e-12);
    assertEquals(0.4, opt.bracket().hi(), 1e-3);
  }

  /** The cover loses one and a half times the angle's term, the net hardly anything. */
  @Test
  void inThePlaneTheLowerEndIsTighter() {
    FiniteDistribution D = new TiltedFeature(3, 1e-3, 4, 0.45, 8).draw(Stream.seeded(5));
    NetworkClass networks = NetworkClass.around(D.teacher().orElseThrow());
    FeatureSet set = FeatureSet.of(D, new Regime(0.1, 1e-3, 0, 6 * D.largestNorm().hi()), 1e-6, Stream.seeded(3));
    assertEquals(0, Opt.of(D, Loss.HINGE, set, networks).bracket().lo());
    Interval bracket = Opt.inThePlane(D, Loss.HINGE, set, networks).bracket();
    assertEquals(0.28575, bracket.lo(), 1e-3);
    assertEquals(0.28575, bracket.hi(), 1e-9);
  }

  @Test
  void outOfThePlaneNothingChanges() {
    NetworkClass around = NetworkClass.around(CLUSTERS.teacher().orElseThrow());
    NetworkClass half = new NetworkClass(around.r(), around.outputBound() / 2, around.biasBound());
    FeatureSet set = set(CLUSTERS, 1e-5, 0);
    Interval bracket = Opt.of(CLUSTERS, Loss.HINGE, set, half).bracket();
    assertEquals(bracket, Opt.inThePlane(CLUSTERS, Loss.HINGE, set, half).bracket());
  }
}
