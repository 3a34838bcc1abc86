package assay.core;

import static assay.core.Lanes.COUNT;
import static assay.core.Lanes.SPECIES;
import static assay.core.Subtotals.ROW;
import static assay.core.Subtotals.TABLE;
import static assay.core.Tables.MEMORY;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.DoubleVector.zero;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;

/**
 * {@link Gathering} and {@link Descent} in one: the last panel's look-ups complete a neuron's gradient in registers,
 * and the neuron is updated from there. For rows of one or two vectors of eight numbers, where the eight chains of
 * ⟨w,g⟩ are the lanes of one vector.
 */
final class GatheringDescent {

  private static final VectorShuffle<Double> BY_FOUR = VectorShuffle.fromOp(SPECIES, lane -> (lane + 4) % COUNT);
  private static final VectorShuffle<Double> BY_TWO = VectorShuffle.fromOp(SPECIES, lane -> (lane + 2) % COUNT);

  private GatheringDescent() {}

  /**
   * Updates all neurons. Starts from the gradients g of the panels before and leaves zeros there.
   *
   * @param patterns one per neuron from p0 on, for the last panel
   * @param slot of {@link Tables}, holds those of the touched samples of the last panel
   * @return a bound as {@link Descent#update} gives
   */
  static double update(TwoLayer neurons, int[] patterns, int p0, int touched, int slot, double[] g, double rate,
      double keep) {
    double[] workspace = Workspace.ofThisThread();
    zero(SPECIES).intoArray(workspace, Workspace.NORMS);
    double[] w = neurons.inputs;
    double[] a = neurons.outputs;
    int m = neurons.width();
    int bias = neurons.dimension();
    double bound = neurons.stride == COUNT
        ? one(m, bias, patterns, p0, touched, slot, workspace, g, w, a, rate, keep)
        : two(m, bias, patterns, p0, touched, slot, workspace, g, w, a, rate, keep);
    for (int k = 0; k < COUNT; k++) bound += workspace[Workspace.NORMS + k];
    return bound;
  }

  private static double one(
      int m, int bias, int[] patterns, int p0, int touched, int slot, double[] workspace, double[] g, double[] w,
      double[] a, double rate, double keep) {
    int tables = Tables.start(slot);
    double bound = 0;
    DoubleVector norm = zero(SPECIES);
    for (int i = 0, at = 0; i < m; i++, at += 1 * COUNT) {
      int bits = Integer.compress(patterns[p0 + i], touched);
      DoubleVector s0 = fromArray(SPECIES, g, at);
      int o = tables + (bits & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      o = tables + TABLE + (bits >>> 4 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      o = tables + 2 * TABLE + (bits >>> 8 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      o = tables + 3 * TABLE + (bits >>> 12 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      o = tables + 4 * TABLE + (bits >>> 16 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      o = tables + 5 * TABLE + (bits >>> 20 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      o = tables + 6 * TABLE + (bits >>> 24 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      o = tables + 7 * TABLE + (bits >>> 28) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      double kept = w[at + bias];
      double output = a[i];
      zero(SPECIES).intoArray(g, at);
      DoubleVector w0 = fromArray(SPECIES, w, at);
      DoubleVector chain = w0.fma(s0, zero(SPECIES));
      w0 = w0.mul(keep).sub(s0.mul(output).mul(rate));
      w0.intoArray(w, at);
      norm = norm.add(w0.abs());
      w[at + bias] = kept;
      chain = chain.add(chain.rearrange(BY_FOUR));
      chain = chain.add(chain.rearrange(BY_TWO));
      a[i] = keep * output - rate * (chain.lane(0) + chain.lane(1));
      bound += Math.abs(kept) + 0 * a[i];
    }
    norm.intoArray(workspace, Workspace.NORMS);
    return bound;
  }

  private static double two(
      int m, int bias, int[] patterns, int p0, int touched, int slot, double[] workspace, double[] g, double[] w,
      double[] a, double rate, double keep) {
    int tables = Tables.start(slot);
    int offset = Layout.offset(bias);
    double bound = 0;
    DoubleVector norm = zero(SPECIES);
    for (int i = 0, at = 0; i < m; i++, at += 2 * COUNT) {
      int bits = Integer.compress(patterns[p0 + i], touched);
      DoubleVector s0 = fromArray(SPECIES, g, at), s1 = fromArray(SPECIES, g, at + COUNT);
      int o = tables + (bits & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      o = tables + TABLE + (bits >>> 4 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      o = tables + 2 * TABLE + (bits >>> 8 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      o = tables + 3 * TABLE + (bits >>> 12 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      o = tables + 4 * TABLE + (bits >>> 16 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      o = tables + 5 * TABLE + (bits >>> 20 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      o = tables + 6 * TABLE + (bits >>> 24 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      o = tables + 7 * TABLE + (bits >>> 28) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      int place = Layout.start(i, 2 * COUNT);
      int second = place + Layout.GROUP * Layout.ROW;
      int last = place + offset;
      double kept = w[last];
      double output = a[i];
      zero(SPECIES).intoArray(g, at);
      zero(SPECIES).intoArray(g, at + COUNT);
      DoubleVector w0 = fromArray(SPECIES, w, place), w1 = fromArray(SPECIES, w, second);
      DoubleVector chain = w0.fma(s0, zero(SPECIES));
      chain = w1.fma(s1, chain);
      w0 = w0.mul(keep).sub(s0.mul(output).mul(rate));
      w0.intoArray(w, place);
      norm = norm.add(w0.abs());
      w1 = w1.mul(keep).sub(s1.mul(output).mul(rate));
      w1.intoArray(w, second);
      norm = norm.add(w1.abs());
      w[last] = kept;
      chain = chain.add(chain.rearrange(BY_FOUR));
      chain = chain.add(chain.rearrange(BY_TWO));
      a[i] = keep * output - rate * (chain.lane(0) + chain.lane(1));
      bound += Math.abs(kept) + 0 * a[i];
    }
    norm.intoArray(workspace, Workspace.NORMS);
    return bound;
  }
}
