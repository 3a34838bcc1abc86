package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.ExactSum;
import assay.linear.Orthogonal;
import assay.random.Stream;
import assay.stats.Interval;
import java.util.function.BiConsumer;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What every family must satisfy. A newcomer says how to draw its parameters, edge cases included, and how often. */
abstract class FamilyContract extends RangesContract {

  int draws() {
    return 60;
  }

  /** Runs a check on many distributions of the family. */
  final void onDraws(BiConsumer<Family, FiniteDistribution> check) {
    for (int seed = 0; seed < draws(); seed++) {
      Stream stream = Stream.seeded(seed);
      Family family = parameters(stream);
      check.accept(family, family.draw(stream));
    }
  }

  @Test
  void weightsArePositiveAndSumToOne() {
    onDraws((family, distribution) -> {
      ExactSum sum = new ExactSum();
      for (int n = 0; n < distribution.size(); n++) {
        assertTrue(distribution.weight(n) > 0);
        sum.add(distribution.weight(n));
      }
      assertEquals(1, sum.value(), 1e-14, distribution::toString);
    });
  }

  @Test
  void labelsLieInTheirRange() {
    onDraws((family, distribution) -> {
      for (int n = 0; n < distribution.size(); n++) assertTrue(Math.abs(distribution.label(n)) <= 1);
    });
  }

  @Test
  void theDimensionIsTheDescribedOne() {
    onDraws((family, distribution) -> assertEquals(family.dimension(), distribution.dimension()));
  }

  @Test
  void theDescriptionFitsInOneLineOfAReport() {
    onDraws((family, distribution) -> {
      assertEquals(family.description(), distribution.description());
      assertTrue(family.description().length() <= 100, family::description);
    });
  }

  @Test
  void equalStreamsGiveEqualBits() {
    for (int seed = 0; seed < 5; seed++) {
      Family family = parameters(Stream.seeded(seed));
      assertBitsEqual(family.draw(Stream.seeded(seed + 1000)), family.draw(Stream.seeded(seed + 1000)));
    }
  }

  static void assertBitsEqual(FiniteDistribution one, FiniteDistribution other) {
    assertEquals(one.size(), other.size());
    for (int n = 0; n < one.size(); n++) {
      assertArrayEquals(one.point(n), other.point(n));
      assertEquals(one.label(n), other.label(n));
      assertEquals(one.weight(n), other.weight(n));
    }
    assertEquals(one.features(), other.features());
  }

  @Test
  void plantedFeaturesAreUnitVectors() {
    onDraws((family, distribution) -> {
      for (Feature feature : distribution.features()) {
        assertEquals(distribution.dimension(), feature.direction().length);
        assertEquals(1, ExactSum.dot(feature.direction(), feature.direction()), 1e-14);
      }
    });
  }

  @Test
  void aTeacherHasMarginOneUpToTheLift() {
    onDraws((family, distribution) -> distribution.teacher().ifPresent(teacher -> {
      assertTrue(teacher.margin(distribution).lo() >= 1, distribution::toString);
      assertEquals(1, teacher.margin(distribution).lo(), 2e-9, distribution::toString);
      assertEquals(0, teacher.hingeRisk(distribution).hi(), distribution::toString);
    }));
  }

  @Test
  void aTeacherUsesPlantedFeaturesOnly() {
    onDraws((family, distribution) -> distribution.teacher().ifPresent(teacher -> {
      for (Teacher.Neuron neuron : teacher.neurons()) {
        assertTrue(distribution.features().isEmpty() || distribution.features().contains(neuron.feature()),
            distribution::toString);
      }
    }));
  }

  @Test
  void theTeacherSurvivesEveryTransformation() {
    onDraws((family, distribution) -> {
      double[][] rotation = Orthogonal.random(distribution.dimension() + 1, Stream.seeded(distribution.size()));
      FiniteDistribution moved = distribution.padded(distribution.dimension() + 1).rotated(rotation).scaled(7.3)
          .labelsFlipped();
      assertEquals(distribution.teacher().isPresent(), moved.teacher().isPresent());
      moved.teacher().ifPresent(teacher -> assertTrue(teacher.margin(moved).lo() >= 1, moved::toString));
    });
  }

  @Test
  void momentsEqualTheBruteForceSums() {
    onDraws((family, distribution) -> {
      assertClose(mean(distribution, n -> norm(distribution, n)), distribution.meanNorm());
      assertClose(mean(distribution, n -> norm(distribution, n) * norm(distribution, n)),
          distribution.meanSquaredNorm());
      assertEquals(mean(distribution, distribution::label), distribution.labelBalance(), 1e-13);
      double[] moment = distribution.labelMoment();
      for (int j = 0; j < moment.length; j++) {
        int coordinate = j;
        assertEquals(mean(distribution, n -> distribution.label(n) * distribution.x(n, coordinate)), moment[j], 1e-13);
      }
    });
  }

  private static void assertClose(double expected, Interval actual) {
    assertFalse(actual.broken());
    assertEquals(expected, actual.middle(), 1e-13 * (1 + expected));
    assertTrue(actual.width() <= 0x1p-48 * (1 + expected),
        "three rounded steps must not cost more than 32 units of rounding");
  }

  private static double mean(FiniteDistribution distribution, IntToDoubleFunction quantity) {
    double sum = 0;
    for (int n = 0; n < distribution.size(); n++) sum += distribution.weight(n) * quantity.applyAsDouble(n);
    return sum;
  }

  private static double norm(FiniteDistribution distribution, int n) {
    double square = 0;
    for (double coordinate : distribution.point(n)) square += coordinate * coordinate;
    return Math.sqrt(square);
  }
}
