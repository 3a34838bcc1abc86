package ntk;

import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.ntk.CircleSums;
import assay.kernel.ArcCosine;
import assay.kernel.Deep;
import assay.kernel.Kernel;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.theorem.ntk.CircleSpectrum;
import assay.theorem.ntk.SphereSpectrum;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ntk.Sizes.DimensionOfSpace;

/** K-8: how fast eigenvalues fall with the degree, and the behaviour of the kernels at the diagonal that decides it. */
@Theorem(paper = Paper.KERNELS, name = "Spectrum: decay", constants = Theorem.Constants.READ)
class SpectralDecay {

  /**
   * μ_k(t κ₀ + κ₁) ~ k^{−d} for even k: the slope of log μ between k and 4k. From Γ's asymptotics the distance from −d
   * is about 0.27 d (d−2)/k; d²/(2k) is allowed, and 10⁻⁹ k for the rounding of logΓ.
   */
  @States(value = "K-8", rests = "K-4")
  @Property(tries = 60)
  Claim ntk(@ForAll @DimensionOfSpace int d, @ForAll @Width(min = 10, max = 1000) int half) {
    return decay(d, 2 * half, new SphereSpectrum(d)::bothLayers, d);
  }

  /** μ_k(κ₁) ~ k^{−d−2} for even k. */
  @States(value = "K-8", rests = "K-4")
  @Property(tries = 60)
  Claim randomFeatures(@ForAll @DimensionOfSpace int d, @ForAll @Width(min = 10, max = 1000) int half) {
    return decay(d, 2 * half, new SphereSpectrum(d)::relu, d + 2);
  }

  /** μ_k(κ₀) ~ k^{−d} for odd k. */
  @States(value = "K-8", rests = "K-4")
  @Property(tries = 60)
  Claim step(@ForAll @DimensionOfSpace int d, @ForAll @Width(min = 10, max = 1000) int half) {
    return decay(d, 2 * half + 1, new SphereSpectrum(d)::step, d);
  }

  @Mutant(of = "K-8", change = "random features fall as k^{−d}")
  @Property(tries = 10)
  Claim randomFeaturesAsSlow(@ForAll @DimensionOfSpace int d, @ForAll @Width(min = 100, max = 1000) int half) {
    return decay(d, 2 * half, new SphereSpectrum(d)::relu, d);
  }

  private static Claim decay(int d, int k, IntToDoubleFunction eigenvalue, int exponent) {
    int far = k % 2 == 0 ? 4 * k : 4 * k + 1;
    double slope = StrictMath.log(eigenvalue.applyAsDouble(far) / eigenvalue.applyAsDouble(k))
        / StrictMath.log((double) far / k);
    return Exponent.measured("μ_k", "k", trial -> exactly(slope))
        .is(-exponent, d * d / (2.0 * k) + 1e-9 * k)
        .assume("k/d", (double) k / d, atLeast(5));
  }

  /**
   * Deeper networks: eigenvalues of both parities fall as those of two layers do; on the circle, by Fourier sums of 2¹⁴
   * points. Kernels are expanded at both ends of the circle in steps of θ², so that the next order is k⁻² times as
   * large; its constant, up to 3.6 from 3 to 6 layers, is stated to be at most 2L.
   */
  @States(value = "K-8", rests = "K-3")
  @Property(tries = 10)
  Claim deep(@ForAll @Width(min = 3, max = 6) int L, @ForAll boolean tangent) {
    return deep(L, tangent, tangent ? 2 : 4);
  }

  @Mutant(of = "K-8", change = "the NTK falls as the conjugate kernel does")
  @Property(tries = 5)
  Claim deepTangentAsFast(@ForAll @Width(min = 3, max = 6) int L) {
    return deep(L, true, 4);
  }

  private static Claim deep(int L, boolean tangent, int exponent) {
    var values = PerInstance.of(trial -> CircleSums.of(new Deep(L, tangent)));
    return Claim.inequality()
        .left("largest |slope of log μ_k + exponent| of both parities", values.get(v -> exactly(v.distance(exponent))))
        .right("2L/k²", 2.0 * L / (CircleSums.DEGREE * CircleSums.DEGREE))
        .picture(values.get(v -> spectrum(L, tangent, v)));
  }

  private static Picture spectrum(int L, boolean tangent, CircleSums sums) {
    double[] degrees = IntStream.rangeClosed(1, 40).asDoubleStream().toArray();
    double[] alive = Arrays.stream(degrees).filter(k -> k == 1 || k % 2 == 0).toArray();
    String name = (tangent ? "NTK of " : "conjugate kernel of ") + L + " layers";
    return Picture.of("Eigenvalues on the circle: " + name).axes("degree k", "μ_k").log()
        .curve(name, degrees, Arrays.stream(degrees).map(k -> sums.eigenvalue((int) k)).toArray())
        .points("two layers, where not zero", alive, Arrays.stream(alive)
            .map(k -> tangent ? CircleSpectrum.bothLayers((int) k) : CircleSpectrum.relu((int) k))
            .toArray());
  }

  /**
   * κ₀(1−t) = 1 − (√2/π) √t + O(t^{3/2}); the remainder is below 0.111 (√2/π) t^{3/2}, since arccos(1−t) = √(2t) (1 +
   * t/12 + …) reaches π/2 at t = 1.
   */
  @States(value = "K-8", rests = "K-1")
  @Property(tries = 60)
  Claim stepAtTheDiagonal(@ForAll @LogUniform(min = 1e-6, max = 1.5) double angle) {
    double t = oneMinusCosine(angle);
    return endpoint(ArcCosine.STEP.at(angle) - (1 - Math.sqrt(2 * t) / Math.PI), 0.111 * Math.sqrt(2) / Math.PI
        * StrictMath.pow(t, 1.5));
  }

  /** κ₁(1−t) = 1 − t + (2√2/(3π)) t^{3/2} + O(t^{5/2}), the integral of the former; the paper prints O(t^{5/3}). */
  @States(value = "K-8", rests = "K-1")
  @Property(tries = 60)
  Claim reluAtTheDiagonal(@ForAll @LogUniform(min = 0.02, max = 1.5) double angle) {
    return relu(ArcCosine.RELU, angle);
  }

  @Mutant(of = "K-8", change = "κ₀ and κ₁ swapped")
  @Property(tries = 10)
  Claim swappedAtTheDiagonal(@ForAll @LogUniform(min = 0.01, max = 1.5) double angle) {
    return relu(ArcCosine.STEP, angle);
  }

  private static Claim relu(Kernel kernel, double angle) {
    double t = oneMinusCosine(angle);
    return endpoint(kernel.at(angle) - (1 - t + 2 * Math.sqrt(2) / (3 * Math.PI) * StrictMath.pow(t, 1.5)), 0.4 * 0.111
        * Math.sqrt(2) / Math.PI * StrictMath.pow(t, 2.5));
  }

  private static Claim endpoint(double remainder, double bound) {
    return Claim.inequality()
        .left("|remainder|", exactly(Math.abs(remainder)))
        .right("its bound", bound)
        .roundingOf("κ(1), from which the terms are subtracted", 1)
        .upToRounding(4e-16);
  }

  private static double oneMinusCosine(double angle) {
    double s = StrictMath.sin(angle / 2);
    return 2 * s * s;
  }
}
