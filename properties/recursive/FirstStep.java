package recursive;

import static assay.claim.Condition.above;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.recursive.Inputs;
import assay.experiment.recursive.ShallowNetwork;
import assay.experiment.recursive.ShallowNetwork.Activation;
import assay.experiment.recursive.Target;
import assay.experiment.recursive.Task;
import assay.feature.Correlation;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * NFA-1: where the first layer has rank one the ansatz is exact, whatever the activation. One full-batch step from W =
 * 0 makes W = u βᵀ, β = Σ (y_i − f(0)) x_i: every gradient of f is a multiple of β, so that AGOP and WᵀW both are
 * multiples of ββᵀ. On a single sample this lasts.
 */
@Theorem(paper = Paper.TITLE, name = "Ansatz after one step", constants = Theorem.Constants.DERIVED)
class FirstStep {

  @States("NFA-1")
  @Property(tries = 60)
  Claim theAnsatzHoldsAfterAStepFromZero(@ForAll Start s, @ForAll @Width(min = 2, max = 40) int n) {
    return aligned(s, n, 0, 1);
  }

  @States("NFA-1")
  @Property(tries = 60)
  Claim onASingleSampleItLasts(@ForAll Start s, @ForAll @Width(max = 50) int steps) {
    return aligned(s, 1, 0, steps);
  }

  @Mutant(of = "NFA-1", change = "from random weights")
  @Property(tries = 10)
  Claim fromRandomWeights(@ForAll Start s, @ForAll @Width(min = 2, max = 40) int n) {
    return aligned(s, n, 0.5, 1);
  }

  @Mutant(of = "NFA-1", change = "two steps on several samples")
  @Property(tries = 10)
  Claim twoSteps(@ForAll @Width(min = 10, max = 40) int n, @ForAll @LogUniform(min = 0.5, max = 1) double rate) {
    return aligned(new Start(Activation.TANH, 20, 6, rate), n, 0, 2);
  }

  private static Claim aligned(Start s, int n, double scale, int steps) {
    var task = new Task(Inputs.GAUSSIAN, Target.SUM, s.d, 0.1);
    var network = PerTrial.of(trial -> {
      Task.Data data = task.samples(n, trial.stream("samples"));
      return ShallowNetwork.drawn(s.activation, s.m, s.d, scale, trial.stream("start"))
          .trained(data.x(), data.y(), s.rate, steps);
    });
    var agop = PerTrial.of(trial -> network.apply(trial).agop(task.fresh(50, trial.stream("fresh")).x()));
    return Identity.of("cos(WᵀW, AGOP)",
        trial -> Correlation.COSINE.of(network.apply(trial).feature(), agop.apply(trial)), "1", trial -> 1.0)
        .within(1e-12, "rounding of sums over neurons and samples")
        .assume("‖AGOP‖", agop.get(each -> exactly(each.frobenius())), above(0));
  }

  /**
   * A network and its step.
   *
   * @param m neurons
   */
  @Drawn
  record Start(
      Activation activation, @Width(max = 40) int m, @Width(min = 2, max = 20) int d,
      @LogUniform(min = 0.01, max = 1) double rate) {}
}
