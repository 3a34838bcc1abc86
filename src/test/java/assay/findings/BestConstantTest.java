package assay.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.judge.Factor;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestConstantTest {

  private static BestConstant.Needed needs(double below, double suffices, String where) {
    return new BestConstant.Needed(new Factor("", below, suffices), where);
  }

  private static List<BestConstant.Needed> planted(int instances, double constant) {
    return IntStream.range(0, instances).mapToObj(i -> needs(constant, constant, "m = " + i)).toList();
  }

  @Test
  void aPlantedSlackOfThreeIsAThird() {
    BestConstant best = BestConstant.of("", planted(20, 1.0 / 3), planted(100, 1.0 / 3)).orElseThrow();
    assertEquals("c · (right side), where that is positive: c = 0.333333 suffices in all 120 instances; "
        + "below 0.333333 one of them refutes it. "
        + "Chosen on 20 of them, c = 0.333333 was too small in 0 of 100 fresh ones: "
        + "at most 2.95 % of what this"
        + " generator draws need more (95 % confidence). Most is needed at m = 0", best.words());
  }

  /** Of a uniform variable the share that exceeds the largest of 50 is covered as often as is said. */
  @Test
  void theShareOfWhatIsDrawnIsRight() {
    SplittableRandom random = new SplittableRandom(5);
    int wrong = 0;
    for (int run = 0; run < 500; run++) {
      BestConstant best = BestConstant.of("", uniform(20, random), uniform(50, random)).orElseThrow();
      if (1 - best.chosen() > best.share()) wrong++;
    }
    assertTrue(wrong <= 45, wrong + " of 500, of which 25 are allowed on average");
  }

  private static List<BestConstant.Needed> uniform(int n, SplittableRandom random) {
    return random.doubles(n).mapToObj(u -> needs(u, u, "")).toList();
  }

  @Test
  void whatIsNotDecidedIsSaid() {
    List<BestConstant.Needed> open = List.of(needs(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "m = 1"));
    assertTrue(BestConstant.of("", open, open).orElseThrow().words()
        .startsWith("c · (right side), where that is positive: no factor suffices for certain in every instance."));
    assertEquals(Optional.empty(), BestConstant.of("", open, List.of()));
    assertEquals(Optional.empty(), BestConstant.of("ε", open, open));
  }
}
