package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Theorem;
import assay.core.TwoLayer;
import assay.experiment.ntk.Sweep;
import assay.experiment.ntk.TrainingSet;
import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.linear.Cholesky;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.network.Initialization;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import assay.theorem.ntk.LinearDynamics;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** N-13: training the last layer alone is regression with the conjugate kernel, (2/m) Σ relu(⟨w_r, x⟩) relu(⟨w_r, x′⟩) at finite width. */
@Theorem(paper = Paper.TALK, name = "Conjugate kernel", constants = Theorem.Constants.DERIVED)
class LastLayer {

  private static final int[] WIDTHS = {64, 256, 1024, 4096};
  private static final int PROBES = 10;

  /** Descent from zero ends at the interpolant k(x)ᵀK⁻¹y, at fresh points too. */
  @Property(tries = 25)
  Claim descentFromZeroInterpolates(@ForAll @Width(min = 2, max = 8) int n, @ForAll @Width(min = 10, max = 20) int d, @ForAll @Width(min = 100, max = 500) int m, @ForAll long seed) {
    return interpolates(TrainingSet.sphere(n, d, 1, seed), m, 0);
  }

  @Mutant(of = "N-13", change = "descent from another start")
  @Property(tries = 5)
  Claim descentFromElsewhere(@ForAll @Width(min = 2, max = 8) int n, @ForAll @Width(min = 10, max = 20) int d, @ForAll @Width(min = 100, max = 500) int m, @ForAll long seed) {
    return interpolates(TrainingSet.sphere(n, d, 1, seed), m, 0.1);
  }

  private static Claim interpolates(TrainingSet data, int m, double start) {
    return Claim.of("N-13")
        .left("max over probes of |f(x) − k(x)ᵀK⁻¹y|", trial -> exactly(Features.of(data, m, trial).distanceFromInterpolant(start, trial)))
        .right("what is left of the residual", 1e-6)
        .upToRounding(0);
  }

  /** Each step on the way follows the eigenvectors of K. */
  @Property(tries = 25)
  Claim everyStepIsAKernelStep(@ForAll @Width(min = 2, max = 12) int n, @ForAll @Width(min = 2, max = 20) int d, @ForAll @Width(min = 5, max = 500) int m, @ForAll @Width(max = 50) int steps, @ForAll long seed) {
    return steps(TrainingSet.sphere(n, d, 1, seed), m, steps, 1);
  }

  @Mutant(of = "N-13", change = "half of the kernel")
  @Property(tries = 5)
  Claim halfOfTheKernel(@ForAll @Width(min = 2, max = 12) int n, @ForAll @Width(min = 5, max = 500) int m, @ForAll long seed) {
    return steps(TrainingSet.sphere(n, 10, 1, seed), m, 10, 0.5);
  }

  private static Claim steps(TrainingSet data, int m, int steps, double share) {
    return Claim.of("N-13")
        .left("|u(k) − y − (I − ηK)ᵏ(−y)|/|y|", trial -> exactly(Features.of(data, m, trial).distanceFromLinear(steps, share)))
        .right("rounding", 1e-10)
        .upToRounding(0);
  }

  /** K tends to κ₁: the error of its entries falls at least as 1/√m. */
  @Property(tries = 2)
  Claim theKernelTendsToItsLimit(@ForAll @Width(min = 12, max = 16) int n, @ForAll @Width(min = 3, max = 20) int d, @ForAll long seed) {
    return tends(TrainingSet.sphere(n, d, 1, seed), -0.5);
  }

  @Mutant(of = "N-13", change = "an error that falls as 1/m")
  @Property(tries = 2)
  Claim theKernelTendsSooner(@ForAll @Width(min = 12, max = 16) int n, @ForAll @Width(min = 3, max = 20) int d, @ForAll long seed) {
    return tends(TrainingSet.sphere(n, d, 1, seed), -1);
  }

  private static Claim tends(TrainingSet data, double exponent) {
    SymmetricMatrix limit = Gram.of(ArcCosine.RELU, data.points());
    var sweep = PerTrial.of(trial -> Sweep.of(WIDTHS, 192, trial, (m, each) -> Features.of(data, m, each).kernel().minus(limit).frobenius()));
    return Sweep.exponent(Claim.of("N-13"), "|K − κ₁|_F", sweep)
        .right("exponent", exponent)
        .right("slack", 0.1);
  }

  /** Features √(2/m) relu(⟨w_r, x⟩) of the inputs, a row per input. */
  private record Features(TrainingSet data, TwoLayer neurons, double[][] values) {

    static Features of(TrainingSet data, int m, Trial trial) {
      TwoLayer neurons = Initialization.tangent(m, 1).draw(trial, data.dimension());
      double[][] values = new double[data.size()][];
      for (int i = 0; i < values.length; i++) values[i] = values(neurons, data.x()[i]);
      return new Features(data, neurons, values);
    }

    private static double[] values(TwoLayer neurons, double[] x) {
      double[] values = new double[neurons.width()];
      for (int r = 0; r < values.length; r++) {
        double z = 0;
        for (int j = 0; j < x.length; j++) z += neurons.w(r, j) * x[j];
        values[r] = Math.sqrt(2.0 / values.length) * Math.max(0, z);
      }
      return values;
    }

    SymmetricMatrix kernel() {
      return SymmetricMatrix.of(values.length, (i, j) -> Vectors.dot(values[i], values[j]));
    }

    double distanceFromInterpolant(double start, Trial trial) {
      SymmetricMatrix k = kernel();
      double[] a = trial.stream("last layer").gaussians(neurons.width(), start);
      double rate = 1 / k.largestRowSum();
      for (int t = 0; t < 3000 && Vectors.norm(residuals(a)) > 1e-9; t++) step(a, rate);
      double[] alpha = Cholesky.of(k).solve(data.y());
      Stream stream = trial.stream("probes");
      double largest = 0;
      for (int p = 0; p < PROBES; p++) {
        double[] probe = values(neurons, stream.direction(data.dimension()));
        largest = Math.max(largest, Math.abs(Vectors.dot(a, probe) - Vectors.dot(alpha, Vectors.times(values, probe))));
      }
      return largest;
    }

    double distanceFromLinear(int steps, double share) {
      SymmetricMatrix k = kernel();
      double rate = 1 / k.largestRowSum();
      double[] a = new double[neurons.width()];
      double[] first = residuals(a);
      for (int t = 0; t < steps; t++) step(a, rate);
      double[] expected = LinearDynamics.of(Spectrum.of(k.scaled(share)), first).residuals(rate, steps);
      return Vectors.distance(residuals(a), expected) / Vectors.norm(data.y());
    }

    private double[] residuals(double[] a) {
      return Vectors.sum(Vectors.times(values, a), -1, data.y());
    }

    private void step(double[] a, double rate) {
      double[] residuals = residuals(a);
      for (int i = 0; i < residuals.length; i++) for (int r = 0; r < a.length; r++) a[r] -= rate * residuals[i] * values[i][r];
    }
  }
}
