package assay.core;

import java.util.List;

/** The definition of {@link Replicates}: trainers, one after the other. */
final class ScalarReplicates implements Replicates {

  private final List<Trainer> trainers;

  ScalarReplicates(List<Trainer> trainers) {
    this.trainers = trainers;
  }

  @Override
  public int size() {
    return trainers.size();
  }

  @Override
  public TwoLayer neurons(int network) {
    return trainers.get(network).neurons();
  }

  @Override
  public void run(int steps, double rate, double keep, double[][] losses) {
    Shape.losses(losses, size(), steps);
    for (int r = 0; r < losses.length; r++) {
      for (int t = 0; t < steps; t++) losses[r][t] = trainers.get(r).step(rate, keep);
    }
  }
}
