package assay.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.FiniteDistribution;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NamedDataTest {

  private static LabelledData numbers(int n) {
    double[][] x = new double[n][1];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i][0] = i;
      y[i] = 1 - 2 * (i % 2);
    }
    return new LabelledData(FiniteDistribution.uniform("numbers", x, y), List.of("said"));
  }

  @Test
  void everySampleIsForTrainingOrForTesting() {
    NamedData parted = NamedData.of(numbers(9));
    assertEquals(4, parted.training().size());
    assertEquals(5, parted.test().size());
    var all = new TreeSet<Double>();
    for (int n = 0; n < 4; n++) all.add(parted.training().x(n, 0));
    for (int n = 0; n < 5; n++) all.add(parted.test().x(n, 0));
    assertEquals(9, all.size());
    assertEquals(parted.training().x(0, 0), NamedData.of(numbers(9)).training().x(0, 0));
    assertEquals(3, parted.first(3).size());
    assertEquals(4, parted.first(30).size());
  }

  @Test
  void trainingIsLimited() {
    assertEquals(500, NamedData.of(numbers(2000)).training().size());
    assertEquals(1500, NamedData.of(numbers(2000)).test().size());
  }

  @Test
  void withoutANameThereIsNothing() {
    assertFalse(NamedData.named());
    assertTrue(assertThrows(IllegalArgumentException.class, () -> NamedData.of(numbers(3))).getMessage()
        .startsWith("samples = 3"));
  }
}
