package assay.simd;

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

  /** ⟨wᵢ,gᵢ⟩ − bᵢsᵢ in the order that {@link ScalarTrainer} states. */
  double dot(Neurons neurons, int i) {
    double[] chains = new double[Layout.ROW];
    int row = Objects.checkIndex(i, width) * stride;
    for (int j = 0; j <= dimension; j++) {
      chains[j % Layout.ROW] = Math.fma(neurons.rows[row + j], rows[row + j], chains[j % Layout.ROW]);
    }
    return crosswise(chains, 0);
  }

  /** The sum of the eight numbers from x[at] on: k and k+4, then k and k+2, then k and k+1. */
  static double crosswise(double[] x, int at) {
    double even = (x[at] + x[at + 4]) + (x[at + 2] + x[at + 6]);
    double odd = (x[at + 1] + x[at + 5]) + (x[at + 3] + x[at + 7]);
    return even + odd;
  }
}
