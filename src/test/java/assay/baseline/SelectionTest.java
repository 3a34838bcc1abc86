package assay.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

  private static final List<String> JUDGED = List.of("gradientfeature.MainTheorem#lossReachesOpt",
      "mine.Relu$Wide#holds");

  @ParameterizedTest
  @ValueSource(strings = {
    "MainTheorem", "gradientfeature.MainTheorem", "gradientfeature/MainTheorem.java", "**/MainTheorem", "Main*#loss*",
    "MainTheorem#lossReachesOpt", "gradientfeature.*", "Relu", "mine.Relu$Wide#holds",
    "MainTheor?m", "!Other", "", "MainTheorem,Relu"
  })
  void whatIsAskedForAndJudgedIsMatched(String text) {
    assertEquals(List.of(), Selection.of(text).unmatched(JUDGED));
  }

  @Test
  void everyPartMustMatchSomething() {
    assertEquals(List.of("Plain#noParameter"), Selection.of("MainTheorem, Plain#noParameter").unmatched(JUDGED));
    assertEquals(List.of("MainTheorem#nothing"), Selection.of("MainTheorem#lossReachesOpt+nothing").unmatched(JUDGED));
    assertEquals(List.of("Theorem"), Selection.of("Theorem").unmatched(JUDGED));
    assertEquals(List.of("MainTheorem"), Selection.of("MainTheorem").unmatched(List.of()));
  }
}
