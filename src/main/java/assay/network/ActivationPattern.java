package assay.network;

import assay.core.Ops;
import assay.core.Samples;
import assay.core.Trainer;
import assay.core.TwoLayer;

/** Which of m neurons are active at each of n inputs: a row of m bits per input, so that kernels are popcounts. */
public final class ActivationPattern {

  private final int width;
  private final long[][] rows;

  private ActivationPattern(int width, int size) {
    this.width = width;
    rows = new long[size][(width + 63) / 64];
  }

  /** The pattern of the neurons at the inputs. */
  public static ActivationPattern of(Samples samples, TwoLayer f) {
    ActivationPattern pattern = new ActivationPattern(f.width(), samples.size());
    long[][] bits = Ops.best().patterns(samples, f);
    for (int i = 0; i < bits.length; i++) pattern.put(i, bits[i]);
    return pattern;
  }

  /** The pattern that a trainer found last, at its first inputs. */
  static ActivationPattern of(Trainer trainer, int size) {
    ActivationPattern pattern = new ActivationPattern(trainer.neurons().width(), size);
    for (int n = 0; n < size; n++) {
      for (int i = 0; i < pattern.width; i++) if (trainer.active(i, n)) pattern.rows[n][i / 64] |= 1L << i;
    }
    return pattern;
  }

  private void put(int i, long[] bits) {
    for (int n = 0; n < rows.length; n++) rows[n][i / 64] |= (bits[n / 64] >>> n & 1) << i;
  }

  /** m. */
  public int width() {
    return width;
  }

  /** n. */
  public int size() {
    return rows.length;
  }

  /** Whether neuron i is active at input n. */
  public boolean active(int i, int n) {
    return (rows[n][i / 64] >>> i & 1) != 0;
  }

  /** The number of neurons that are active at both inputs. */
  public int common(int n, int k) {
    int count = 0;
    for (int word = 0; word < rows[n].length; word++) count += Long.bitCount(rows[n][word] & rows[k][word]);
    return count;
  }

  /** The number of neurons that are active at an input in one of two patterns and not in the other. */
  public int flips(ActivationPattern other, int n) {
    int count = 0;
    for (int word = 0; word < rows[n].length; word++) count += Long.bitCount(rows[n][word] ^ other.rows[n][word]);
    return count;
  }

  /** The share of pairs (neuron, input) whose activation differs. */
  public double flipped(ActivationPattern other) {
    long count = 0;
    for (int n = 0; n < rows.length; n++) count += flips(other, n);
    return (double) count / ((long) rows.length * width);
  }
}
