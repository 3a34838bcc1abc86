package assay.opt;

import assay.distribution.Teacher;

/**
 * The class F_{d,r,B_F,S} of networks induced by gradient features, apart from S itself (arXiv 2310.12408, slide eq. 5;
 * the two bounds on a are recalled).
 *
 * @param r number of neurons
 * @param outputBound B_a1: bound on each |a_i|
 * @param biasBound B_b: bound on each |b_i|
 */
public record NetworkClass(int r, double outputBound, double biasBound) {

  /**
   * @throws IllegalArgumentException if r &lt; 1 or a bound is not positive and finite
   */
  public NetworkClass {
    if (r < 1) throw new IllegalArgumentException("r = " + r + ": must be at least 1");
    positive("outputBound", outputBound);
    positive("biasBound", biasBound);
  }

  private static void positive(String name, double bound) {
    if (!(bound > 0 && bound < Double.POSITIVE_INFINITY))
      throw new IllegalArgumentException(name + " = " + bound + ": must be positive and finite");
  }

  /** The smallest class that holds a given network. */
  public static NetworkClass around(Teacher teacher) {
    return new NetworkClass(teacher.size(), teacher.largestOutput(), teacher.largestBias());
  }

  /** r B_a1, which bounds Σ|a_i|. */
  public double totalOutput() {
    return r * outputBound;
  }

  /** A network with its outputs shrunk, all by one factor, until none exceeds B_a1. */
  public Teacher shrunk(Teacher network) {
    double share = Math.min(1, outputBound / network.largestOutput());
    if (share == 1) return network;
    return new Teacher(network.neurons().stream()
        .map(
            n -> new Teacher.Neuron(Math.clamp(share * n.output(), -outputBound, outputBound), n.direction(), n.bias()))
        .toList());
  }

  boolean holds(Teacher teacher) {
    return teacher.size() <= r && teacher.largestOutput() <= outputBound && teacher.largestBias() <= biasBound;
  }
}
