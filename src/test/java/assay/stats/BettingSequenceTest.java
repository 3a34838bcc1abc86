package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Capitals, stakes and interval: those of the code of Waudby-Smith and Ramdas (2024; confseq, Python), to 1e-12. */
class BettingSequenceTest extends MeanSequenceContract {

  @Override
  Sequence start(Interval range, double alpha) {
    BettingSequence sequence = new BettingSequence(range, alpha);
    return new Sequence() {
      @Override
      public void observe(double value) {
        sequence.observe(value);
      }

      @Override
      public Interval interval() {
        return sequence.interval();
      }

      @Override
      public int trials() {
        return sequence.trials();
      }
    };
  }

  @Override
  double detectable(int trials, double variance, double alpha, double beta) {
    return BettingSequence.detectable(trials, variance, alpha, beta);
  }

  @Override
  int needed(double difference, double variance, double alpha, double beta) {
    return BettingSequence.needed(difference, variance, alpha, beta);
  }

  @Test
  void capitalsAndTheIntervalAreThoseOfTheSource() {
    BettingSequence sequence = new BettingSequence(Samples.UNIT, 0.05);
    for (double x : Samples.golden()) sequence.observe(x);
    assertEquals(11.242435543776, sequence.logCapital(0.2), 0.51e-12);
    assertEquals(-.598291038779, sequence.logCapital(0.3), 0.51e-12);
    assertEquals(3.123479112341, sequence.logCapital(0.4), 0.51e-12);
    assertEquals(13.235685635726, sequence.logCapital(0.5), 0.51e-12);
    assertEquals(.269365579, sequence.interval().lo(), 0.51e-9);
    assertEquals(.398722257, sequence.interval().hi(), 0.51e-9);
  }

  /** Ends by bisection are right since the wealth of the one gambler falls with m and that of the other rises. */
  @Test
  void wealthIsMonotoneInTheMeanBetAgainst() {
    BettingSequence sequence = new BettingSequence(Samples.UNIT, 0.05);
    for (double x : Samples.golden()) sequence.observe(x);
    for (double m = 0; m < 0.999; m += 0.001) {
      assertTrue(sequence.logWealth(Side.ABOVE, m) >= sequence.logWealth(Side.ABOVE, m + 0.001));
      assertTrue(sequence.logWealth(Side.BELOW, m) <= sequence.logWealth(Side.BELOW, m + 0.001));
    }
  }

  /** Exactly, over all 2¹² runs of a coin: the expected wealth is 1. */
  @Test
  void wealthIsAnEValue() {
    double above = 0;
    double below = 0;
    for (int run = 0; run < 1 << 12; run++) {
      BettingSequence sequence = new BettingSequence(Samples.UNIT, 0.05);
      for (int t = 0; t < 12; t++) sequence.observe(run >> t & 1);
      double probability = Math.pow(0.3, Integer.bitCount(run)) * Math.pow(0.7, 12 - Integer.bitCount(run));
      above += probability * Math.exp(sequence.logWealth(Side.ABOVE, 0.3));
      below += probability * Math.exp(sequence.logWealth(Side.BELOW, 0.3));
    }
    assertEquals(1, above, 1e-12);
    assertEquals(1, below, 1e-12);
  }

  @Test
  void stakesAreThoseOfTheSource() {
    PredictableBets bets = new PredictableBets(0.05);
    double[] expected = {6.52498466, 5.14713524, 4.08163702};
    for (int t = 0; t < expected.length; t++) {
      assertEquals(expected[t], bets.stake(), 0.51e-8);
      bets.add(Samples.golden()[t]);
    }
  }
}
