package assay.quantify;

import assay.claim.Claim;
import assay.claim.Condition;
import assay.claim.Expect;
import assay.claim.Exponent;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.Separation;
import assay.claim.States;
import assay.claim.Threshold;
import assay.claim.Throughout;
import assay.claim.Verdict;
import assay.experiment.Sweep;
import assay.random.PerInstance;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.stats.ClopperPearson;
import assay.stats.Interval;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Claims that are judged by one process and by several, run by {@link DivisionTest} and by nobody else. */
final class Parts {

  /** What a claim depends on that should not. */
  static final AtomicInteger machine = new AtomicInteger();

  private Parts() {}

  private static double mean(Trial trial, int n) {
    double sum = 0;
    for (double z : trial.stream("sample").gaussians(n, 1)) sum += z;
    return sum / n;
  }

  /** A claim of each shape, and of each verdict. */
  static class Shapes {

    @States("P-1")
    @Property(tries = 20)
    Claim inEveryTrial(@ForAll @IntRange(min = 50, max = 400) int n) {
      var mean = PerTrial.of(trial -> mean(trial, n));
      return Claim.inequality().inEachOf(3).assume("n", n, Condition.above(60))
          .left("|mean|", mean.get(x -> Interval.exactly(Math.abs(x)))).right("1", 1)
          .digest(mean.get(Double::doubleToLongBits)).beside("mean", mean.get(Interval::exactly))
          .gathered(
              trial -> Picture.of("means").axes("n", "mean").point("mean", n, Interval.exactly(mean.apply(trial))));
    }

    @Mutant(of = "P-1", change = "a hundredth")
    @Property(tries = 20)
    Claim aHundredth(@ForAll @IntRange(min = 50, max = 400) int n) {
      return Claim.inequality().inEachOf(3)
          .left("|mean|", trial -> Interval.exactly(Math.abs(mean(trial, n)))).right("0.001", 0.001);
    }

    @States("P-2")
    @Property(tries = 10)
    Claim mostly(@ForAll @IntRange(min = 20, max = 40) int n) {
      return Claim.inequality().withProbability(0.8)
          .left("mean", trial -> Interval.exactly(mean(trial, n))).right("2/√n", 2 / Math.sqrt(n));
    }

    @Mutant(of = "P-2", change = "half the time it fails")
    @Property(tries = 10)
    Claim halfTheTime(@ForAll @IntRange(min = 20, max = 40) int n) {
      return Claim.inequality().withProbability(0.8)
          .left("mean", trial -> Interval.exactly(mean(trial, n))).right("0", 0);
    }

    @States("P-3")
    @Property(tries = 2)
    Claim hardlyEverFails(@ForAll @IntRange(min = 20, max = 40) int n) {
      return Claim.inequality().withProbability(0.98)
          .left("mean", trial -> Interval.exactly(mean(trial, n))).right("4/√n", 4 / Math.sqrt(n));
    }

    @States("P-4")
    @Property(tries = 8)
    Claim randomIntervals(@ForAll @IntRange(min = 100, max = 300) int n) {
      var center = PerInstance.of(whole -> share(whole, n, 0.2));
      return Claim.inequality().left("share", trial -> share(trial, n, 0.1)).right("center", center)
          .right("0.4", 0.4);
    }

    @States("P-5")
    @Expect(value = Verdict.Kind.REFUTED, why = "it is false for large n")
    @Property(tries = 20)
    Claim falseForLarge(@ForAll @IntRange(min = 10, max = 400) int n) {
      return Claim.inequality().left("share", trial -> share(trial, 1000, n / 400.0)).right("0.6", 0.6)
          .beside("n", trial -> Interval.exactly(n));
    }

    @States("P-6")
    @Property(tries = 8)
    Claim identity(@ForAll @IntRange(min = 1, max = 400) int n) {
      return Identity.of("n/3", n / 3.0, "n · (1/3)", n * (1 / 3.0)).within(1e-14, "rounding");
    }

    @States("P-7")
    @Property(tries = 4)
    Claim exponent(@ForAll @IntRange(min = 1, max = 4) int c) {
      return Exponent.of("spread", "m", trial -> Sweep.of(new int[] {16, 64, 256, 1024}, 6, trial,
          (m, each) -> Math.abs(c * mean(each, m)) + c / Math.sqrt(m))).is(-0.5, 0.4);
    }

