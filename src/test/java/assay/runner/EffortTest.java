package assay.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EffortTest {

  @ParameterizedTest
  @CsvSource({"QUICK, 540, 108", "QUICK, 20, 4", "QUICK, 5, 3", "QUICK, 2, 2", "STANDARD, 540, 540", "STANDARD, 1, 1",
    "THOROUGH, 30, 600"})
  void effortScalesTheTries(Effort effort, int standard, int tries) {
    assertEquals(tries, effort.tries(standard));
  }

  @ParameterizedTest
  @EnumSource
  void everyEffortIsFoundByItsNameInAnyCase(Effort effort) {
    assertEquals(effort, Effort.of(effort.toString()));
    assertEquals(effort, Effort.of(effort.toString().toUpperCase()));
  }

  @Test
  void anUnknownEffortIsNamedBesideTheKnownOnes() {
    String message = assertThrows(IllegalArgumentException.class, () -> Effort.of("heroic")).getMessage();
    assertTrue(message.contains("heroic") && message.contains("[quick, standard, thorough]"), message);
  }
}
