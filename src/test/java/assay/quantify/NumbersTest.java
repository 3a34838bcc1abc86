package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.TypeUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  private static final int DRAWS = 20_000;

  private static double[] sorted(Arbitrary<? extends Number> numbers) {
    return Draws.of(numbers, DRAWS).stream().mapToDouble(Number::doubleValue).sorted().toArray();
  }

  /** Kolmogorov's distance, which exceeds 2.5/√n with probability 10⁻⁵. */
  private static void assertDistributed(double[] sorted, DoubleUnaryOperator below) {
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      distance = Math.max(distance, Math.abs(below.applyAsDouble(sorted[i]) - (i + 0.5) / sorted.length));
    }
    assertTrue(distance < 2.5 / Math.sqrt(sorted.length), "distance " + distance);
  }

  @Test
  void theLogarithmOfLogUniformNumbersIsUniform() {
    double[] drawn = sorted(Numbers.logUniform(1e-6, 1e3));
    assertTrue(drawn[0] >= 1e-6 && drawn[DRAWS - 1] <= 1e3);
    assertDistributed(drawn, x -> Math.log(x / 1e-6) / Math.log(1e9));
  }

  @Test
  void uniformNumbersAreUniform() {
    double[] drawn = sorted(Numbers.uniform(-2, 3));
    assertTrue(drawn[0] >= -2 && drawn[DRAWS - 1] <= 3);
    assertDistributed(drawn, x -> (x + 2) / 5);
  }

  /** Pr[k] = log((k+1)/k)/log 4 on 1, 2, 3: ½, 0.2925, 0.2075, give or take five standard errors. */
  @Test
  void widthsAreLogUniformWithBothEnds() {
    double[] drawn = sorted(Numbers.width(1, 3));
    double[] count = new double[4];
    for (double width : drawn) count[(int) width] += 1.0 / DRAWS;
    for (int k = 1; k <= 3; k++) {
      assertEquals(Math.log((k + 1.0) / k) / Math.log(4), count[k], 5 * 0.5 / Math.sqrt(DRAWS));
    }
  }

  @Test
  void bothEndsAreEdgeCases() {
    assertEquals(Set.of(0.5, 8.0), Draws.edgeCases(Numbers.logUniform(0.5, 8)));
    assertEquals(Set.of(2, 9), Draws.edgeCases(Numbers.width(2, 9)));
    assertEquals(Set.of(-1.0, 1.0), Draws.edgeCases(Numbers.uniform(-1, 1)));
  }

  @Test
  void aRangeOfOneNumberHasNothingElse() {
    assertEquals(0.3, sorted(Numbers.logUniform(0.3, 0.3))[DRAWS / 2]);
    assertEquals(7, sorted(Numbers.width(7, 7))[DRAWS / 2]);
  }

  @Test
  void numbersShrinkTowardsTheirLowerEndAsFarAsTheyMay() {
    assertEquals(1e-6, Draws.shrunk(Numbers.logUniform(1e-6, 1e3), x -> true), 0);
    assertEquals(2, Draws.shrunk(Numbers.logUniform(1e-6, 1e3), x -> x >= 2), 1e-3);
    assertEquals(40, Draws.shrunk(Numbers.width(1, 3000), m -> m >= 40));
  }

  @Test
  void seedsAreNeverNegativeAndKeepTheirValueWhileOthersShrink() {
    assertTrue(sorted(Numbers.seeds())[0] >= 0);
    assertEquals(Optional.empty(), Draws.smaller(Numbers.seeds()));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 1", "2, 1", "NaN, 1", "1, NaN", "1, Infinity"})
  void rangesWithoutALogarithmAreRefused(double min, double max) {
    String message = assertThrows(IllegalArgumentException.class, () -> Numbers.logUniform(min, max)).getMessage();
    assertTrue(message.startsWith("min = " + min + ", max = " + max), message);
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "NaN, 1", "1, NaN", "1, Infinity", "-1.7e308, 1.7e308"})
  void unboundedOrEmptyRangesAreRefused(double min, double max) {
    assertThrows(IllegalArgumentException.class, () -> Numbers.uniform(min, max));
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "5, 3", "-2, -1"})
  void widthsBelowOneAreRefused(int min, int max) {
    String message = assertThrows(IllegalArgumentException.class, () -> Numbers.width(min, max)).getMessage();
    assertTrue(message.startsWith("min = " + min + ", max = " + max), message);
  }

  @Test
  void onlyMarkedParametersAreOurs() {
    Numbers provider = new Numbers();
    assertTrue(provider.canProvideFor(TypeUsage.of(long.class)));
    assertFalse(provider.canProvideFor(TypeUsage.of(Double.class)));
    assertFalse(provider.canProvideFor(TypeUsage.of(boolean.class)));
    assertTrue(provider.priority() > 0);
  }

  @Test
  void aNumberWithoutARangeIsRefused() {
    for (Class<?> type : List.of(int.class, double.class)) {
      Numbers provider = new Numbers();
      assertTrue(provider.canProvideFor(TypeUsage.of(type)));
      var refused = assertThrows(
          IllegalArgumentException.class, () -> provider.provideFor(TypeUsage.of(type), none -> Set.of()));
      assertTrue(refused.getMessage().startsWith("a parameter of type " + type + " has no range: "),
          refused.getMessage());
    }
  }
}
