package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Cube;
import assay.experiment.ntk.Harmonics;
import assay.experiment.ntk.TwoLayerKernel;
import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.kernel.Kernel;
import assay.kernel.PointFamily;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.quantify.Width;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.ntk.CircleSpectrum;
import assay.theorem.ntk.CubeSpectrum;
import assay.theorem.ntk.SphereSpectrum;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import ntk.Sizes.DimensionOfSpace;

/** K-4 to K-7: eigenvalues on the sphere, the circle and the cube, degree by degree, and which of them vanish. */
@Theorem(paper = Paper.KERNELS, name = "Spectrum: parity", constants = Theorem.Constants.READ)
class Spectra {

  private static final double ROUNDING = 1e-14;

  /** K-4: Funk and Hecke's integral ∫ κ(cos θ) P_k(cos θ) sin^{d−2} θ dθ, normalised. */
  @States(value = "K-4", rests = "K-1")
  @Property(tries = 100)
  @Theorem(paper = Paper.KERNELS, name = "Spectrum on the sphere", constants = Theorem.Constants.READ)
  Claim sphere(@ForAll TwoLayerKernel kernel, @ForAll @DimensionOfSpace int d, @ForAll @IntRange(max = 12) int k) {
    return onTheSphere(kernel.kernel(), d, k, kernel.onTheSphere(d, k)).picture(TwoLayerKernel.overDegrees(d));
  }

  @Mutant(of = "K-4", change = "κ₀ and κ₁ swapped")
  @Property(tries = 20)
  Claim sphereSwapped(@ForAll @Width(min = 3, max = 8) int d, @ForAll @IntRange(max = 4) int k) {
    return onTheSphere(ArcCosine.RELU, d, k, new SphereSpectrum(d).step(k));
  }

  private static Claim onTheSphere(Kernel kernel, int d, int k, double closedForm) {
    return Identity.of("μ_k", trial -> closedForm, "∫ κ P_k", trial -> Harmonics.integral(kernel, d, k))
        .relativeTo("κ₁(1)", 1)
        .within(ROUNDING, "quadrature");
  }

  /** K-4: Σ_k N(d, k) μ_k is the value on the diagonal; every partial sum stays below it. */
  @States(value = "K-4", rests = "K-1")
  @Property(tries = 60)
  @Theorem(paper = Paper.KERNELS, name = "Spectrum on the sphere", constants = Theorem.Constants.READ)
  Claim trace(@ForAll TwoLayerKernel kernel, @ForAll @DimensionOfSpace int d, @ForAll @Width(max = 60) int K) {
    SphereSpectrum sphere = new SphereSpectrum(d);
    double sum = IntStream.rangeClosed(0, K).mapToDouble(k -> sphere.multiplicity(k) * kernel.onTheSphere(d, k)).sum();
    return Claim.inequality()
        .left("Σ_{k ≤ K} N(d, k) μ_k", exactly(sum))
        .right("κ(1)", kernel.kernel().at(0))
        .upToRounding(ROUNDING);
  }

  /** K-5: Fourier coefficients on the circle. */
  @States(value = "K-5", rests = "K-1")
  @Property(tries = 100)
  @Theorem(paper = Paper.KERNELS, name = "Spectrum on the circle", constants = Theorem.Constants.DERIVED)
  Claim circle(@ForAll TwoLayerKernel kernel, @ForAll @IntRange(max = 24) int k) {
    return onTheCircle(kernel.kernel(), k, kernel.onTheCircle(k));
  }

  @Mutant(of = "K-5", change = "h without its factor ½")
  @Property(tries = 20)
  Claim circleWithoutHalf(@ForAll @IntRange(max = 2) int k) {
    return onTheCircle(ArcCosine.FIRST_LAYER, k, 2 * CircleSpectrum.firstLayer(k));
  }

  private static Claim onTheCircle(Kernel kernel, int k, double closedForm) {
    return Identity.of("μ_k", trial -> closedForm, "(1/2π) ∫ κ cos kθ", trial -> Harmonics.integral(kernel, 2, k))
        .relativeTo("κ₁(1)", 1)
        .within(ROUNDING, "quadrature");
  }

  /** K-5: the Gram matrix of n equally spaced points is a circulant, so its eigenvalues are known for any kernel. */
  @States("K-5")
  @Property(tries = 30)
  @Theorem(paper = Paper.KERNELS, name = "Spectrum on the circle", constants = Theorem.Constants.DERIVED)
  Claim equallySpaced(@ForAll TwoLayerKernel kernel, @ForAll @Width(min = 2, max = 60) int n) {
    double[] circulant = IntStream.range(0, n)
        .mapToDouble(k -> CircleSpectrum.gram(kernel.kernel(), n, k))
        .sorted()
        .toArray();
    return sameSpectrum(circulant, Gram.of(kernel.kernel(), PointFamily.CIRCLE.draw(n, 2, 1, Stream.seeded(n))));
  }

  @Mutant(of = "K-5", change = "n points on half of the circle")
  @Property(tries = 5)
  Claim onHalfOfTheCircle(@ForAll @Width(min = 4, max = 20) int n) {
    double[] circulant = IntStream.range(0, n)
        .mapToDouble(k -> CircleSpectrum.gram(ArcCosine.FIRST_LAYER, n, k))
        .sorted()
        .toArray();
    return sameSpectrum(circulant,
        SymmetricMatrix.of(n, (i, j) -> ArcCosine.FIRST_LAYER.at(Math.PI * (i - j) / n)));
  }

