package recursive;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.recursive.Inputs;
import assay.experiment.recursive.SharedSubspaces;
import assay.experiment.recursive.Target;
import assay.experiment.recursive.Task;
import assay.quantify.Width;
import assay.random.PerTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * NFA-B, which no paper draws: on data that depend on two coordinates, the gradient features of a network's first step,
 * its WᵀW and AGOP after training, and the metric of a recursive feature machine have nearly the same top directions.
 * In d = 10 the largest principal angle of a random plane is some 1.3.
 */
@Theorem(paper = Paper.TITLE, name = "One subspace of features", constants = Theorem.Constants.STATED)
class Bridge {

  @States("NFA-B")
  @Property(tries = 6)
  Claim theMachineFindsWhatTheFirstStepFinds(
      @ForAll @Width(min = 8, max = 12) int d, @ForAll @Width(min = 1000, max = 1200) int n) {
    return shared(new SharedSubspaces(new Task(Inputs.GAUSSIAN, Target.SUM, d, 0), n, false));
  }

  @Mutant(of = "NFA-B", change = "the machine learns permuted labels")
  @Property(tries = 3)
  Claim permutedLabels(@ForAll @Width(min = 8, max = 12) int d) {
    return shared(new SharedSubspaces(new Task(Inputs.GAUSSIAN, Target.SUM, d, 0), 1000, true));
  }

  private static Claim shared(SharedSubspaces subspaces) {
    var found = PerTrial.of(subspaces::run);
    return Claim.inequality()
        .left("largest principal angle to the machine's plane", found.get(each -> exactly(each.largestAngle())))
        .right(".35", 0.35)
        .beside("gradient features", found.get(each -> exactly(each.gradientsToMetric())))
        .beside("WᵀW", found.get(each -> exactly(each.featureToMetric())))
        .beside("AGOP", found.get(each -> exactly(each.agopToMetric())))
        .picture(trial -> found.apply(trial).picture());
  }
}
