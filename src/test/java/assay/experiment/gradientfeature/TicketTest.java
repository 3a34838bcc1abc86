package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.chain.Matching;
import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.distribution.Xor;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.network.Trajectory;
import assay.random.Stream;
import assay.theorem.gradientfeature.Recipe;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicketTest {

  private static final FiniteDistribution D = new Xor(2, 1, 0).draw(Stream.seeded(1));
  private static final GradientDescent DESCENT = Recipe
      .matching(D, D.teacher().orElseThrow(), 60, D.meanNorm().hi(), 1, 400).descent(Loss.HINGE);
  private static final Ticket TICKET = new Ticket(D, DESCENT, D.teacher().orElseThrow(), 0.05, 0.5);

  private static TwoLayer whole() {
    return DESCENT.initialization().draw(Some.TRIAL, 2);
  }

  /** Which neuron of the whole network this one is. */
  private static int place(TwoLayer part, int i) {
    TwoLayer whole = whole();
    for (int j = 0; j < whole.width(); j++) {
      boolean weights = whole.w(j, 0) == part.w(i, 0) && whole.w(j, 1) == part.w(i, 1);
      if (weights && whole.b(j) == part.b(i) && whole.a(j) == part.a(i)) return j;
    }
    throw new AssertionError("neuron " + i + " is not in the network");
  }

  /**
   * By the definition: a positive bias times b* > 0, cos ≥ 1 − γ and ||b*||w|/b̃ − 1| ≤ ε_a, on the network after one
   * step.
   */
  private static Set<Integer> matched() {
    TwoLayer first = FirstStepRun.of(D, DESCENT, Some.TRIAL).first();
    Set<Integer> matched = new HashSet<>();
    for (var target : D.teacher().orElseThrow().neurons()) {
      for (int j = 0; j < first.width(); j++) {
        double[] w = Vectors.weights(first, j);
        double ratio = Math.abs(target.bias()) * Vectors.norm(w) / Math.abs(first.b(j));
        boolean along = Vectors.dot(w, target.direction()) >= (1 - 0.05) * Vectors.norm(w);
        if (first.b(j) * target.bias() > 0 && along && Math.abs(ratio - 1) <= 0.5) matched.add(j);
      }
    }
    return matched;
  }

  @Test
  void theTicketHoldsTheNeuronsThatMatch() {
    TwoLayer alone = TICKET.start(false).draw(Some.TRIAL, 2);
    Set<Integer> kept = new HashSet<>();
    for (int i = 0; i < alone.width(); i++) kept.add(place(alone, i));
    assertEquals(matched(), kept);
    assertTrue(kept.size() > 4 && kept.size() < 120, kept.size() + " match");
  }

  @Test
  void partnersComeWithThem() {
    TwoLayer pairs = TICKET.start(true).draw(Some.TRIAL, 2);
    Set<Integer> expected = new HashSet<>();
    for (int j : matched()) expected.addAll(Set.of(2 * (j / 2), 2 * (j / 2) + 1));
    assertEquals(expected.size(), pairs.width());
    for (int i = 0; i < pairs.width(); i++) assertTrue(expected.contains(place(pairs, i)));
  }

  @Test
  void aRandomSubnetworkHasAsManyPairs() {
    TwoLayer random = TICKET.random().draw(Some.TRIAL, 2);
    assertEquals(TICKET.start(true).draw(Some.TRIAL, 2).width(), random.width());
    for (int i = 0; i < random.width(); i += 2) {
      assertEquals(place(random, i) + 1, place(random, i + 1));
      assertEquals(-random.a(i), random.a(i + 1));
    }
  }

  @Test
  void withoutAMatchTheNetworkIsItsOwnTicket() {
    Ticket none = new Ticket(D, DESCENT, D.teacher().orElseThrow(), 1e-12, 1e-9);
    assertEquals(240, none.start(true).draw(Some.TRIAL, 2).width());
  }

  @Test
  void imitatorsAreCompared() {
    Ticket.Pair pair = TICKET.pair(true, Some.TRIAL);
    assertEquals(TICKET.start(true).draw(Some.TRIAL, 2).width(), pair.size());
    assertArrayEquals(pair.inWhole().outputs(), pair.inTicket().outputs());
    assertEquals(0, pair.difference());
    Matching two = new Matching(new int[] {0, 1}, new double[] {1, 2}, new int[] {2});
    Matching other = new Matching(new int[] {0, 1}, new double[] {1.25, 1.5}, new int[] {2});
    Matching one = new Matching(new int[] {0}, new double[] {1}, new int[] {1});
    assertEquals(0.5, new Ticket.Pair(two, other, 2).difference());
    assertEquals(Double.MAX_VALUE, new Ticket.Pair(two, one, 2).difference());
  }

  @Test
  void timeCountsTheLossesUpToTheGoal() {
    Trajectory run = DESCENT.run(D.samples(), Some.TRIAL);
    int first = 0;
    while (run.losses()[first] > 0.5) first++;
    assertEquals(first + 1, TICKET.hittingTime(DESCENT.initialization(), 0.5, Some.TRIAL));
    assertEquals(401, TICKET.hittingTime(DESCENT.initialization(), -1, Some.TRIAL));
  }
}
