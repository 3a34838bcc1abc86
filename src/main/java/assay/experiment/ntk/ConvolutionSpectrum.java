package assay.experiment.ntk;

import assay.kernel.Convolutional;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.network.Convolution;
import assay.stats.Interval;

/**
 * The smallest eigenvalue of a convolutional network's tangent kernel K, and what positions one by one leave of it.
 * With Θ the kernel between all positions of all inputs cᵀKc is Σ_j (c ⊗ e_j)ᵀ Θ (c ⊗ e_j) for a readout of each
 * position's own and (c ⊗ 1)ᵀ Θ (c ⊗ 1)/p for a pooled one. Hence λ_min(K) ≥ Σ_j λ_min(Θ at position j), and λ_min(K)
 * ≥ λ_min(Θ) (derived here).
 *
 * @param smallest λ_min(K)
 * @param ofPositions what it is at least
 */
public record ConvolutionSpectrum(Interval smallest, Interval ofPositions) {

  public static ConvolutionSpectrum of(Convolution shape, Signals signals) {
    Convolutional kernel = new Convolutional(shape);
    SymmetricMatrix all = kernel.ofPositions(signals.x());
    Interval positions = shape.pooled() ? Spectrum.of(all).smallest() : sum(all, signals.size(), shape.positions());
    return new ConvolutionSpectrum(Spectrum.of(kernel.gram(signals.x())).smallest(), positions);
  }

  private static Interval sum(SymmetricMatrix all, int n, int p) {
    Interval sum = Interval.exactly(0);
    for (int position = 0; position < p; position++) {
      int at = position;
      sum = sum.plus(Spectrum.of(SymmetricMatrix.of(n, (a, b) -> all.at(a * p + at, b * p + at))).smallest());
    }
    return sum;
  }
}
