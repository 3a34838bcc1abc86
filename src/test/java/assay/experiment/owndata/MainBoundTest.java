package assay.experiment.owndata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.network.Loss;
import assay.opt.Opt;
import assay.random.Stream;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainBoundTest {

  /** Two opposite points: G is x or x/2 wherever it is not 0. */
  private static final FiniteDistribution PAIR =
      FiniteDistribution.uniform("pair", new double[][] {{1, 0}, {-1, 0}}, new double[] {1, -1});

  @Test
  void theOnlyDirectionIsFoundWithBothSigns() {
    List<FoundFeature> found = new FeatureSearch(1, 2000).of(PAIR, Stream.seeded(3), 1e-6);
    assertEquals(2, found.size());
    for (FoundFeature each : found) {
      assertEquals(1, Math.abs(each.feature().direction()[0]), 1e-12);
      assertTrue(each.certain(), each::toString);
      assertTrue(each.closeness().gamma() < 1e-8);
      assertTrue(each.radius(1e-9) < 1e-3);
    }
    assertTrue(found.get(0).p().contains(0.159), () -> "half of Pr[|z| > 1]: " + found.get(0).p());
    assertEquals(0.5, found.get(0).closeness().longest(), 1e-12);
    assertEquals(1, found.get(1).closeness().longest(), 1e-12);
  }

  @Test
  void whatHardlyAnybodyFindsIsNotCertain() {
    FoundFeature found = new FeatureSearch(5, 500).of(PAIR, Stream.seeded(3), 1e-6).getFirst();
    assertFalse(found.certain());
    assertTrue(found.radius(0.01) < 1, "nor is anything else: the set is known to be empty");
  }

  @Test
  void theGameIsBracketed() {
    InducedLoss loss = InducedLoss.of(PAIR, List.of(new Feature(new double[] {1, 0}, -1)), 1);
    InducedLoss.Found found = loss.within(0.5);
    assertTrue(found.below() <= found.above());
    assertEquals(0.5, found.above(), 0.1, "½ (relu(x + 1) − relu(−x + 1))/2 has margins ½");
    assertTrue(found.below() > 0.4, found::toString);
    assertEquals(found.above(), Opt.risk(PAIR, Loss.HINGE, found.network().orElseThrow()));
    assertEquals(0, loss.within(8).below());
  }
}
