package assay.quantify;

import assay.claim.Claim;
import assay.judge.Instance;
import assay.judge.OutOfTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a property will draw, drawn before the run, so that its instances can be judged ahead of their turn, with the
 * keys that they will have. Where something else is drawn in the end, or where anything fails, the instance is judged
 * in its turn as if there were no draft.
 */
final class Draft implements Attempts {

  /** Seconds after which a property is not drafted on: its statements are not what statements should be. */
  private static final double SLOW = 0.5;

  private final Judgement judgement;
  private final int order;
  private final Runnable moved;
  private final List<Job> jobs = new ArrayList<>();
  private final Busy stating = new Busy();
  private int drawn;
  private int turn;
  private boolean closed;

  /**
   * @param order the place of the property in the run
   * @param moved hears that the next instance has its turn
   */
  Draft(Judgement judgement, int order, Runnable moved) {
    this.judgement = judgement;
    this.order = order;
    this.moved = moved;
  }

  Judgement judgement() {
    return judgement;
  }

  @Override
  public synchronized void attempt(Object target, Object[] arguments) {
    if (finished()) return;
    drawn++;
    Statement statement = new Statement(judgement.plan().method(), target);
    Progress progress = judgement.progress();
    progress.begins(drawn, () -> parameters(arguments));
    try {
      stating.counting(Pool.watched(order, progress::slow)).run(0, 1, i -> statement.orReason(arguments)).getFirst()
          .claim().ifPresent(claim -> jobs.add(job(claim, jobs.size(), parameters(arguments))));
    } catch (OutOfTime | IllegalStateException failed) {
      closed = true;
    }
  }

  @Override
  public synchronized boolean finished() {
    return closed || judgement.plan().finished(drawn) || stating.seconds() > SLOW;
  }

  private Job job(Claim claim, int number, String parameters) {
    Progress progress = judgement.progress();
    progress.begins(number + 1, () -> parameters);
    return new Job(claim, parameters,
        () -> judgement.instance(claim, number, Pool.watched(order, progress::slow)));
  }

  private String parameters(Object[] arguments) {
    return Sources.named(judgement.plan().method(), arguments);
  }

  /** The first instance that nobody has begun, less than that many ahead of the one whose turn it is. */
  synchronized Optional<Job> next(int ahead) {
    int end = Math.min(jobs.size(), turn + (stopsEarly() ? 1 : ahead));
    return jobs.subList(Math.min(turn, end), end).stream().filter(Job::begin).findFirst();
  }

  /** Mutants, and claims that are known to be false, end at the first instance that refutes them. */
  private boolean stopsEarly() {
    return judgement.source().mutantOf().isPresent() || judgement.source().expected().isPresent();
  }

  /** The instance of this number, if it is the one that was drafted; waits for its verdict. */
  Optional<Instance> instance(Claim claim, int number, Object[] arguments) {
    Optional<Job> job = turn(number);
    moved.run();
    return job.filter(drafted -> drafted.is(claim, parameters(arguments))).flatMap(Job::result);
  }

  private synchronized Optional<Job> turn(int number) {
    turn = number + 1;
    return number < jobs.size() ? Optional.of(jobs.get(number)) : Optional.empty();
  }
}
