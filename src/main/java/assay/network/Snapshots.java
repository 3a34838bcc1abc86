package assay.network;

import assay.core.Trainer;
import assay.core.TwoLayer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Keeps copies of the parameters at chosen steps of a run. */
public final class Snapshots implements Observer {

  private final Set<Integer> steps;
  private final Map<Integer, TwoLayer> copies = new HashMap<>();

  public Snapshots(Integer... steps) {
    this.steps = Set.of(steps);
  }

  @Override
  public void at(int t, double loss, Trainer trainer) {
    if (steps.contains(t)) copies.put(t, trainer.neurons().copy());
  }

  /**
   * The parameters at step t.
   *
   * @throws IllegalArgumentException if no copy was asked for, or the run ended before it
   */
  public TwoLayer at(int t) {
    if (!copies.containsKey(t)) throw new IllegalArgumentException("t = " + t + ": kept are " + copies.keySet());
    return copies.get(t);
  }
}
