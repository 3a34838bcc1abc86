package convexity;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.experiment.convexity.FactoredOptimum;
import assay.experiment.convexity.GappedTarget;
import assay.experiment.convexity.Lasso;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.stats.Interval;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * C-5, C-13: gradient descent on factors with weight decay, which is not convex, attains the optimum of the convex
 * problem that it stands for: soft thresholding of a noisy matrix, completion with a nuclear norm, the lasso. Optima
 * are known in closed form, or between a primal and a dual value.
 */
@Theorem(paper = Paper.TALK, name = "Non-convex descent attains convex optima", constants = Theorem.Constants.STATED)
class WeightDecay {

  private static final String FACTORED = "½‖P(UV′ − Y)‖² + (λ/2)(‖U‖² + ‖V‖²)";

  /** Singular values of Y are not within a quarter of λ, and the factors have room for those above. */
  @States(value = "C-5", rests = "C-4")
  @Property(tries = 20)
  Claim denoisingIsSoftThresholding(
      @ForAll @Width(min = 3, max = 9) int n, @ForAll @Width(min = 3, max = 9) int d, @ForAll @Width(max = 3) int k,
      @ForAll @Width(max = 4) int more, @ForAll @LogUniform(min = 1e-2, max = 1e2) double λ) {
    return attains(FactoredOptimum.denoising(new GappedTarget(n, d, k, λ), k - 1 + more), 1e-9,
        "4000 steps, each of which leaves at most 1 − .025 of what is left");
  }

  @Mutant(of = "C-5", change = "an inner dimension below the number of singular values above λ")
  @Property(tries = 5)
  Claim tooNarrow(@ForAll @Width(min = 3, max = 9) int n) {
    return attains(FactoredOptimum.denoising(new GappedTarget(n, n, 3, 1), 2), 1e-9, "rounding");
  }

  /** An optimum between both ends of a duality gap, which themselves are at most a third of the tolerance apart. */
  @States(value = "C-5", rests = "C-4")
  @Property(tries = 8)
  Claim completionAttainsTheConvexOptimum(
      @ForAll @Width(min = 4, max = 9) int n, @ForAll @Width(min = 4, max = 9) int d,
      @ForAll @LogUniform(min = 0.5, max = 1) double share, @ForAll @LogUniform(min = 0.2, max = 2) double λ) {
    return attains(FactoredOptimum.completion(n, d, share, λ), 1e-4, "4000 steps, stated");
  }

  private static Claim attains(Function<Trial, FactoredOptimum> problem, double tolerance, String reason) {
    var found = PerTrial.of(problem);
    return Identity
        .between("min " + FACTORED + " by descent", found.get(f -> exactly(f.attained())),
            "min ½‖P(X − Y)‖² + λ‖X‖_*", found.get(FactoredOptimum::optimum))
        .relativeTo("½‖PY‖²", found.get(f -> exactly(f.scale())))
        .within(tolerance, reason);
  }

  /** w = u ∘ v: the optimum of the lasso by coordinate descent, beside what descent on u and v attains. */
  @States(value = "C-13", rests = "C-4")
  @Property(tries = 15)
  Claim theLassoAndItsTwin(
      @ForAll @Width(min = 10, max = 40) int n, @ForAll @Width(min = 5, max = 40) int p,
      @ForAll @Width(max = 4) int support, @ForAll @LogUniform(min = 0.05, max = 0.8) double share) {
    return twin(n, p, support, share, 1);
  }

  @Mutant(of = "C-13", change = "weight decay of λ on u and v in place of λ/2")
  @Property(tries = 5)
  Claim twiceTheDecay(@ForAll @Width(min = 10, max = 40) int n) {
    return twin(n, 10, 2, 0.2, 2);
  }

  private static Claim twin(int n, int p, int support, double share, double decay) {
    var lasso = PerTrial.of(trial -> Lasso.random(n, p, support, share, trial.stream("data")));
    Function<Trial, Interval> attained = trial -> {
      Lasso convex = lasso.apply(trial);
      Lasso decayed = new Lasso(convex.columns(), convex.y(), decay * convex.lambda());
      return exactly(decayed.descended(0.1, 4000, trial.stream("start")));
    };
    return Identity
        .between("min ½‖A(u ∘ v) − y‖² + (λ/2)(‖u‖² + ‖v‖²) by descent", attained, "min ½‖Aw − y‖² + λ‖w‖₁",
            lasso.get(l -> l.optimum(2000)))
        .relativeTo("½‖y‖²", lasso.get(l -> exactly(l.scale())))
        .within(1e-4, "4000 steps, stated");
  }

  /** From the origin there is no way down: both gradients vanish. */
  @States("C-5-false")
  @Expect(value = Verdict.Kind.REFUTED, why = "the origin is a critical point of the factors, and not of the matrix")
  @Property(tries = 1)
  Claim fromEveryStart() {
    var found = PerTrial.of(FactoredOptimum.denoising(new GappedTarget(4, 4, 2, 1), 2));
    return Claim.inequality()
        .left(FACTORED + " at U = V = 0", found.get(f -> exactly(f.scale())))
        .right("min ½‖X − Y‖² + λ‖X‖_*", found.get(FactoredOptimum::optimum));
  }
}