  private static Claim sameSpectrum(double[] ascending, SymmetricMatrix matrix) {
    Spectrum found = Spectrum.of(matrix);
    Interval furthest = IntStream.range(0, ascending.length)
        .mapToObj(k -> found.value(k).minus(exactly(ascending[k])).absolute())
        .reduce(Interval::max)
        .orElseThrow();
    return Identity.everywhere("spectrum of the Gram matrix", "spectrum of the circulant", trial -> furthest)
        .relativeTo("n²", (double) matrix.size() * matrix.size())
        .within(1e-13, "rounding of eigenvalues");
  }

  /**
   * K-6: the parities' eigenvalues by Krawtchouk's polynomials, against the Walsh transform of the kernel between a
   * corner and all others.
   */
  @States(value = "K-6", rests = "K-1")
  @Property(tries = 60)
  @Theorem(paper = Paper.KERNELS, name = "Spectrum on the cube", constants = Theorem.Constants.DERIVED)
  Claim cube(@ForAll TwoLayerKernel kernel, @ForAll @Width(min = 2, max = 12) int n) {
    return onTheCube(n, kernel.kernel(), kernel.kernel());
  }

  @Mutant(of = "K-6", change = "inputs of norm √n without division by √n")
  @Property(tries = 10)
  Claim cubeUnscaled(@ForAll @Width(min = 3, max = 8) int n) {
    return onTheCube(n, ArcCosine.FIRST_LAYER,
        (angle, x, y) -> ArcCosine.FIRST_LAYER.at(angle, Math.sqrt(n), Math.sqrt(n)));
  }

  private static Claim onTheCube(int n, Kernel kernel, Kernel claimed) {
    CubeSpectrum spectrum = new CubeSpectrum(n);
    double[] eigenvalues = IntStream.rangeClosed(0, n).mapToDouble(k -> spectrum.eigenvalue(claimed, k)).toArray();
    double[] row = IntStream.range(0, 1 << n)
        .mapToDouble(x -> kernel.atCosine(1 - 2.0 * Integer.bitCount(x) / n))
        .toArray();
    double[] bySet = IntStream.range(0, row.length).mapToDouble(s -> eigenvalues[Integer.bitCount(s)]).toArray();
    return Identity.ofVectors("E[κ χ_S]", new Cube(n).coefficients(row), "λ_|S|", bySet)
        .relativeTo("κ₁(1)", 1)
        .within(ROUNDING, "rounding");
  }

  /** K-6: λ₁(h) = 1/(4n), λ₁(κ₁) = 1/(2n), and Σ_k C(n, k) λ_k = κ(1). */
  @States(value = "K-6", rests = "K-1")
  @Property(tries = 40)
  @Theorem(paper = Paper.KERNELS, name = "Spectrum on the cube", constants = Theorem.Constants.DERIVED)
  Claim cubeFirstDegreeAndTrace(@ForAll @Width(min = 2, max = 40) int n) {
    CubeSpectrum cube = new CubeSpectrum(n);
    double trace = IntStream.rangeClosed(0, n)
        .mapToDouble(k -> cube.multiplicity(k) * cube.eigenvalue(ArcCosine.RELU, k)).sum();
    return Identity.of("4n λ₁(h)", 4 * n * cube.eigenvalue(ArcCosine.FIRST_LAYER, 1), "1", 1)
        .and(Identity.of("2n λ₁(κ₁)", 2 * n * cube.eigenvalue(ArcCosine.RELU, 1), "1", 1))
        .and(Identity.of("Σ_k C(n, k) λ_k(κ₁)", trace, "κ₁(1)", 1))
        .relativeTo("κ₁(1)", 1)
        .within("rounding, amplified 2^{n/2}", trial -> exactly(1e-15 * StrictMath.pow(2, 0.5 * n) * n));
  }

  /**
   * K-7: without biases even degrees of κ₀ and odd degrees of the others vanish beyond the first, on the sphere and on
   * the cube.
   */
  @States(value = "K-7", rests = {"K-4", "K-6"})
  @Property(tries = 100)
  Claim parity(
      @ForAll TwoLayerKernel kernel, @ForAll @Width(min = 2, max = 14) int d, @ForAll @Width(max = 6) int half) {
    return vanishing(kernel.kernel(), d, 2 * half + (kernel == TwoLayerKernel.STEP ? 0 : 1));
  }

  @Mutant(of = "K-7", change = "with biases: (t + 1) κ₀ + κ₁")
  @Property(tries = 10)
  Claim parityWithBiases(@ForAll @Width(min = 3, max = 6) int d) {
    return vanishing(ArcCosine.BOTH_LAYERS_AND_BIASES, d, 3);
  }

  private static Claim vanishing(Kernel kernel, int d, int k) {
    return Identity.of("μ_k on the sphere", trial -> Harmonics.integral(kernel, d, k), "0", trial -> 0.0)
        .and(Identity.of("λ_k on the cube", trial -> onTheCube(kernel, d, k), "0", trial -> 0.0))
        .relativeTo("κ₁(1)", 1)
        .within(ROUNDING, "rounding");
  }

  private static double onTheCube(Kernel kernel, int d, int k) {
    return k <= d ? new CubeSpectrum(d).eigenvalue(kernel, k) : 0;
  }
}
