package late;

import static assay.claim.Condition.atLeast;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Throughout;
import assay.experiment.late.LateDescent;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.stats.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * ZG-GLB, ZG-DD: what the landscape looks like below a threshold of the loss, along stage 3. With ζ = L_λ − min L_λ, the
 * gradient is large as long as ζ is, and W − q W* is a direction of descent, where q_i is the part of its teacher that
 * student i should carry and 0 for students far from all.
 */
class Landscape {

  @States(value = "ZG-GLB", rests = "ZG-MIN")
  @Theorem(paper = Paper.LOCAL, name = "Lemma 4.0: gradient lower bound", constants = Theorem.Constants.RECALLED)
  @Property(tries = 20)
  Claim theGradientIsLargeWhereTheExcessIs(@ForAll Teachers f, @ForAll @Width(min = 30, max = 50) int m,
      @ForAll @LogUniform(min = 0.005, max = 0.02) double lambda) {
    return gradient(f, m, lambda, 0.01);
  }

  @Mutant(of = "ZG-GLB", change = "ζ⁴/λ² times 100 in place of a hundredth")
  @Property(tries = 3)
  Claim tenThousandTimesTheGradient(@ForAll Teachers f, @ForAll @Width(min = 30, max = 50) int m) {
    return gradient(f, m, 0.02, 100);
  }

  private static Claim gradient(Teachers f, int m, double lambda, double factor) {
    var run = PerTrial.of(trial -> LateDescent.of(f.teacher(), m, lambda, 1, trial));
    return Throughout.of("t with ζ ≥ λ²", factor + " ζ⁴/λ²", run.get(r -> r.powers(factor)),
        "‖∇L_λ‖²", run.get(LateDescent::gradients))
        .assume("iterates with ζ ≥ λ² and L ≤ .02", run.get(r -> Interval.exactly(r.size())), atLeast(1));
  }

  @States(value = "ZG-DD", rests = "ZG-MIN")
  @Theorem(paper = Paper.LOCAL, name = "Lemma 5.1: descent direction", constants = Theorem.Constants.RECALLED)
  @Property(tries = 20)
  Claim theTeacherIsADirectionOfDescent(@ForAll Teachers f, @ForAll @Width(min = 30, max = 50) int m,
      @ForAll @LogUniform(min = 0.005, max = 0.02) double lambda) {
    return direction(f, m, lambda, 0.5);
  }

  @Mutant(of = "ZG-DD", change = "5ζ in place of ζ/2")
  @Property(tries = 3)
  Claim tenTimesTheDescent(@ForAll Teachers f, @ForAll @Width(min = 30, max = 50) int m) {
    return direction(f, m, 0.01, 5);
  }

  private static Claim direction(Teachers f, int m, double lambda, double factor) {
    var run = PerTrial.of(trial -> LateDescent.of(f.teacher(), m, lambda, 10, trial));
    return Throughout.of("t with ζ > 10 λ²", factor + " ζ", run.get(r -> r.excesses(factor)),
        "⟨∇_W L_λ, W − q W*⟩", run.get(LateDescent::directions))
        .assume("iterates with ζ > 10 λ² and L ≤ .02", run.get(r -> Interval.exactly(r.size())), atLeast(1));
  }
}
