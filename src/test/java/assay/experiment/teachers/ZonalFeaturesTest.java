package assay.experiment.teachers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import assay.theorem.teachers.AbsoluteProduct;
import assay.theorem.teachers.SphericalAbsolute;
import org.junit.jupiter.api.Test;

class ZonalFeaturesTest {

  private static final SphericalAbsolute TARGET = new SphericalAbsolute(4);

  private static ZonalFeatures drawn(ZonalFeatures.Kind kind, int features) {
    return ZonalFeatures.drawn(TARGET, ZonalFeatures.Kind.RADIUS, kind, features, Stream.seeded(3));
  }

  @Test
  void theRadiusCapturesDegreeZero() {
    assertEquals(TARGET.energy(0), drawn(ZonalFeatures.Kind.RADIUS, 1).captured(), 1e-9);
  }

  /** 25 harmonics of degree 4 in four dimensions. */
  @Test
  void asManyQuarticsAsHarmonicsCaptureDegreeFour() {
    assertEquals(TARGET.energy(0) + TARGET.energy(4), drawn(ZonalFeatures.Kind.QUARTIC, 40).captured(), 1e-6);
    assertEquals(TARGET.kernelBound(11), drawn(ZonalFeatures.Kind.QUARTIC, 11).error(), 2e-4);
  }

  /** One |⟨v,x⟩| against Monte Carlo over the angles between v and d random orthonormal directions. */
  @Test
  void oneFeatureCapturesItsSquaredProductWithTheTeacher() {
    ZonalFeatures one = ZonalFeatures.drawn(TARGET, ZonalFeatures.Kind.ABSOLUTE, ZonalFeatures.Kind.ABSOLUTE, 1,
        Stream.seeded(5));
    Stream stream = Stream.seeded(6);
    double mean = 0;
    for (int n = 0; n < 4000; n++) {
      Teacher teacher = Teacher.orthonormal(4, stream);
      double product = 0;
      for (double[] w : teacher.w()) product += AbsoluteProduct.of(w, one.v()[0]) / 4;
      mean += product * product / 4000;
    }
    assertEquals(mean, one.captured(), 1e-3);
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class,
        () -> new ZonalFeatures(TARGET, new ZonalFeatures.Kind[0], new double[0][]));
    assertThrows(IllegalArgumentException.class,
        () -> new ZonalFeatures(TARGET, ZonalFeatures.Kind.values(), new double[1][4]));
    assertTrue(drawn(ZonalFeatures.Kind.KERNEL, 20).error() >= TARGET.kernelBound(20));
  }
}
