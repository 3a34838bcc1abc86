package assay.random;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * One independent repetition of an experiment: its random streams, the probability of error that its random intervals
 * may spend, and a memory so that several measured quantities share one run of it. Confined to the thread that runs it.
 */
public final class Trial {

  private final Key key;
  private final Scope scope;
  private final Map<Function<Trial, ?>, Object> memory = new IdentityHashMap<>();
  private double left;
  private boolean drawn;
  private boolean spent;

  Trial(Key key, double level, Scope scope) {
    this.key = key;
    this.scope = scope;
    left = level;
  }

  /** A trial by itself, which may measure no random interval. */
  public Trial(Key key) {
    this(key, 0, new Scope(key, Levels.NONE));
  }

  public Key key() {
    return key;
  }

  /** The random numbers for one role, such as {@code "initialization"}. */
  public Stream stream(String role) {
    drawn = true;
    return key.stream(role);
  }

  /**
   * Other trials within this one, such as the repetitions of a sweep: number {@code number} of those with that name.
   */
  public Trial inner(String name, int number) {
    drawn = true;
    Key own = new Key(key.seed(), key.claim() + " " + name + " of trial " + key.trial(), key.attempt(), number);
    return new Trial(own, 0, new Scope(own, new Levels(0, 0, scope.levels().repeated())));
  }

  /**
   * How often to repeat what a standard trial repeats so often: in most instances of a thorough run more often, so that
   * the intervals that rest on it shrink.
   */
  public int repetitions(int standard) {
    return Math.multiplyExact(standard, scope.levels().repeated());
  }

  /** The level of one random interval; see {@link #level(int)}. */
  public double level() {
    return level(1);
  }

  /**
   * The level of each of several random intervals: the probability with which it may fail to contain its quantity. Each
   * call takes half of what is left of this trial's allowance, so that all intervals together never spend more than
   * that.
   *
   * @param intervals how many share it equally, at least 1
   * @throws IllegalStateException if this trial may measure no random interval
   */
  public double level(int intervals) {
    if (intervals < 1) throw new IllegalArgumentException("intervals = " + intervals + ": must be at least 1");
    if (!(left / 2 / intervals > 0))
      throw new IllegalStateException("this trial has no level for a random interval: only a judge's trials have");
    left /= 2;
    spent = true;
    scope.spent();
    return left / intervals;
  }

  /** Whether an interval took a level although no random number was taken: then fresh seeds would only repeat it. */
  public boolean unfounded() {
    return spent && !drawn || scope.unfounded(this);
  }

  Scope scope() {
    return scope;
  }

  @SuppressWarnings("unchecked")
  <T> T once(Function<Trial, T> experiment) {
    if (!memory.containsKey(experiment)) memory.put(experiment, experiment.apply(this));
    return (T) memory.get(experiment);
  }
}
