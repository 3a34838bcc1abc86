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
}
