package assay.theorem.convexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseRetrievalTest {

  /** Over a grid of the ball. */
  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.7, 0.95, 1})
  void theInfimumIsThatOfAGrid(double radius) {
    double least = IntStream.rangeClosed(1, 400).mapToDouble(i -> IntStream.rangeClosed(-1000, 1000)
        .mapToDouble(j -> PhaseRetrieval.onePointRatio(radius * i / 400, j / 1000.0)).min().orElseThrow()).min()
        .orElseThrow();
    assertEquals(least, PhaseRetrieval.infimum(radius), 1e-5);
  }

  @Test
  void badInputIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> PhaseRetrieval.infimum(1.1));
    assertThrows(IllegalArgumentException.class, () -> PhaseRetrieval.onePointRatio(0, 0));
    assertThrows(IllegalArgumentException.class, () -> PhaseRetrieval.onePointRatio(1, -2));
  }
}
