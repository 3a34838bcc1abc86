package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.FiniteDistribution;
import assay.distribution.closedform.GaussianMixture;
import assay.network.GradientDescent;
import assay.network.Snapshots;
import assay.random.Stream;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class MixtureTrainingTest {

  private static final FiniteDistribution D = GaussianMixture.orthogonal(2, 4, 2, 0.8, Stream.seeded(1)).atoms(6,
      Stream.seeded(2));
  private static final GradientDescent DESCENT = MixtureTraining.descent(4, 2, 5, 12);

  /** The networks of all steps, evaluated by the definition; at the start f = 0 is wrong everywhere. */
  @Test
  void errorsAreThoseOfTheNetworks() {
    Snapshots kept = new Snapshots(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    DESCENT.run(D.samples(), Some.TRIAL, kept);
    MixtureTraining training = MixtureTraining.of(D, DESCENT, -1, Some.TRIAL);
    double smallest = 1;
    for (int t = 1; t <= 12; t++) {
      double error = 0;
      for (int n = 0; n < D.size(); n++) {
        if (!(D.label(n) * Some.output(kept.at(t), D.point(n)) > 0)) error += D.weight(n);
      }
      smallest = Math.min(smallest, error);
      assertEquals(smallest, training.smallest()[t], 1e-12);
    }
    assertEquals(1, training.smallest()[0], 1e-12);
    assertTrue(smallest < 0.5);
    assertFalse(training.stopped());
    assertEquals(Interval.exactly(training.smallest()[12]), training.smallestError());
  }

  @Test
  void trainingThatStopsMightHaveComeLower() {
    MixtureTraining training = MixtureTraining.of(D, DESCENT, 2, Some.TRIAL);
    assertTrue(training.stopped());
    assertEquals(1, training.smallest().length);
    assertEquals(0, training.smallestError().lo());
    assertEquals(1, training.smallestError().hi(), 1e-12);
  }

  /** b̃ = 1, κ = 1.5 · 2/2 and η · 4m · b̃² = ½. */
  @Test
  void theRecipeIsThatOfTheMeans() {
    assertEquals(0.5 / 20, DESCENT.schedule().rate(), 1e-15);
    assertEquals(1, Math.abs(DESCENT.initialization().draw(Some.TRIAL, 4).b(0)));
  }
}
