package gradientfeature;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.distribution.Xor;
import assay.experiment.gradientfeature.Sampled;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import assay.quantify.Among;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.theorem.gradientfeature.FrozenClass;
import assay.theorem.gradientfeature.SmoothDescent;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-D5, the other half of the warm-up: a first layer that does not know the samples makes networks of bounded output
 * norm so poor a class that the loss on the population stays near the loss on the samples. The paper's constants are
 * recalled; these are explicit.
 */
@Theorem(paper = Paper.TITLE, name = "Warm-up: a frozen first layer on samples", constants = Theorem.Constants.DERIVED)
class FrozenLayerOnSamples {

  /**
   * E sup over |a| ≤ B of (1/n) Σ σ_i ⟨a, h(z_i)⟩ is at most B √(E|h|²/n), by enumerating every sample of two and its
   * signs. As many terms are added, each of them a norm of at most 4m parts: so many units in the last place are
   * left to rounding.
   */
  @States("GF-D5")
  @Property(tries = 40)
  Claim theComplexityIsBounded(
      @ForAll @Among(maxAtoms = 6) FiniteDistribution D, @ForAll @Width(max = 24) int m,
      @ForAll @LogUniform(min = 0.05, max = 5) double bias, @ForAll @LogUniform(min = 0.1, max = 10) double norm) {
    var layer = PerTrial.of(trial -> Layer.of(D, m, bias, trial));
    return Claim.inequality().inEachOf(2)
        .left("Rademacher complexity of two samples", layer.get(l -> exactly(norm * l.complexityOfTwo())))
        .right("B √(E|h|²/2)", layer.get(l -> exactly(l.networks(norm).complexity(2))))
        .upToRounding((D.size() * D.size() + 4 * m + 4) * Math.ulp(1.0));
  }

  /** Orthonormal activations: two different samples attain the bound. */
  @Mutant(of = "GF-D5", change = "one sample more in the complexity")
  @Property(tries = 5)
  Claim oneSampleMore(@ForAll @Width(min = 2, max = 8) int atoms) {
    double[][] h = new double[atoms][atoms];
    for (int i = 0; i < atoms; i++) h[i][i] = 1;
    double[] weight = new double[atoms];
    Arrays.fill(weight, 1.0 / atoms);
    Layer layer = new Layer(h, weight, weight);
    return Claim.inequality()
        .left("Rademacher complexity of two samples", exactly(layer.complexityOfTwo()))
        .right("B √(E|h|²/3)", layer.networks(1).complexity(3));
  }

  /**
   * L_D(a) ≤ L_Z(a) + 2 L_ℓ B √(E|h|²/n) + 2 L_ℓ B max|h| √(ln(1/δ)/(2n)) for the a that descent finds on the samples
   * Z.
   */
  @States("GF-D5")
  @Property(tries = 15)
  Claim samplesTellTheLoss(
      @ForAll @Among(maxAtoms = 6) FiniteDistribution D, @ForAll @Width(max = 24) int m,
      @ForAll @LogUniform(min = 0.05, max = 5) double bias, @ForAll @Width(min = 2, max = 200) int n,
      @ForAll @LogUniform(min = 0.1, max = 10) double norm, @ForAll @LogUniform(min = 0.1, max = 0.5) double delta) {
    return gap(D, m, bias, n, norm, delta, 1);
  }

  @Mutant(of = "GF-D5", change = "the loss on two samples is that on the population")
  @Property(tries = 5)
  Claim samplesAreThePopulation(
      @ForAll @Among(value = Xor.class, maxAtoms = 6) FiniteDistribution D,
      @ForAll @Width(min = 20, max = 24) int m) {
    return gap(D, m, 0.1, 2, 10, 0.1, 0);
  }