    @States("P-8")
    @Property(tries = 8)
    Claim threshold(@ForAll @IntRange(min = 1, max = 40) int r) {
      return Threshold.of("m", "L ≤ ε", trial -> new Interval(r, 2 * r)).atMost("3r", 3 * r);
    }

    @States("P-9")
    @Property(tries = 8)
    Claim separation(@ForAll @IntRange(min = 1, max = 40) int r) {
      return Separation.of("L(f_T)", trial -> Interval.exactly(Math.abs(mean(trial, 4000)))).atMost(0.1)
          .whileEvery("kernel", "L(f)", trial -> Interval.exactly(0.5)).atLeast(0.4);
    }

    @States("P-10")
    @Property(tries = 8)
    Claim throughout(@ForAll @IntRange(min = 1, max = 40) int r) {
      Function<Trial, double[]> left = trial -> new double[] {1, 0.5, 0.2 * Math.abs(mean(trial, 100))};
      return Throughout.of("t = 0, 1, 2", "L(t)", left, "2⁻ᵗ + 1", trial -> new double[] {2, 1.5, 1.25});
    }

    @States("P-11")
    @Property(tries = 8)
    Claim vacuous(@ForAll @IntRange(min = 1, max = 40) int r) {
      return Claim.inequality().withProbability(0.9).left("r", trial -> Interval.exactly(r)).right("100", 100)
          .vacuousAbove("trivial", 50);
    }

    @States("P-12")
    @Property(tries = 8)
    Claim outOfRegime(@ForAll @IntRange(min = 1, max = 40) int r) {
      return Claim.inequality().assume("r", r, Condition.above(50)).left("r", trial -> Interval.exactly(r))
          .right("100", 100);
    }

    @States("P-13")
    @Property(tries = 8)
    Claim broken(@ForAll @IntRange(min = 1, max = 40) int r) {
      return Claim.inequality().left("r", trial -> {
        throw new IllegalStateException("broken for r = " + r);
      }).right("100", 100);
    }

    @States("P-14")
    @Property(tries = 8)
    Claim unexpectedlyFalse(@ForAll @IntRange(min = 1, max = 40) int r) {
      return Claim.inequality().left("r", Interval.exactly(r)).right("20", 20);
    }

    private static Interval share(Trial trial, int n, double p) {
      int hits = 0;
      for (double u : trial.stream("share").gaussians(n, 1)) if (normal(u) < p) hits++;
      return ClopperPearson.of(hits, n, trial.level());
    }

    /** Near enough to the distribution function of a Gaussian. */
    private static double normal(double x) {
      return 1 / (1 + StrictMath.exp(-1.702 * x));
    }
  }

  /** Not what a claim should be. */
  static class Elsewhere {

    @States("P-20")
    @Property(tries = 4)
    Claim dependsOnTheMachine(@ForAll @IntRange(min = 1, max = 40) int r) {
      return Claim.inequality().left("r", trial -> Interval.exactly(r + machine.get() / 1e6)).right("100", 100);
    }

    @States("P-21")
    @Property(tries = 4)
    Claim doesNot(@ForAll @IntRange(min = 1, max = 40) int r) {
      return Claim.inequality().left("r", trial -> Interval.exactly(r)).right("100", 100);
    }
  }

  /** Slow enough to be killed in the middle. */
  static class Slow {

    @States("P-30")
    @Property(tries = 60)
    Claim takesItsTime(@ForAll @IntRange(min = 1, max = 4000) int r) {
      return Claim.inequality().left("r", trial -> {
        try {
          Thread.sleep(40);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
        }
        return Interval.exactly(r + mean(trial, 10));
      }).right("5000", 5000);
    }
  }

  /** Sleeps until it is interrupted. */
  static class Late {

    @States("P-40")
    @Property(tries = 12)
    Claim sleeps(@ForAll @IntRange(min = 1, max = 4000) int r) {
      return Claim.inequality().left("r", trial -> {
        try {
          Thread.sleep(60_000);
        } catch (InterruptedException interrupted) {
          throw new IllegalStateException("interrupted", interrupted);
        }
        return Interval.exactly(r);
      }).right("5000", 5000);
    }
  }
}
