package assay.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {

  private static String refusal(String rule, Map<String, Long> counts) {
    return assertThrows(IllegalArgumentException.class, () -> Labels.of(rule).settled("f", counts)).getMessage();
  }

  @Test
  void aRuleNamesClassesAndPerhapsAColumn() {
    Labels labels = Labels.of(" kind : cat  vs. dog ");
    assertEquals("kind", labels.column().orElseThrow());
    assertEquals("cat against dog", labels.toString());
    assertTrue(labels.wants("cat") && labels.wants("dog"));
    assertFalse(labels.wants("cow"));
    assertEquals(1, labels.sign("cat"));
    assertEquals(-1, labels.sign("dog"));
    assertEquals("species", Labels.of("species:").column().orElseThrow());
    assertTrue(Labels.of("3.0 vs rest").wants("8"));
    assertEquals("3 against the rest", Labels.of("3.0 vs rest").toString());
  }

  @Test
  void ofTwoClassesTheLaterOneIsPositive() {
    assertEquals("1 against 0", Labels.of("").settled("f", Map.of("1", 2L, "0", 3L)).toString());
    assertEquals("10 against 9", Labels.of("").settled("f", Map.of("10", 2L, "9", 3L)).toString());
    assertEquals("dog against cat", Labels.of("").settled("f", Map.of("cat", 2L, "dog", 3L)).toString());
    assertEquals("f has the classes 1, 2, 3: name two of them, such as “1 vs 2” or “1 vs rest” (-Ddata.labels)",
        refusal("", Map.of("1", 1L, "2", 1L, "3", 1L)));
  }

  @Test
  void aClassThatIsNotThereIsNamed() {
    assertEquals("labels: f has no sample of class “cow”; its classes are cat, dog",
        refusal("cow vs dog", Map.of("cat", 2L, "dog", 3L)));
    assertEquals("labels: f has no sample of class “rest”; its classes are cat",
        refusal("cat vs rest", Map.of("cat", 2L)));
    assertTrue(assertThrows(IllegalArgumentException.class, () -> Labels.of("cat dog")).getMessage()
        .startsWith("labels = “cat dog”: must be such as"));
    assertThrows(IllegalArgumentException.class, () -> Labels.of("3 vs 3.0"));
  }
}
