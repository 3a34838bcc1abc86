package assay.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotedTest {

  private static Map<String, String> line(List<String> cells) {
    Map<String, String> line = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) line.put(Noted.COLUMNS.get(i), cells.get(i));
    return line;
  }

  @Test
  void aLineComesBackAsItWas() {
    Noted noted = ChangesTest.noted(Discovery.Kind.IDLE_PREMISE, "m ≥", 7);
    assertEquals(Optional.of(noted), Noted.of(line(noted.cells())));
    assertEquals("IDLE_PREMISE\tA-1\tp.C\tm\tm ≥", noted.key());
  }

  /** A later version may know more. */
  @Test
  void aKindThatIsNotKnownIsPassedOver() {
    assertEquals(Optional.empty(), Noted.of(Map.of("kind", "OF_ANOTHER_VERSION")));
  }
}
