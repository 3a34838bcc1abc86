package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.feature.Motion;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.network.Snapshots;
import assay.theorem.gradientfeature.Recipe;
import assay.theorem.gradientfeature.SizeRecursion;
import org.junit.jupiter.api.Test;

class SizeRatiosTest {

  private static final GradientDescent DESCENT = new Recipe(6, 0.5, 1, 2, 4).descent(Loss.HINGE);
  private static final double MEAN_NORM = Some.TWO.meanNorm().hi();

  /** From the networks of each step: only the recursion itself is shared, which has a test of its own. */
  @Test
  void ratiosAreThoseOfTheNetworks() {
    Snapshots kept = new Snapshots(1, 2, 3, 4);
    DESCENT.run(Some.TWO.samples(), Some.TRIAL, kept);
    TwoLayer first = kept.at(1);
    double output = 0;
    double input = 0;
    double drift = 0;
    for (int j = 0; j < first.width(); j++) {
      double[] w = Vectors.weights(first, j);
      SizeRecursion bound = SizeRecursion.from(Math.abs(first.a(j)), Vectors.norm(w));
      for (int t = 2; t <= 4; t++) {
        bound = bound.next(DESCENT.schedule().rate(), 1, 1, MEAN_NORM, 0.5);
        double[] now = Vectors.weights(kept.at(t), j);
        output = Math.max(output, Math.abs(kept.at(t).a(j)) / bound.output());
        if (bound.input() > 0) input = Math.max(input, Vectors.norm(now) / bound.input());
        if (bound.drift() > 0) drift = Math.max(drift, Vectors.distance(now, w) / bound.drift());
      }
    }
    SizeRatios ratios = SizeRatios.of(Motion.of(Some.TWO.samples(), DESCENT, Some.TRIAL), DESCENT, MEAN_NORM);
    assertEquals(output, ratios.output(), 1e-12);
    assertEquals(input, ratios.input(), 1e-12);
    assertEquals(drift, ratios.drift(), 1e-9);
    assertTrue(output > 0.01 && output <= 1 && input > 0.01 && drift > 0.01);
  }

  /** A bound that does not grow is overtaken. */
  @Test
  void withoutAMeanNormSizesExceedTheirRecursion() {
    Motion motion = Motion.of(Some.TWO.samples(), DESCENT, Some.TRIAL);
    assertTrue(SizeRatios.of(motion, DESCENT, 0).output() > 1);
  }
}
