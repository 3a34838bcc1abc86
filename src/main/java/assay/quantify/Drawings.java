package assay.quantify;

import assay.claim.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that jqwik draws of a property, stated and not judged; what follows the first that cannot be stated is not. */
final class Drawings implements Attempts {

  private final Judgement judgement;
  private final List<Drawn> all = new ArrayList<>();
  private Optional<Statement> statement = Optional.empty();
  private int attempts;
  private boolean failed;
  private int repeated = 1;

  /**
   * An instance: what the property states of it, its values, and how many times as often its trials repeat something as
   * at standard effort.
   */
  record Drawn(Claim claim, Object[] arguments, int repeated) {}

  Drawings(Plan plan) {
    judgement = new Judgement(plan);
  }

  @Override
  public synchronized void attempt(Object target, Object[] arguments) {
    if (finished()) return;
    attempts++;
    Statement stating = new Statement(judgement.plan().method(), target);
    statement = Optional.of(stating);
    try {
      stating.within(Pool.watched(0, slow -> {}), arguments)
          .ifPresent(claim -> all.add(new Drawn(claim, arguments, repeated)));
    } catch (IllegalStateException unstated) {
      failed = true;
    }
  }

  @Override
  public synchronized void further() {
    repeated = Reach.REPEATED;
  }

  @Override
  public synchronized boolean finished() {
    return failed || judgement.plan().finished(attempts);
  }

  Judgement judgement() {
    return judgement;
  }

  List<Drawn> all() {
    return all;
  }

  /** Whether a statement failed, which makes the claim an error. */
  boolean failed() {
    return failed;
  }

  Optional<Statement> statement() {
    return statement;
  }

  /** As instances are known by in every process. */
  String text() {
    StringBuilder text = new StringBuilder(judgement.property());
    for (Drawn drawn : all)
      text.append('\n').append(drawn.claim.id()).append(' ').append(drawn.claim.statement()).append(' ')
          .append(Sources.named(judgement.plan().method(), drawn.arguments));
    return text.append(failed ? "\nfailed" : "").toString();
  }
}
