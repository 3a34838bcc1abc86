package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.distribution.Xor;
import assay.feature.FeatureSet;
import assay.feature.Regime;
import assay.network.Loss;
import assay.opt.NetworkClass;
import assay.random.Stream;
import java.util.List;
import org.junit.jupiter.api.Test;

class InducedNetworksTest {

  private static final FiniteDistribution D = new Xor(3, 2, 0.001).draw(Stream.seeded(1));
  private static final NetworkClass PLANTED = NetworkClass.around(D.teacher().orElseThrow());

  private static FeatureSet set(double p) {
    return FeatureSet.of(D, new Regime(p, 1e-3, 0, D.meanNorm().hi()), 1e-6, Stream.seeded(2));
  }

  /** A random neuron finds each of four with probability far above 0.02 and far below ½. */
  @Test
  void membersAreTheFeaturesThatAreCertified() {
    assertEquals(2 * D.features().size(), InducedNetworks.of(D, set(0.02), PLANTED).members().size());
    assertTrue(InducedNetworks.of(D, set(0.45), PLANTED).members().isEmpty());
  }

  @Test
  void thePlantedNetworkHasNoLossAndTheZeroNetworkAllOfIt() {
    InducedNetworks all = InducedNetworks.of(D, set(0.02), PLANTED);
    assertEquals(0, all.smallestLoss(Loss.HINGE, 0, Stream.seeded(3)), 1e-8);
    InducedNetworks none = new InducedNetworks(D, List.of(), PLANTED);
    assertEquals(1, none.smallestLoss(Loss.HINGE, 50, Stream.seeded(3)));
  }

  /** One neuron along the only member, drawn from the same stream and evaluated by the definition. */
  @Test
  void randomNetworksKeepToTheBoundsOfTheClass() {
    Feature feature = D.features().getFirst();
    NetworkClass one = new NetworkClass(1, 0.5, 0.2);
    Stream stream = Stream.seeded(4);
    double expected = 1;
    for (int i = 0; i < 5; i++) {
      stream.below(1);
      double bias = feature.biasSign() * stream.uniform(1e-3, 1) * 0.2;
      double output = stream.uniform(-1, 1) * 0.5;
      double risk = 0;
      for (int n = 0; n < D.size(); n++) {
        double f = output * Math.max(0, feature.projection(D.point(n)) - bias);
        risk += D.weight(n) * Math.max(0, 1 - D.label(n) * f);
      }
      expected = Math.min(expected, risk);
    }
    double found = new InducedNetworks(D, List.of(feature), one).smallestLoss(Loss.HINGE, 5, Stream.seeded(4));
    assertEquals(expected, found, 1e-12);
  }
}
