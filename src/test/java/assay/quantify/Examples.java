package assay.quantify;

import assay.claim.Claim;
import assay.claim.Condition;
import assay.claim.Expect;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Verdict;
import assay.stats.Interval;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Properties of every kind, run by {@link JudgingHookTest} and by nobody else. */
final class Examples {

  /** How often a broken example was asked for an instance on which it breaks. */
  static final AtomicInteger calls = new AtomicInteger();

  /** Lets the example end that never ends by itself. */
  static final AtomicBoolean released = new AtomicBoolean();

  private Examples() {}

  static int callsFrom100() {
    return calls.get();
  }

  private static boolean breaks(int n) {
    return n >= 100 && calls.incrementAndGet() > 0;
  }

  private static Claim atMost(double left, double bound) {
    return Claim.inequality().named("X").left("n", Interval.exactly(left)).right("bound", bound);
  }

  static class Verdicts {

    @Property
    Claim supported(@ForAll @IntRange(max = 1000) int n) {
      return atMost(n, 1000);
    }

    @Property
    Claim refutedFrom100(@ForAll @IntRange(max = 1000) int n) {
      return atMost(n, 99);
    }

    @Property
    Claim vacuous(@ForAll @IntRange(max = 1000) int n) {
      return atMost(n, 2000).vacuousAbove("trivial", 1500);
    }

    @Property
    Claim outOfRegime(@ForAll @IntRange(max = 1000) int n) {
      return atMost(n, 1000).assume("n", n, Condition.above(1000));
    }

    @Property
    Claim inconclusive(@ForAll @IntRange(max = 1000) int n) {
      return Claim.inequality().named("X").left("n", new Interval(n, n + 2000)).right("bound", 1500);
    }
  }

  /** Ids, and what is expected, in annotations. */
  static class Annotated {

    @States("X-1")
    @Property
    Claim namedByItsAnnotation(@ForAll @IntRange(max = 1000) int n) {
      return Claim.inequality().left("n", Interval.exactly(n)).right("bound", 1000);
    }

    @Property
    Claim variable(@ForAll @IntRange(max = 1000) int n) {
      return Claim.inequality().named("X-" + n).left("n", Interval.exactly(n)).right("bound", 1000);
    }

    @Property
    Claim brokenLine(@ForAll @IntRange(max = 1000) int n) {
      return Claim.inequality().named("X\n1\t2").left("n", Interval.exactly(n)).right("bound", 1000);
    }

    @Property
    Claim nameless(@ForAll @IntRange(max = 1000) int n) {
      return Claim.inequality().left("n", Interval.exactly(n)).right("bound", 1000);
    }

    @States("X-1-false")
    @Expect(value = Verdict.Kind.REFUTED, why = "n may be 100; true: n ≤ 1000")
    @Property
    Claim refutedAsExpected(@ForAll @IntRange(max = 1000) int n) {
      return atMost(n, 99);
    }

    @States("X-1-false")
    @Expect(value = Verdict.Kind.REFUTED, why = "n may be 100; true: n ≤ 1000")
    @Property
    Claim supportedAgainstExpectation(@ForAll @IntRange(max = 1000) int n) {
      return atMost(n, 1000);
    }
  }

  static class Outer {

    @Group
    class Inner {

      @States("X-2")
      @Property
      Claim refutedFrom100(@ForAll @IntRange(max = 1000) int n) {
        return atMost(n, 99);
      }
    }
  }

  static class Broken {

    @Property
    Claim throwsFrom100(@ForAll @IntRange(max = 1000) int n) {
      if (breaks(n)) throw new IllegalArgumentException("diverged at n = " + n);
      return atMost(n, 1000);
    }

    @Property
    Claim throwsInATrial(@ForAll @IntRange(max = 1000) int n) {
      return Claim.inequality().named("X").right("bound", 1000).left("x", trial -> {
        if (breaks(n)) throw new EngineAssertion();
        return Interval.exactly(n);
      });
    }

