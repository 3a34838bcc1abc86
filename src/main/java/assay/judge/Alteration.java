package assay.judge;

import assay.claim.Claim;
import assay.claim.Premise;
import assay.claim.Term;
import assay.claim.Truth;
import assay.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A change that makes a claim say more than it does, derived from the claim itself: a check with power refutes it
 * somewhere.
 */
sealed interface Alteration {

  /** What is changed, such as {@code "without OPT"}. */
  String text();

  /** The claim so changed. */
  Claim applied(Claim claim);

  /**
   * Every premise dropped, every term of the right side changed in four ways, and the allowed failure probability
   * halved if there is one.
   */
  static List<Alteration> of(Claim claim) {
    List<Alteration> all = new ArrayList<>();
    for (int i = 0; i < claim.premises().size(); i++) all.add(PremiseDropped.of(i, claim.premises().get(i)));
    for (int i = 0; i < claim.right().size() && claim.shape().termsAreTheorems(); i++) {
      int index = i;
      String name = claim.right().get(i).name();
      Stream.of(Operation.values()).map(operation -> new TermChanged(index, name, operation)).forEach(all::add);
    }
    if (claim.failureProbability() > 0 && claim.failureProbability() < 1) all.add(new FailureHalved());
    return List.copyOf(all);
  }

  /**
   * The claim is made wherever this premise is violated as well.
   *
   * @param premise its quantity and relation; the bound may differ between instances
   */
  record PremiseDropped(int index, String premise) implements Alteration {

    static PremiseDropped of(int index, Premise premise) {
      return new PremiseDropped(index, premise.name() + " " + premise.condition().text().split(" ")[0] + " …");
    }

    @Override
    public String text() {
      return "without the premise " + premise;
    }

    @Override
    public Claim applied(Claim claim) {
      List<Premise> kept = new ArrayList<>(claim.premises());
      kept.remove(index);
      return claim.withPremises(kept);
    }

    /** Whether the premise is violated for certain in a trial. */
    boolean violatedIn(TrialResult trial) {
      return index < trial.premises().size() && trial.premises().get(index).truth() == Truth.REFUTED;
    }
  }

  /** One term of the right side has another value. */
  record TermChanged(int index, String term, Operation operation) implements Alteration {

    @Override
    public String text() {
      return String.format(operation.text, term);
    }

    @Override
    public Claim applied(Claim claim) {
      return claim.withRight(
          replaced(claim.right(), t -> new Term(t.name(), trial -> operation.value.apply(t.value().apply(trial)))));
    }

    List<Term.Measured> changed(List<Term.Measured> right) {
      return replaced(right, t -> new Term.Measured(t.name(), operation.value.apply(t.value())));
    }

    private <T> List<T> replaced(List<T> terms, UnaryOperator<T> change) {
      return IntStream.range(0, terms.size()).mapToObj(i -> i == index ? change.apply(terms.get(i)) : terms.get(i))
          .toList();
    }
  }

  /** The inequality may fail half as often. */
  record FailureHalved() implements Alteration {

    @Override
    public String text() {
      return "half the allowed failure probability";
    }

    @Override
    public Claim applied(Claim claim) {
      return claim.withProbability(1 - claim.failureProbability() / 2);
    }
  }

  /** What becomes of a term t. Powers are taken of values that are not negative, others stay as they are. */
  enum Operation {
    HALVED("half of %s", t -> t.times(0.5)),
    DROPPED("without %s", t -> Interval.ZERO),
    SQUARED("square of %s", t -> t.lo() >= 0 ? t.times(t) : t),
    ROOTED("square root of %s", t -> t.lo() >= 0 ? t.sqrt() : t);

    private final String text;
    private final UnaryOperator<Interval> value;

    Operation(String text, UnaryOperator<Interval> value) {
      this.text = text;
      this.value = value;
    }
  }
}
