package assay;

import assay.chain.Chain;
import assay.chain.ChainRun;
import assay.claim.Claim;
import assay.distribution.FiniteDistribution;
import assay.distribution.StructuredParity;
import assay.distribution.Xor;
import assay.feature.FeatureSet;
import assay.feature.Regime;
import assay.judge.Instance;
import assay.judge.Judge;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.opt.NetworkClass;
import assay.opt.Opt;
import assay.random.Key;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import assay.runner.Cores;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Recipe;

/**
 * A program that trains two small networks and judges one small claim, and prints a digest of each; run by {@link
 * DeterminismTest}.
 */
final class Rehearsal {

  private static final FiniteDistribution XOR = new Xor(5, 3, 0.01).draw(Stream.seeded(1));
  private static final FiniteDistribution PARITY = new StructuredParity(1, 3, 1, 0.2, 0.2).draw(Stream.seeded(2));

  private Rehearsal() {}

  public static void main(String[] arguments) {
    System.out.println(digest(XOR, descent(XOR, Loss.HINGE, 1)));
    System.out.println(digest(PARITY, descent(PARITY, Loss.LOGISTIC, 6)));
    try (Cores cores = new Cores(2)) {
      Instance judged = new Judge(cores).judge(claim(), new Key(5, "rehearsal", 0, 0), 1e-3);
      System.out.println(judged.verdict().kind() + " " + judged.digest() + " " + judged.verdict().reason());
    }
  }

  private static GradientDescent descent(FiniteDistribution distribution, Loss loss, double bias) {
    return Recipe.matching(distribution, distribution.teacher().orElseThrow(), 30, bias, 10, 15).descent(loss);
  }

  private static long digest(FiniteDistribution distribution, GradientDescent descent) {
    return descent.run(distribution.samples(), new Trial(new Key(4, "rehearsal", 0, 0))).digest();
  }

  /** The chain of inequalities from end to end, with OPT for the target's loss: every room takes part. */
  private static Claim claim() {
    var run = PerTrial
        .of(trial -> Chain.run(XOR, descent(XOR, Loss.LOGISTIC, 1), XOR.teacher().orElseThrow(), 0.01, 0.5, trial));
    FeatureSet features = FeatureSet.of(XOR, new Regime(0.3, 1e-6, 0, 0.1), 0.01, Stream.seeded(3));
    NetworkClass networks = NetworkClass.around(XOR.teacher().orElseThrow());
    return Claim.inequality().named("rehearsal").inEachOf(3)
        .left("min L", run.get(ChainRun::smallestLoss))
        .right("OPT", Opt.of(XOR, Loss.LOGISTIC, features, networks).bracket().min(Interval.exactly(1)))
        .right("drift", run.get(chain -> Interval.exactly(chain.drift())))
        .right("comparison", run.get(chain -> Interval.exactly(chain.comparison())))
        .digest(run.get(chain -> chain.trajectory().digest()));
  }
}
