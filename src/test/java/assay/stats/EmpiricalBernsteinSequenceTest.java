package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EmpiricalBernsteinSequenceTest extends MeanSequenceContract {

  @Override
  Sequence start(Interval range, double alpha) {
    EmpiricalBernsteinSequence sequence = new EmpiricalBernsteinSequence(range, alpha);
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
    return EmpiricalBernsteinSequence.detectable(trials, variance, alpha, beta);
  }

  @Override
  int needed(double difference, double variance, double alpha, double beta) {
    return EmpiricalBernsteinSequence.needed(difference, variance, alpha, beta);
  }

  @Test
  void intervalsAreThePublishedOnes() {
    EmpiricalBernsteinSequence sequence = new EmpiricalBernsteinSequence(Samples.UNIT, 0.05);
    double[] values = Samples.golden();
    for (int i = 0; i < 50; i++) sequence.observe(values[i]);
    assertEquals(.147120169400, sequence.latest().lo(), 0.51e-12);
    assertEquals(.519462044619, sequence.latest().hi(), 0.51e-12);
    for (int i = 50; i < 200; i++) sequence.observe(values[i]);
    assertEquals(.260916142443, sequence.latest().lo(), 0.51e-12);
    assertEquals(.408959956481, sequence.latest().hi(), 0.51e-12);
    assertEquals(.406893738786, sequence.interval().hi(), 0.51e-12);
  }

  @Test
  void stakesAreThePublishedOnes() {
    PredictableBets bets = new PredictableBets(0.05);
    double[] published = {6.52498466, 5.14713524, 4.08163702};
    for (int t = 0; t < published.length; t++) {
      assertEquals(published[t], bets.stake(), 0.51e-8);
      bets.add(Samples.golden()[t]);
    }
  }
}
