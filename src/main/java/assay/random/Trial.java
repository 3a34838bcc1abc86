package assay.random;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * One independent repetition of an experiment: its random streams, and a memory so that several measured quantities
 * share one run of it. Confined to the thread that runs it.
 */
public final class Trial {

  private final Key key;
  private final Map<Function<Trial, ?>, Object> memory = new IdentityHashMap<>();

  public Trial(Key key) {
    this.key = key;
  }

  public Key key() {
    return key;
  }

  /** The random numbers for one role, such as {@code "initialization"}. */
  public Stream stream(String role) {
    return key.stream(role);
  }

  @SuppressWarnings("unchecked")
  <T> T once(Function<Trial, T> experiment) {
    if (!memory.containsKey(experiment)) memory.put(experiment, experiment.apply(this));
    return (T) memory.get(experiment);
  }
}
