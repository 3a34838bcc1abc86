package assay.experiment.ntk;

import assay.claim.Picture;
import assay.kernel.ArcCosine;
import assay.kernel.Kernel;
import assay.theorem.ntk.CircleSpectrum;
import assay.theorem.ntk.SphereSpectrum;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Two-layer kernels whose spectra are known in closed form. */
public enum TwoLayerKernel {
  STEP("κ₀", ArcCosine.STEP),
  RELU("κ₁", ArcCosine.RELU),
  FIRST_LAYER("h", ArcCosine.FIRST_LAYER),
  BOTH_LAYERS("t κ₀ + κ₁", ArcCosine.BOTH_LAYERS);

  private final String symbol;
  private final Kernel kernel;

  TwoLayerKernel(String symbol, Kernel kernel) {
    this.symbol = symbol;
    this.kernel = kernel;
  }

  public Kernel kernel() {
    return kernel;
  }

  /** μ_k on the unit sphere of ℝᵈ. */
  public double onTheSphere(int d, int k) {
    SphereSpectrum sphere = new SphereSpectrum(d);
    return switch (this) {
      case STEP -> sphere.step(k);
      case RELU -> sphere.relu(k);
      case FIRST_LAYER -> sphere.firstLayer(k);
      case BOTH_LAYERS -> sphere.bothLayers(k);
    };
  }

  /** μ_k on the circle. */
  public double onTheCircle(int k) {
    return switch (this) {
      case STEP -> CircleSpectrum.step(k);
      case RELU -> CircleSpectrum.relu(k);
      case FIRST_LAYER -> CircleSpectrum.firstLayer(k);
      case BOTH_LAYERS -> CircleSpectrum.bothLayers(k);
    };
  }

  /** Whether the eigenvalue of this degree is zero: beyond 1 even ones of κ₀ and odd ones of the others. */
  public boolean vanishes(int k) {
    return k >= 2 && k % 2 == (this == STEP ? 0 : 1);
  }

  /** The eigenvalues of all of them over the degree, beside the slope −d. */
  public static Picture overDegrees(int d) {
    Picture picture = Picture.of("Eigenvalues on the sphere in dimension " + d).axes("degree k", "μ_k").log();
    for (TwoLayerKernel kernel : values()) {
      double[] degrees = IntStream.rangeClosed(1, 60).filter(k -> !kernel.vanishes(k)).asDoubleStream().toArray();
      double[] eigenvalues = Arrays.stream(degrees).map(k -> kernel.onTheSphere(d, (int) k)).toArray();
      picture = picture.curve(kernel.symbol, degrees, eigenvalues);
    }
    double last = BOTH_LAYERS.onTheSphere(d, 60);
    return picture.dashed("slope −d", new double[] {20, 60}, new double[] {last * StrictMath.pow(20 / 60.0, -d), last});
  }
}
