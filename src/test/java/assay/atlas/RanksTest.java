package assay.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RanksTest {

  @Test
  void aFoundationStandsJustBeforeWhatUsesIt() {
    Map<String, List<String>> below = Map.of("b", List.of("a"), "c", List.of("b", "late"));
    Ranks ranks = Ranks.of(List.of("a", "b", "c", "late", "alone"), node -> below.getOrDefault(node, List.of()));
    assertEquals(Map.of("a", 0, "b", 1, "c", 2, "late", 1, "alone", 0), ranks.column());
    assertEquals(3, ranks.columns());
  }
}
