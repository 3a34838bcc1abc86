package assay.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayeredTest {

  private static final Map<String, List<String>> DIAMOND = Map.of("top", List.of("left", "right", "bottom"), "left",
      List.of("bottom"), "right", List.of("bottom"));

  private static Layered of(Map<String, List<String>> below, String... nodes) {
    return Layered.of(List.of(nodes), node -> below.getOrDefault(node, List.of()), node -> 20);
  }

  @Test
  void whatIsRestedOnStandsLeftOfWhatRestsOnIt() {
    Layered layered = of(DIAMOND, "top", "left", "right", "bottom");
    assertEquals(List.of(0, 1, 1, 2), List.of(layered.column("bottom"), layered.column("left"), layered.column("right"),
        layered.column("top")));
    assertEquals(3, layered.columns());
    assertTrue(Math.abs(layered.centre("left") - layered.centre("right")) >= 20);
  }

  /** An arrow over two columns bends in a slot of its own. */
  @Test
  void aLongArrowIsLedPastWhatLiesBetween() {
    Layered layered = of(DIAMOND, "top", "left", "right", "bottom");
    Layered.Route far = layered.routes().stream().filter(r -> r.from().equals("bottom") && r.to().equals("top"))
        .findFirst().orElseThrow();
    assertEquals(3, far.heights().size());
    double slot = far.heights().get(1);
    assertTrue(Math.abs(slot - layered.centre("left")) >= 12 && Math.abs(slot - layered.centre("right")) >= 12);
  }

  @Test
  void crossingsThatNeedNotBeAreGone() {
    Map<String, List<String>> crossed = Map.of("A", List.of("c"), "B", List.of("b"), "C", List.of("a"));
    assertEquals(0, of(crossed, "A", "B", "C", "a", "b", "c").crossings());
  }

  @Test
  void aCircleIsDrawnWithoutTheArrowThatClosesIt() {
    Layered layered = of(Map.of("a", List.of("b"), "b", List.of("a")), "a", "b");
    assertEquals(1, layered.routes().size());
    assertEquals(2, layered.columns());
  }

  @Test
  void whatIsNotOfTheGraphIsPassedOverOrRefused() {
    Layered layered = of(Map.of("a", List.of("elsewhere")), "a");
    assertEquals(List.of(), layered.routes());
    assertTrue(assertThrows(IllegalArgumentException.class, () -> layered.column("elsewhere")).getMessage()
        .contains("node = elsewhere"));
    assertEquals(0, of(Map.of()).height());
  }
}
