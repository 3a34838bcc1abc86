package assay.core;

import static assay.core.Lanes.COUNT;
import static assay.core.Lanes.SPECIES;
import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * Outputs over a whole cube. The preactivations' chains begin with the lowest feature, so points whose first features
 * agree share the beginning: about two additions for each point and neuron in place of d. The first {@link #LOW}
 * features make a block of points; depth first through the others, a block for each feature waits while its halves are
 * visited.
 */
final class CubePass {

  /** Features of a block. */
  private static final int LOW = 8;

  private static final int BLOCK = 1 << LOW;

  /** Neurons at a time. */
  private static final int NEURONS = 4;

  private final TwoLayer neurons;
  private final double[] out;

  /** For each feature from the low ones on, a block of each neuron of the batch. */
  private final double[] z;

  /** Of each neuron of the batch the last input weight, the bias and the output weight. */
  private final double[] parameters = new double[3 * NEURONS];

  CubePass(TwoLayer neurons, double[] out) {
    this.neurons = neurons;
    this.out = out;
    z = new double[(neurons.dimension() - LOW) * NEURONS * BLOCK];
  }

  /** Whether the cube is larger than a block and no preactivation can overflow. */
  static boolean pays(TwoLayer neurons) {
    return neurons.dimension() > LOW && Descent.bound(neurons) < Double.MAX_VALUE / 4;
  }

  void run() {
    Arrays.fill(out, 0);
    for (int i = 0; i < neurons.width(); i += NEURONS) {
      for (int k = 0; k < NEURONS; k++) start(i + k, k);
      descend(i, LOW, 0);
    }
  }

  /** The block of the low features; a neuron beyond the last has weights 0. */
  private void start(int i, int k) {
    boolean real = i < neurons.width();
    int last = neurons.dimension() - 1;
    parameters[3 * k] = real ? neurons.w(i, last) : 0;
    parameters[3 * k + 1] = real ? neurons.b(i) : 0;
    parameters[3 * k + 2] = real ? neurons.a(i) : 0;
    int at = k * BLOCK;
    z[at] = 0;
    for (int j = 0, half = 1; j < LOW; j++, half *= 2) {
      double w = real ? neurons.w(i, j) : 0;
      for (int point = at; point < at + half; point++) {
        z[point + half] = z[point] - w;
        z[point] += w;
      }
    }
  }

  /** Visits the points of two halves: those where feature j is 1, then those where it is −1. */
  private void descend(int i, int j, int first) {
    int from = (j - LOW) * NEURONS * BLOCK;
    if (j == neurons.dimension() - 1) {
      finish(z, from, parameters, out, first, first + (1 << j));
      return;
    }
    for (int k = 0; k < NEURONS; k++) step(z, from + k * BLOCK, from + (NEURONS + k) * BLOCK, weight(i + k, j));
    descend(i, j + 1, first);
    for (int k = 0; k < NEURONS; k++) step(z, from + k * BLOCK, from + (NEURONS + k) * BLOCK, -weight(i + k, j));
    descend(i, j + 1, first + (1 << j));
  }

  private double weight(int i, int j) {
    return i < neurons.width() ? neurons.w(i, j) : 0;
  }

  private static void step(double[] z, int from, int to, double w) {
    for (int k = 0; k < BLOCK; k += COUNT) fromArray(SPECIES, z, from + k).add(w).intoArray(z, to + k);
  }

  /** The last feature, and a·relu(z) of the batch in order. */
  private static void finish(double[] z, int from, double[] p, double[] out, int plus, int minus) {
    DoubleVector w0 = broadcast(SPECIES, p[0]), b0 = broadcast(SPECIES, p[1]), a0 = broadcast(SPECIES, p[2]);
    DoubleVector w1 = broadcast(SPECIES, p[3]), b1 = broadcast(SPECIES, p[4]), a1 = broadcast(SPECIES, p[5]);
    DoubleVector w2 = broadcast(SPECIES, p[6]), b2 = broadcast(SPECIES, p[7]), a2 = broadcast(SPECIES, p[8]);
    DoubleVector w3 = broadcast(SPECIES, p[9]), b3 = broadcast(SPECIES, p[10]), a3 = broadcast(SPECIES, p[11]);
    for (int k = 0; k < BLOCK; k += COUNT) {
      int at = from + k;
      DoubleVector f = fromArray(SPECIES, out, plus + k), g = fromArray(SPECIES, out, minus + k);
      DoubleVector z0 = fromArray(SPECIES, z, at);
      DoubleVector u0 = z0.add(w0).sub(b0), v0 = z0.sub(w0).sub(b0);
      f = f.add(u0.mul(a0), u0.compare(GT, 0));
      g = g.add(v0.mul(a0), v0.compare(GT, 0));
      DoubleVector z1 = fromArray(SPECIES, z, at + BLOCK);
      DoubleVector u1 = z1.add(w1).sub(b1), v1 = z1.sub(w1).sub(b1);
      f = f.add(u1.mul(a1), u1.compare(GT, 0));
      g = g.add(v1.mul(a1), v1.compare(GT, 0));
      DoubleVector z2 = fromArray(SPECIES, z, at + 2 * BLOCK);
      DoubleVector u2 = z2.add(w2).sub(b2), v2 = z2.sub(w2).sub(b2);
      f = f.add(u2.mul(a2), u2.compare(GT, 0));
      g = g.add(v2.mul(a2), v2.compare(GT, 0));
      DoubleVector z3 = fromArray(SPECIES, z, at + 3 * BLOCK);
      DoubleVector u3 = z3.add(w3).sub(b3), v3 = z3.sub(w3).sub(b3);
      f = f.add(u3.mul(a3), u3.compare(GT, 0));
      g = g.add(v3.mul(a3), v3.compare(GT, 0));
      f.intoArray(out, plus + k);
      g.intoArray(out, minus + k);
    }
  }
}
