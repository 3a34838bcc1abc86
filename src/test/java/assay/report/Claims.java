package assay.report;

import assay.claim.Claim;
import assay.claim.Condition;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.judge.Anatomy;
import assay.judge.Counts;
import assay.judge.Exploration;
import assay.judge.Instance;
import assay.judge.Judge;
import assay.judge.Outcome;
import assay.judge.TrialRunner;
import assay.random.Key;
import assay.stats.Interval;
import java.util.List;
import java.util.Optional;

/** Claims and their outcomes for tests, judged by the real judge. */
final class Claims {

  private Claims() {}

  static Claim main(Interval left, Interval opt, double epsilon) {
    return Claim.inequality().named("GF-E1")
        .assume("E‖x‖ < κ & more", 1.0, Condition.atMost(3))
        .left("min_t L_D(f_t)", left)
        .right("OPT_{d,r,B_F,S}", opt)
        .right("r B_a1 B_x1 √(2γ)", 0.1)
        .right("ε", epsilon)
        .vacuousAbove("L_D(0)", 1)
        .series("L_D(f_t)", trial -> new double[] {1, 0.5, Double.NaN, 0.3});
  }

  static Instance judge(Claim claim) {
    return new Judge(TrialRunner.inOrder()).judge(claim, new Key(1, claim.id(), 0, 0), 1e-9);
  }

  static Outcome outcome(Claim claim, List<Double> tightness) {
    return outcome(claim, tightness, Optional.empty());
  }

  static Outcome mutant(Claim claim) {
    return outcome(claim, List.of(), Optional.of(new Outcome.Mutation("GF-E1", "√γ in place of √(2γ) & <more>")));
  }

  private static Outcome outcome(Claim claim, List<Double> tightness, Optional<Outcome.Mutation> mutation) {
    Instance instance = judge(claim);
    Optional<Outcome.Sample> sample = Optional.of(new Outcome.Sample(
        "m = 16, D = <two clusters>", instance, new Judge(TrialRunner.inOrder()).shown(instance)));
    boolean refuted = instance.verdict() instanceof Verdict.Refuted;
    Outcome.Source source = new Outcome.Source("MainTheorem", "lossReachesOpt", "loss reaches opt", "arXiv 2310.12408",
        "Theorem 3.12",
        Theorem.Constants.RECALLED, mutation);
    Outcome.Settings settings = new Outcome.Settings(7, "quick", 20, 1e-11, 1, 1.25,
        "mvn verify -Dit.test=MainTheorem#lossReachesOpt");
    return new Outcome(source, claim.id(), claim.statement(), instance.verdict(),
        Counts.none().plus(instance.verdict().kind()), tightness,
        sample, refuted ? sample : Optional.empty(), Exploration.NONE, Anatomy.NONE, List.of(), List.of(), settings,
        0xfeedL);
  }
}
