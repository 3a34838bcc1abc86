package assay.core;

import assay.Fused;
import java.util.Objects;

/**
 * Per neuron the sums gᵢ = Σₙ cₙ 1[⟨wᵢ,xₙ⟩ &gt; bᵢ] xₙ ∈ ℝᵈ and sᵢ = Σₙ cₙ 1[⟨wᵢ,xₙ⟩ &gt; bᵢ], of which every gradient
 * of a two-layer network is made.
 */
public final class GradientSums {

  private final int width;
  private final int dimension;
  final int stride;
  final double[] rows;

  GradientSums(int width, int dimension) {
    this.width = width;
    this.dimension = dimension;
    stride = Layout.stride(dimension);
    rows = Layout.array(Layout.roundUp(width, Layout.GROUP), stride, "the gradient");
  }

  /** m. */
  public int width() {
    return width;
  }

  /** d. */
  public int dimension() {
    return dimension;
  }

  /** Coordinate j of gᵢ. */
  public double g(int i, int j) {
    return rows[Objects.checkIndex(i, width) * stride + Objects.checkIndex(j, dimension)];
  }

  /** sᵢ. */
  public double s(int i) {
    return 0 - rows[Objects.checkIndex(i, width) * stride + dimension];
  }

  /** Takes numbers that lie elsewhere in place of those from the given place on, or adds them there. */
  void take(boolean more, int place, double[] numbers, int from, int count) {
    if (more) {
      for (int k = 0; k < count; k++) rows[place + k] += numbers[from + k];
    } else {
      System.arraycopy(numbers, from, rows, place, count);
    }
  }

  /** ⟨wᵢ,gᵢ⟩ − bᵢsᵢ in the order that {@link ScalarTrainer} states; what pads the rows adds zeros. */
  double dot(TwoLayer neurons, int i) {
    double[] w = neurons.inputs;
    int from = Objects.checkIndex(i, width) * stride;
    int v = Layout.start(i, stride);
    double c0 = 0, c1 = 0, c2 = 0, c3 = 0, c4 = 0, c5 = 0, c6 = 0, c7 = 0;
    for (int j = from; j < from + stride; j += Layout.ROW, v += Layout.GROUP * Layout.ROW) {
      c0 = Fused.multiplyAdd(w[v], rows[j], c0);
      c1 = Fused.multiplyAdd(w[v + 1], rows[j + 1], c1);
      c2 = Fused.multiplyAdd(w[v + 2], rows[j + 2], c2);
      c3 = Fused.multiplyAdd(w[v + 3], rows[j + 3], c3);
      c4 = Fused.multiplyAdd(w[v + 4], rows[j + 4], c4);
      c5 = Fused.multiplyAdd(w[v + 5], rows[j + 5], c5);
      c6 = Fused.multiplyAdd(w[v + 6], rows[j + 6], c6);
      c7 = Fused.multiplyAdd(w[v + 7], rows[j + 7], c7);
    }
    return (c0 + c4 + (c2 + c6)) + (c1 + c5 + (c3 + c7));
  }

  /** The sum of the eight numbers from x[at] on: k and k+4, then k and k+2, then k and k+1. */
  static double crosswise(double[] x, int at) {
    double even = (x[at] + x[at + 4]) + (x[at + 2] + x[at + 6]);
    double odd = (x[at + 1] + x[at + 5]) + (x[at + 3] + x[at + 7]);
    return even + odd;
  }
}
