package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Picture.Point;
import assay.claim.Picture.Trace;
import assay.claim.Picture;
import assay.distribution.closedform.GaussianMixture;
import assay.feature.MixtureScan;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.gradientfeature.SeparatedNeuron;
import org.junit.jupiter.api.Test;

class RarePictureTest {

  private static final GaussianMixture MIXTURE = GaussianMixture.orthogonal(2, 8, Math.sqrt(8), 0.1, Stream.seeded(1));
  private static final MixtureScan SCAN = MixtureScan.of(MIXTURE, MIXTURE.feature(0), Math.sqrt(8), 1.3, 4000,
      Stream.seeded(2));

  private static SeparatedNeuron neuron(double margin) {
    return new SeparatedNeuron(8, 2, Math.sqrt(8), 0.1, Math.sqrt(8), margin);
  }

  private static final Picture PICTURE = RarePicture.of(SCAN, RarePictureTest::neuron, SeparatedNeuron::probability,
      1e-3);

  /** γ = 10^(−13 + i/4) up to 1; the level is shared by 53 intervals. */
  @Test
  void theMeasuredCurveIsTheScansEstimateWithItsInterval() {
    Trace measured = PICTURE.traces().getFirst();
    assertEquals("measured", measured.name());
    assertEquals(53, measured.points().size());
    for (int i = 0; i < 53; i++) {
      Point point = measured.points().get(i);
      double gamma = Math.pow(10, -13 + i / 4.0);
      Interval mass = SCAN.mass(gamma, 0, 1e-3 / 53);
      assertEquals(gamma, point.x());
      assertEquals(SCAN.estimate(gamma, 0), point.y());
      assertEquals(mass.lo(), point.low());
      assertEquals(mass.hi(), point.high());
    }
    assertTrue(measured.points().getLast().y() > 0.3);
  }

  /** Wherever the lemma speaks: T = 1, 1.25, …, 8 with B_G > 0 and γ < 1. */
  @Test
  void theLemmasCurveHasItsGammaAndProbability() {
    Trace lemma = PICTURE.traces().getLast();
    int speaking = 0;
    for (double margin = 1; margin <= 8; margin += 0.25) {
      SeparatedNeuron neuron = neuron(margin);
      if (!(neuron.gradientBound() > 0 && neuron.gamma() < 1)) continue;
      speaking++;
      assertTrue(lemma.points().stream().anyMatch(p -> p.x() == neuron.gamma() && p.y() == neuron.probability()));
    }
    assertEquals(speaking, lemma.points().size());
    assertTrue(speaking > 10 && PICTURE.across().logarithmic() && PICTURE.upwards().logarithmic());
  }
}
