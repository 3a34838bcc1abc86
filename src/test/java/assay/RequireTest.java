package assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RequireTest {

  private static void refused(String message, Executable attempt) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, attempt).getMessage());
  }

  @Test
  void whatIsAllowedComesBack() {
    assertEquals(3, Require.atLeast("n", 3, 3));
    assertEquals(4L, Require.count("k", 4, 4));
    assertEquals(0, Require.probability("p", 0));
    assertEquals(0, Require.nonnegative("x", 0));
    assertEquals(1, Require.fraction("x", 1));
    assertEquals(-1, Require.between("x", -1, -1, 2));
    assertEquals(7, Require.sameSize("length", 7, 7));
  }

  @Test
  void refusalsNameTheArgumentItsValueAndWhatIsAllowed() {
    refused("n = 2: at least 3 is required", () -> Require.atLeast("n", 2, 3));
    refused("n = -5000000000: at least 0 is required", () -> Require.atLeast("n", -5_000_000_000L, 0));
    refused("length = 1: 2 is required", () -> Require.sameSize("length", 1, 2));
    refused("k = 5: must be between 0 and 4 trials", () -> Require.count("k", 5, 4));
    refused("p = 0.0: must be strictly between 0.0 and 1.0", () -> Require.rate("p", 0));
    refused("p = 1.5: must be between 0.0 and 1.0", () -> Require.probability("p", 1.5));
    refused("x = 0.0: must be above 0 and at most 1", () -> Require.fraction("x", 0));
    refused("x = 1.5: must be above 0 and at most 1", () -> Require.fraction("x", 1.5));
    refused("x = 0.0: must be positive and finite", () -> Require.positive("x", 0));
    refused("x = -1.0: must be at least 0 and finite", () -> Require.nonnegative("x", -1));
    refused("the sentence", () -> Require.that(false, "the sentence"));
  }

  @Test
  void notANumberIsAlwaysRefused() {
    refused("x = NaN: must be finite", () -> Require.finite("x", Double.NaN));
    refused("x = NaN: must be positive and finite", () -> Require.positive("x", Double.NaN));
    refused("x = NaN: must be at least 0 and finite", () -> Require.nonnegative("x", Double.NaN));
    refused("x = NaN: must be above 0 and at most 1", () -> Require.fraction("x", Double.NaN));
    refused("x = NaN: must be between 1.0 and 2.0", () -> Require.between("x", Double.NaN, 1, 2));
    refused("x = NaN: must be strictly between 1.0 and 2.0", () -> Require.inside("x", Double.NaN, 1, 2));
  }
}
