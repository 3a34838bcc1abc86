package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class UniformParityTest extends FamilyContract {

  @Override
  UniformParity parameters(Stream stream) {
    int dimension = 1 + stream.below(8);
    return new UniformParity(dimension, 1 + stream.below(dimension));
  }

  @Override
  int draws() {
    return 30;
  }

  @Test
  void everyPointOfTheCubeOccursOnceWithItsParity() {
    onDraws((family, distribution) -> {
      assertEquals(1 << family.dimension(), distribution.size());
      assertEquals(distribution.size(), distribution.merged().size());
      for (int n = 0; n < distribution.size(); n++) {
        double product = 1;
        for (int j = 0; j < ((UniformParity) family).size(); j++) product *= distribution.x(n, j);
        assertEquals(product, distribution.label(n));
        assertEquals(1.0 / distribution.size(), distribution.weight(n));
      }
    });
  }

  @Test
  void onlyASingleCoordinateHasALabelMoment() {
    onDraws((family, distribution) -> {
      double[] moment = distribution.labelMoment();
      for (int j = 0; j < moment.length; j++)
        assertEquals(((UniformParity) family).size() == 1 && j == 0 ? 1 : 0, moment[j]);
      assertTrue(distribution.largestNorm().contains(Math.sqrt(family.dimension())));
    });
  }

  @Test
  void oddParitiesHaveATeacherAndNoneHasFeatures() {
    onDraws((family, distribution) -> {
      assertEquals(((UniformParity) family).size() % 2 == 1, distribution.teacher().isPresent());
      assertTrue(distribution.features().isEmpty());
    });
  }

  @Test
  void badParametersAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new UniformParity(0, 0));
    assertThrows(IllegalArgumentException.class, () -> new UniformParity(3, 4));
    assertThrows(IllegalArgumentException.class, () -> new UniformParity(18, 3));
  }
}
