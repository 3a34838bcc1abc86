package assay.network;

import assay.core.Trainer;

/** What is done with the gradients at a step. */
@FunctionalInterface
public interface UpdateRule {

  /** Both layers move together, from the gradients at the same point: Algorithm 1. */
  UpdateRule TOGETHER = Trainer::update;

  /** Moves the trainer's parameters; its gradients are those at the current point. */
  void update(Trainer trainer, double rate, double keep);
}
