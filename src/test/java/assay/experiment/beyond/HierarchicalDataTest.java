package assay.experiment.beyond;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.Matrix;
import assay.random.Stream;
import assay.theorem.beyond.HierarchicalTarget;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HierarchicalDataTest {

  private final HierarchicalData data = HierarchicalData.drawn(HierarchicalTarget.ofTheTalk(20, 0.3, 1),
      Stream.seeded(1));

  @Test
  void theRelabelingIsAPermutation() {
    assertArrayEquals(IntStream.range(0, 20).toArray(), Arrays.stream(data.places()).sorted().toArray());
  }

  @Test
  void labelsAreTheTargetsOfTheRelabelledInputs() {
    Matrix x = data.inputs(50, Stream.seeded(2));
    for (int n = 0; n < 50; n++) {
      double[] first = x.row(n);
      for (double each : first) assertEquals(1, Math.abs(each));
      double[] relabelled = Arrays.stream(data.places()).mapToDouble(j -> first[j]).toArray();
      assertArrayEquals(data.target().values(relabelled), data.labels(x).row(n));
      assertArrayEquals(data.target().base(relabelled), data.base(x).row(n));
    }
    double mean = IntStream.range(0, 50).mapToDouble(n -> x.at(n, 3)).average().orElseThrow();
    assertTrue(Math.abs(mean) < 0.6);
  }
}
