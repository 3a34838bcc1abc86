package assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Claim;
import assay.claim.Condition;
import assay.random.Key;
import assay.stats.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactorTest {

  private static List<Factor> of(Claim claim) {
    return Factor.of(new Judge(TrialRunner.inOrder()).judge(claim.named("X"), new Key(7, "X", 0, 0), 1e-9), 1e-9);
  }

  @Test
  void aPlantedSlackOfThreeIsAThird() {
    List<Factor> factors = of(Claim.inequality().left("L", Interval.exactly(2)).right("3 L", 6));
    assertEquals(1, factors.size());
    assertEquals(1.0 / 3, factors.getFirst().refutedBelow(), 1e-15);
    assertEquals(1.0 / 3, factors.getFirst().suffices(), 1e-15);
  }

  /** 2 ≤ 1.5 + 4 c needs c = 1/8, 2 ≤ 1.5 c + 4 needs none. */
  @Test
  void eachTermHasItsOwn() {
    List<Factor> factors = of(Claim.inequality().left("L", Interval.exactly(2)).right("a", 1.5).right("b", 4));
    assertEquals(List.of("", "a", "b"), factors.stream().map(Factor::term).toList());
    assertEquals(2 / 5.5, factors.get(0).suffices(), 1e-15);
    assertEquals(0, factors.get(1).suffices());
    assertEquals(0.125, factors.get(2).suffices(), 1e-15);
  }

  @Test
  void intervalsLeaveAGap() {
    Factor factor = of(Claim.inequality().left("L", new Interval(1, 2)).right("R", new Interval(4, 5))).getFirst();
    assertEquals(0.2, factor.refutedBelow(), 1e-15);
    assertEquals(0.5, factor.suffices(), 1e-15);
  }

  @Test
  void theWorstOfAllTrialsCounts() {
    Factor factor = of(Claim.inequality().inEachOf(20)
        .left("u", trial -> Interval.exactly(trial.stream("u").uniform(0, 0.5))).right("1", 1)).getFirst();
    assertEquals(factor.refutedBelow(), factor.suffices(), 1e-12);
    assertTrue(factor.suffices() > 0.3 && factor.suffices() < 0.5, factor.toString());
  }

  /** With probability 1/2 a uniform variable in [0, 1/2] is at most 1/4; some trials tell that it is not at most 0. */
  @Test
  void ofAProbabilityItIsAQuantile() {
    Factor factor = of(Claim.inequality().withProbability(0.5)
        .left("u", trial -> Interval.exactly(trial.stream("u").uniform(0, 0.5))).right("1", 1)).getFirst();
    assertTrue(factor.refutedBelow() < 0.25 && factor.suffices() > 0.25 && factor.suffices() <= 0.5,
        factor.toString());
  }

  @Test
  void whereThereIsNoFactorNoneIsGiven() {
    assertEquals(List.of(), of(Claim.inequality().left("L", Interval.exactly(-2)).right("R", -1)));
    assertEquals(List.of(), of(Claim.inequality().left("L", Interval.exactly(1)).right("R", Double.NaN)));
    assertEquals(List.of(), of(Claim.inequality().assume("m", 1, Condition.atMost(0)).left("L", Interval.ZERO)
        .right("R", 1)));
  }
}
