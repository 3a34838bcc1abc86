package ntk;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.Sweep;
import assay.experiment.ntk.LazyRun;
import assay.experiment.ntk.TrainingSet;
import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.linear.Spectrum;
import assay.network.Initialization;
import assay.random.PerTrial;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** N-2, N-6, N-7, N-9 over widths: how fast training becomes linear. Exponents are judged from one side. */
@Theorem(paper = Paper.DESCENT, name = "Training becomes linear with the width", constants = Theorem.Constants.DERIVED)
class WidthSweeps {

  private static final int[] WIDTHS = {64, 256, 1024, 4096};
  private static final int STEPS = 60;

  /** What is left to the fluctuations of small widths. */
  private static final double SLACK = 0.1;

  /** N-2: the error of the linearisation at fresh points falls at least as 1/√m. */
  @States("N-2")
  @Property(tries = 2)
  @Theorem(paper = Paper.TALK, name = "f(W*) = f(W0) + ⟨∇f(W0), W* − W0⟩ + o(1)", constants = Theorem.Constants.DERIVED)
  Claim theLinearisationErrorFalls(@ForAll @Sizes.AboutTen int n, @ForAll @Sizes.AboutTwenty int d, @ForAll long seed) {
    return falls("error of the linearisation", TrainingSet.sphere(n, d, 1, seed),
        LazyRun::linearisation, -0.5, 16);
  }

  @Mutant(of = "N-2", change = "an error that falls as m^(−1)")
  @Property(tries = 2)
  Claim theErrorFallsAsOneOverTheWidth(@ForAll @Sizes.AboutTen int n, @ForAll @Sizes.AboutTwenty int d,
      @ForAll long seed) {
    return falls("error of the linearisation", TrainingSet.sphere(n, d, 1, seed),
        LazyRun::linearisation, -1.2, 16);
  }

  /** N-6: no neuron moves further than about 1/√m. */
  @States(value = "N-6", rests = {"N-1", "N-4"})
  @Property(tries = 2)
  Claim neuronsMoveLess(@ForAll @Sizes.AboutTen int n, @ForAll @Sizes.AboutTwenty int d, @ForAll long seed) {
    return falls("max |w_r(T) − w_r(0)|", TrainingSet.sphere(n, d, 1, seed), LazyRun::movement, -0.5,
        16);
  }

  @Mutant(of = "N-6", change = "a movement of 1/m")
  @Property(tries = 2)
  Claim neuronsMoveAsOneOverTheWidth(@ForAll @Sizes.AboutTen int n, @ForAll @Sizes.AboutTwenty int d,
      @ForAll long seed) {
    return falls("max |w_r(T) − w_r(0)|", TrainingSet.sphere(n, d, 1, seed), LazyRun::movement, -1,
        16);
  }

  /** N-7: the residual follows the linear dynamics of H^∞ up to about 1/√m, as a vector and so in its norm. */
  @States(value = "N-7", rests = {"N-1", "N-4"})
  @Property(tries = 2)
  @Theorem(paper = Paper.FINE_GRAINED, name = "Rate of convergence along eigenvectors",
      constants = Theorem.Constants.READ)
  Claim theDynamicsBecomeLinear(@ForAll @Sizes.AboutTen int n, @ForAll @Sizes.AboutTwenty int d, @ForAll long seed) {
    return falls("max_k ‖u(k) − linear dynamics‖", TrainingSet.sphere(n, d, 1, seed),
        LazyRun::deviation, -0.5, 144);
  }

  @Mutant(of = "N-7", change = "a deviation of 1/m")
  @Property(tries = 2)
  Claim theDynamicsBecomeLinearSooner(@ForAll @Sizes.AboutTen int n, @ForAll @Sizes.AboutTwenty int d,
      @ForAll long seed) {
    return falls("max_k ‖u(k) − linear dynamics‖", TrainingSet.sphere(n, d, 1, seed),
        LazyRun::deviation, -1, 24);
  }

  /** N-9: the share of flipped activations. */
  @States("N-9")
  @Property(tries = 2)
  Claim fewerNeuronsFlip(@ForAll @Sizes.AboutTen int n, @ForAll @Sizes.AboutTwenty int d, @ForAll long seed) {
    return falls("share of flips", TrainingSet.sphere(n, d, 1, seed), run -> run.flips() + 1e-5, -0.5, 96);
  }

  /** N-9: the kernel itself. */
  @States("N-9")
  @Property(tries = 2)
  Claim theKernelStays(@ForAll @Sizes.AboutTen int n, @ForAll @Sizes.AboutTwenty int d, @ForAll long seed) {
    return falls("‖H(T) − H(0)‖_F", TrainingSet.sphere(n, d, 1, seed), LazyRun::kernelChange, -0.5,
        32);
  }

  @Mutant(of = "N-9", change = "a kernel that moves by 1/m")
  @Property(tries = 2)
  Claim theKernelStaysSooner(@ForAll @Sizes.AboutTen int n, @ForAll @Sizes.AboutTwenty int d, @ForAll long seed) {
    return falls("‖H(T) − H(0)‖_F", TrainingSet.sphere(n, d, 1, seed), LazyRun::kernelChange, -1.2,
        16);
  }

  private static Claim falls(
      String name, TrainingSet data, ToDoubleFunction<LazyRun> quantity, double exponent, int repetitions) {
    Spectrum limit = Spectrum.of(Gram.of(ArcCosine.FIRST_LAYER, data.points()));
    double rate = 1 / limit.largest().hi();
    var sweep = PerTrial.of(trial -> Sweep.of(WIDTHS, repetitions, trial,
        (m, each) -> quantity.applyAsDouble(LazyRun.of(data, Initialization.antisymmetric(m, 1)
            .draw(each, data.dimension()), limit, rate, STEPS))));
    return Exponent.of(name, "m", sweep).atMost(exponent, SLACK);
  }
}
