package assay.network;

import assay.core.Trainer;

/**
 * Looks at a run at each step t = 0, …, T, when loss and gradients at (a_t, W_t) are known and nothing has moved yet.
 */
@FunctionalInterface
public interface Observer {

  /**
   * @param t the step
   * @param loss L(a_t, W_t)
   * @param trainer the parameters and gradients at step t; only to be read
   */
  void at(int t, double loss, Trainer trainer);
}
