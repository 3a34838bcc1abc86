package assay.findings;

import assay.claim.Claim;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.judge.Anatomy;
import assay.judge.Conjecture;
import assay.judge.Counts;
import assay.judge.DerivedMutants;
import assay.judge.Exploration;
import assay.judge.Instance;
import assay.judge.Judge;
import assay.judge.Observation;
import assay.judge.Outcome;
import assay.judge.TrialRunner;
import assay.random.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Bounds whose instances are drawn from a formula; nothing is trained. */
final class Synthetic {

  private Synthetic() {}

  /** An instance in which both sides are known. */
  static Observation instance(Map<String, Double> parameters, double left, double right) {
    return new Observation(Verdict.Kind.SUPPORTED, parameters, List.of(), OptionalDouble.empty(),
        Optional.of(new Observation.Sides(left, right, 1)));
  }

  /** A bound that is supported in each of its instances. */
  static Outcome claim(int instances, long seed, Function<SplittableRandom, Observation> draw) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < instances; i++) observations.add(draw.apply(random));
    List<Double> tightness = observations.stream().flatMap(o -> o.sides().stream()).map(s -> s.left() / s.right())
        .toList();
    Counts counts = Counts.none();
    for (Observation each : observations) counts = counts.plus(each.kind());
    return outcome(new Anatomy(observations), counts, tightness);
  }

  /** What was drawn, and the claim that is made of it. */
  record Drawn(Map<String, Double> parameters, Claim claim) {}

  /** A bound whose instances the real judge judges, each with its premises dropped as well. */
  static Outcome judged(int instances, long seed, Function<SplittableRandom, Drawn> draw) {
    SplittableRandom random = new SplittableRandom(seed);
    Judge judge = new Judge(TrialRunner.inOrder());
    DerivedMutants mutants = new DerivedMutants(judge);
    List<Observation> observations = new ArrayList<>();
    List<Double> tightness = new ArrayList<>();
    Counts counts = Counts.none();
    for (int i = 0; i < instances; i++) {
      Drawn drawn = draw.apply(random);
      Instance instance = judge.judge(drawn.claim().named("P-1"), new Key(seed, "P-1", i, 0), 1e-9);
      mutants.examine(instance, 1e-9);
      counts = counts.plus(instance.verdict().kind());
      observations.add(Observation.of(instance, drawn.parameters()));
      if (observations.getLast().speaks()) tightness.add(instance.tightest().orElseThrow().tightness());
    }
    Outcome plain = outcome(new Anatomy(observations), counts, tightness);
    return new Outcome(plain.source(), plain.id(), plain.statement(), plain.verdict(), counts, tightness,
        Optional.empty(), Optional.empty(), plain.exploration(), plain.anatomy(), mutants.fates(), List.of(),
        plain.settings(), 0);
  }

  private static Outcome outcome(Anatomy anatomy, Counts counts, List<Double> tightness) {
    Outcome.Source source = new Outcome.Source("planted.Bound", "holds", "holds", "no paper", "planted",
        Theorem.Constants.STATED, Optional.empty());
    Outcome.Settings settings = new Outcome.Settings(7, "standard", counts.total(), 1e-11, 1, 0,
        "mvn verify -Dit.test=planted.Bound#holds");
    return new Outcome(source, "P-1", "L ≤ R", new Verdict.Supported("s"), counts, tightness, Optional.empty(),
        Optional.empty(), Exploration.NONE, anatomy, List.of(), List.of(), settings, 0);
  }

  /** How far the left side is below, in logarithms: uniform; exponential; wider for larger d; one in ten far off. */
  static double error(int law, double d, SplittableRandom random) {
    return switch (law) {
      case 0 -> random.nextDouble(0, 2);
      case 1 -> -Math.log(random.nextDouble());
      case 2 -> 1 + random.nextDouble(-1, 1) * 0.3 * Math.log(d);
      default -> random.nextInt(10) == 0 ? 12 : random.nextDouble(0, 0.5);
    };
  }

  /** The same with sharper bounds that it conjectured. */
  static Outcome conjecturing(Outcome plain, List<Conjecture> conjectures) {
    return new Outcome(plain.source(), plain.id(), plain.statement(), plain.verdict(), plain.counts(),
        plain.tightness(), plain.tightest(), plain.counterexample(), plain.exploration(), plain.anatomy(),
        plain.mutants(), plain.gathered(), plain.settings(), plain.digest(), conjectures);
  }
}
