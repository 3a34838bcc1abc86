package assay.quantify;

import assay.claim.Claim;
import assay.judge.Instance;
import assay.judge.TrialRunner;
import java.util.ArrayDeque;
import java.util.Deque;
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
  /** Of the instances whose turn has not come, in their order. */
  private final Deque<Job> jobs = new ArrayDeque<>();
  private final Busy stating = new Busy();
  private int drawn;
  private boolean closed;
  private int repeated = 1;
  private boolean late;

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
    try {
      statement.within(stating.counting(watched(drawn, arguments)), arguments)
          .ifPresent(claim -> jobs.add(job(claim, jobs.size(), arguments)));
    } catch (IllegalStateException failed) {
      closed = true;
    }
  }

  @Override
  public synchronized boolean finished() {
    return closed || judgement.plan().finished(drawn) || stating.seconds() > SLOW;
  }

  @Override
  public synchronized void further() {
    repeated = Reach.REPEATED;
  }

  private Job job(Claim claim, int number, Object[] arguments) {
    TrialRunner trials = watched(number + 1, arguments);
    int times = repeated;
    return new Job(claim, parameters(arguments), () -> judged(judgement.instance(claim, number, times, trials)));
  }

  private TrialRunner watched(int instance, Object[] arguments) {
    Progress progress = judgement.progress();
    progress.begins(instance, () -> parameters(arguments));
    return Pool.watched(order, progress::slow);
  }

  private String parameters(Object[] arguments) {
    return Sources.named(judgement.plan().method(), arguments);
  }

  private synchronized Instance judged(Instance instance) {
    late |= instance.outOfTime();
    return instance;
  }

  /**
   * One of the next so many instances that nobody has begun; none where one was out of time already, as its thread may
   * be lost, nor where a merge would run what no shard had to.
   */
  synchronized Optional<Job> next(int ahead) {
    if (late || judgement.stopsEarly() && Merging.current().isPresent()) return Optional.empty();
    return jobs.stream().limit(judgement.stopsEarly() ? 1 : ahead).filter(Job::begin).findFirst();
  }

  /** The instance whose turn it is, if it is the one that was drafted; waits for its verdict. */
  Optional<Instance> instance(Claim claim, Object[] arguments) {
    Optional<Job> job = turn();
    moved.run();
    return job.filter(drafted -> drafted.is(claim, parameters(arguments))).flatMap(Job::result);
  }

  private synchronized Optional<Job> turn() {
    return Optional.ofNullable(jobs.poll());
  }
}
