package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Orthogonal;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class LinearDataTest extends FamilyContract {

  @Override
  LinearData parameters(Stream stream) {
    return new LinearData(1 + stream.below(16), 1 + stream.below(40), stream.logUniform(1e-3, 1),
        stream.below(4) == 0 ? 0 : stream.logUniform(1e-2, 3),
        stream.below(2) == 0 ? Weighting.UNIFORM : Weighting.DIRICHLET);
  }

  /** Not merely small: pair by pair the terms cancel to the bit. */
  @Test
  void theLabelMomentIsExactlyAlongTheDirection() {
    onDraws((family, distribution) -> {
      double[] moment = distribution.labelMoment();
      assertTrue(moment[0] >= ((LinearData) family).margin() * (1 - 1e-15));
      for (int j = 1; j < moment.length; j++) assertEquals(0, moment[j]);
      assertEquals(0, distribution.labelBalance());
    });
  }

  @Test
  void theMarginIsAttained() {
    onDraws((family, distribution) -> {
      double smallest = Double.POSITIVE_INFINITY;
      for (int n = 0; n < distribution.size(); n++)
        smallest = Math.min(smallest, distribution.label(n) * distribution.x(n, 0));
      assertEquals(((LinearData) family).margin(), smallest);
    });
  }

  @Test
  void theTeacherIsADifferenceOfTwoNeuronsWithNegativeBias() {
    onDraws((family, distribution) -> {
      Teacher teacher = distribution.teacher().orElseThrow();
      double margin = ((LinearData) family).margin();
      assertEquals(2, teacher.size());
      assertEquals(0.5 / margin, teacher.largestOutput(), 2e-9 / margin);
      for (Teacher.Neuron neuron : teacher.neurons()) assertEquals(-margin, neuron.bias());
    });
  }

  /** The smallest margin and the widest spread allowed: the largest rounding errors. */
  @Test
  void theTeacherSurvivesARotationAtTheExtremes() {
    FiniteDistribution data = new LinearData(32, 50, 1e-4, 100, Weighting.UNIFORM).draw(Stream.seeded(1));
    FiniteDistribution turned = data.rotated(Orthogonal.random(32, Stream.seeded(2))).scaled(0.1);
    assertTrue(turned.teacher().orElseThrow().margin(turned).lo() >= 1);
  }

  @Test
  void badParametersAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new LinearData(0, 1, 0.1, 0, Weighting.UNIFORM));
    assertThrows(IllegalArgumentException.class, () -> new LinearData(1, 0, 0.1, 0, Weighting.UNIFORM));
    assertThrows(IllegalArgumentException.class, () -> new LinearData(1, 1, 0, 0, Weighting.UNIFORM));
    assertThrows(IllegalArgumentException.class, () -> new LinearData(1, 1, 1.1, 0, Weighting.UNIFORM));
    assertThrows(IllegalArgumentException.class, () -> new LinearData(1, 1, Double.NaN, 0, Weighting.UNIFORM));
    assertThrows(IllegalArgumentException.class, () -> new LinearData(1, 1, 0.1, -1, Weighting.UNIFORM));
  }
}