    @Property
    Claim notANumber(@ForAll @IntRange(max = 1000) int n) {
      return Claim.inequality().named("X").left("x", trial -> Interval.exactly(breaks(n) ? Double.NaN : n))
          .right("bound", 1000);
    }

    @Property
    Object noClaim(@ForAll @IntRange(max = 1000) int n) {
      return n;
    }

    @Property
    void nothing(@ForAll @IntRange(max = 1000) int n) {}

    @Property
    Claim oneSided(@ForAll @IntRange(max = 1000) int n) {
      return Claim.inequality().named("X").left("n", Interval.exactly(n));
    }

    @Property
    Claim undrawable(@ForAll @IntRange(max = 1000) int n) {
      return atMost(n, 1000).series("n", trial -> {
        throw new IllegalStateException("no series");
      });
    }
  }

  static class TwoRegions {

    /** Fails for large n by a little, and for n = 0 by much. */
    @Property
    Claim refutedTwice(@ForAll @IntRange(max = 1000) int n) {
      return Claim.inequality().named("X").left("x", Interval.exactly(n == 0 ? 7 : n >= 500 ? 1.5 : 0)).right("1", 1);
    }
  }

  abstract static class Inherited {

    abstract int bound();

    @Property
    Claim holds(@ForAll @IntRange(max = 1000) int n) {
      return atMost(n, bound());
    }
  }

  static class Wide extends Inherited {

    @Override
    int bound() {
      return 1000;
    }
  }

  static class Narrow extends Inherited {

    @Override
    int bound() {
      return 99;
    }
  }

  static class Endless {

    @Property(tries = 20)
    Claim neverEnds(@ForAll @IntRange(max = 1000) int n) {
      return Claim.inequality().named("X").right("bound", 1000).left("x", trial -> {
        while (!released.get()) Thread.onSpinWait();
        return Interval.exactly(n);
      });
    }
  }

  static class Misplaced {

    @Property
    Claim widthOfALong(@ForAll @Width(max = 100) long m) {
      return atMost(m, 100);
    }

    @Property
    Claim realsForAnInt(@ForAll @LogUniform(min = 1, max = 100) int m) {
      return atMost(m, 100);
    }
  }

  static class Mutants {

    @Property
    @Mutant(of = "X", change = "bound halved")
    Claim killed(@ForAll @IntRange(max = 1000) int n) {
      return atMost(n, 500);
    }

    @Property
    @Mutant(of = "X", change = "bound doubled")
    Claim survives(@ForAll @IntRange(max = 1000) int n) {
      return atMost(n, 2000);
    }

    @Property
    @Mutant(of = "X", change = "engine broken")
    Claim breaks(@ForAll @IntRange(max = 1000) int n) {
      throw new IllegalStateException("broken");
    }
  }

  /** What an assertion inside the engine throws: jqwik would take it for a refutation. */
  @SuppressWarnings("serial")
  static final class EngineAssertion extends AssertionError {}

  /** Holds only where two of its instances are judged at the same time. */
  static class SideBySide {

    private static final CyclicBarrier PAIR = new CyclicBarrier(2);

    /** Without an axis: the search looks at one instance after the other. */
    @Property(tries = 8)
    Claim holdsInPairs(@ForAll String word) {
      return Claim.inequality().named("X").left("alone", trial -> Interval.exactly(alone())).right("bound", 0.5);
    }

    private static int alone() {
      try {
        PAIR.await(5, TimeUnit.SECONDS);
        return 0;
      } catch (InterruptedException | BrokenBarrierException | TimeoutException none) {
        return 1;
      }
    }
  }

  /** Draws that follow from something besides the seed. */
  static class Unsteady {

    static final AtomicInteger draws = new AtomicInteger();

    @Provide
    Arbitrary<Integer> counted() {
      return Arbitraries.create(draws::incrementAndGet);
    }

    @Property(tries = 10)
    Claim aboveSomeCount(@ForAll("counted") int n) {
      return atMost(n, 15);
    }
  }
}
