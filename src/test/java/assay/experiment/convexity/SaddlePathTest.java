package assay.experiment.convexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class SaddlePathTest {

  private static final Trial TRIAL = new Trial(new Key(9, "C-11", 0, 0));

  @Test
  void theDropIsTheFormulaAndTheStartIsCritical() {
    SaddlePath.Turn turn = new SaddlePath(5, 4, 2).turn(0.7, TRIAL);
    assertEquals(turn.before() - turn.after(), turn.drop(), 1e-14);
    assertTrue(turn.drop() > 0 && turn.slope() < 1e-14);
  }

  @Test
  void badInputIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> new SaddlePath(5, 4, 0));
    assertEquals("rank = 4: must be below the smaller side, 4",
        assertThrows(IllegalArgumentException.class, () -> new SaddlePath(5, 4, 4)).getMessage());
  }
}
