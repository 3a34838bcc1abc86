package assay.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {

  @Test
  void itIsGivenInSeconds() {
    assertEquals(Duration.ofMillis(1500), Patience.of("1.5").limit());
    assertEquals(Patience.STANDARD, Patience.of(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "NaN", "Infinity", "long", "5m"})
  void nonsenseIsRefusedByName(String text) {
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> Patience.of(text));
    assertEquals("assay.patience = " + text + ": must be a positive number of seconds", refusal.getMessage());
  }
}