  private static Claim gap(FiniteDistribution D, int m, double bias, int n, double norm, double delta, double share) {
    var run = PerTrial
        .of(trial -> Run.of(Layer.of(D, m, bias, trial), Sampled.shares(D, n, trial.stream("samples")), norm));
    return Claim.inequality()
        .withProbability(1 - delta)
        .left("L_D(a)", run.get(r -> exactly(r.onPopulation)))
        .right("L_Z(a)", run.get(r -> exactly(r.onSamples)))
        .right("2 L_ℓ B √(E|h|²/n)", run.get(r -> exactly(share * r.networks.expectedGap(n))))
        .right("2 L_ℓ B max|h| √(ln(1/δ)/(2n))", run.get(r -> exactly(share * r.networks.deviation(n, delta))));
  }

  /** Activations, weights and labels of the atoms, after the first step on the population. */
  private record Layer(double[][] h, double[] weight, double[] label) {

    static Layer of(FiniteDistribution D, int m, double bias, Trial trial) {
      Initialization symmetric = Initialization.symmetric(m, 1, 1, bias);
      var start = new GradientDescent(Loss.LOGISTIC, symmetric, Schedule.algorithm1(1, 1, 1));
      double[][] h = FrozenFirstLayer.activations(D, start.run(D.samples(), trial).end());
      double[] weight = new double[D.size()];
      double[] label = new double[D.size()];
      for (int i = 0; i < weight.length; i++) {
        weight[i] = D.weight(i);
        label[i] = D.label(i);
      }
      return new Layer(h, weight, label);
    }

    FrozenClass networks(double norm) {
      double square = 0;
      double largest = 0;
      for (int i = 0; i < h.length; i++) {
        double length = Vectors.norm(h[i]);
        square += weight[i] * length * length;
        largest = Math.max(largest, length);
      }
      return new FrozenClass(norm, Loss.LOGISTIC.lipschitz(), square, largest);
    }

    /** E|σ_1 h(z_1) + σ_2 h(z_2)|/2, which is for B = 1. */
    double complexityOfTwo() {
      double sum = 0;
      for (int i = 0; i < h.length; i++) {
        for (int k = 0; k < h.length; k++) {
          double sides = Vectors.norm(Vectors.sum(h[i], 1, h[k])) + Vectors.norm(Vectors.sum(h[i], -1, h[k]));
          sum += weight[i] * weight[k] * sides / 4;
        }
      }
      return sum;
    }

    double loss(double[] times, double[] a) {
      double loss = 0;
      for (int i = 0; i < h.length; i++) loss += times[i] * Loss.LOGISTIC.value(label[i] * output(a, i));
      return loss;
    }

    double output(double[] a, int i) {
      double f = 0;
      for (int j = 0; j < a.length; j++) f += a[j] * h[i][j];
      return f;
    }

    /** Projected gradient descent from 0 with rate 1/L on the samples, L bounded by the largest |h|². */
    double[] descended(double[] times, double norm, int steps) {
      double largest = networks(norm).largest();
      double rate = 1 / Math.max(Double.MIN_NORMAL, SmoothDescent.LOGISTIC_CURVATURE * largest * largest);
      double[] a = new double[h[0].length];
      for (int t = 0; t < steps; t++) {
        double[] step = a.clone();
        for (int i = 0; i < h.length; i++) {
          double pull = rate * times[i] * label[i] * Loss.LOGISTIC.slope(label[i] * output(a, i));
          for (int j = 0; j < a.length; j++) step[j] -= pull * h[i][j];
        }
        double shrink = Math.min(1, norm / Math.max(Double.MIN_NORMAL, Vectors.norm(step)));
        a = DoubleStream.of(step).map(v -> shrink * v).toArray();
      }
      return a;
    }
  }

  /** Losses of what descent finds on n samples. */
  private record Run(FrozenClass networks, double onPopulation, double onSamples) {

    private static final int STEPS = 50;

    static Run of(Layer layer, double[] times, double norm) {
      double[] a = layer.descended(times, norm, STEPS);
      return new Run(layer.networks(norm), layer.loss(layer.weight, a), layer.loss(times, a));
    }
  }
}
