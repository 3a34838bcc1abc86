package assay.core;

/** How a {@link VectorTrainer} comes by its gradient sums at the present parameters of the neurons. */
interface Gradients {

  /**
   * Leaves the sums where the trainer reads them and returns the loss.
   *
   * @param bound on the parameters, as {@link Pass#forward} asks for
   */
  double sum(double bound);

  /** The network's output at sample n, at the last sums. */
  double output(int n);

  /** Whether neuron i is active at sample n, at the last sums. */
  boolean active(int i, int n);
}
