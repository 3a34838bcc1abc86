package assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Claim;
import assay.claim.Condition;
import assay.claim.Verdict;
import assay.random.Key;
import assay.stats.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnatomyTest {

  private static final Claim BOUNDED = Claim.inequality().named("A").left("L", Interval.exactly(0.1))
      .vacuousAbove("L(0)", 1);

  private static Observation observed(Claim claim, Map<String, Double> parameters) {
    return Observation.of(new Judge(TrialRunner.inOrder()).judge(claim, new Key(1, "A", 0, 0), 1e-6), parameters);
  }

  private static Anatomy anatomy(Claim... claims) {
    return new Anatomy(Stream.of(claims).map(claim -> observed(claim, Map.of())).toList());
  }

  @Test
  void theLargestTermDominatesWithItsShareOfTheSum() {
    Anatomy anatomy = anatomy(BOUNDED.right("OPT", 0.1).right("ε", 0.3), BOUNDED.right("OPT", 0.4).right("ε", 0.1),
        BOUNDED.right("OPT", 0).right("ε", 0.1));
    assertEquals(
        List.of(new Anatomy.Role("OPT", 1, 3, 0.25), new Anatomy.Role("ε", 2, 3, 0.75)),
        anatomy.roles().stream()
            .map(r -> new Anatomy.Role(r.term(), r.dominates(), r.instances(), Math.round(1e9 * r.medianPart()) / 1e9))
            .toList());
  }

  /** 0.5 + 2.5/f reaches 1 at f = 5; a rest of 1.5 leaves no room. */
  @Test
  void aVacuousInstanceTellsHowMuchSmallerItsLargestTermMustBe() {
    assertEquals(List.of(5.0), anatomy(BOUNDED.right("OPT", 0.5).right("ε", 2.5)).shrinking());
    Anatomy both = anatomy(BOUNDED.right("OPT", 0.5).right("ε", 2.5), BOUNDED.right("OPT", 1.5).right("ε", 4),
        BOUNDED.right("OPT", 0.5).right("ε", 1));
    assertEquals(5, both.medianShrinking());
    assertEquals(Double.POSITIVE_INFINITY, both.largestShrinking());
  }

  @Test
  void theFactorIsTheLeastThatMakesTheInstanceSpeak() {
    double factor = anatomy(BOUNDED.right("OPT", 0.3).right("ε", 7)).largestShrinking();
    assertEquals(Verdict.Kind.VACUOUS,
        observed(BOUNDED.right("OPT", 0.3).right("ε", 7 / (0.999 * factor)), Map.of()).kind());
    assertEquals(Verdict.Kind.SUPPORTED,
        observed(BOUNDED.right("OPT", 0.3).right("ε", 7 / (1.001 * factor)), Map.of()).kind());
  }

  @Test
  void aTermThatIsInfiniteCannotShrink() {
    Anatomy anatomy = anatomy(BOUNDED.right("OPT", 0.3).right("ε", Double.POSITIVE_INFINITY));
    assertEquals(List.of(Double.POSITIVE_INFINITY), anatomy.shrinking());
    assertEquals(List.of(0.0, 1.0), anatomy.roles().stream().map(Anatomy.Role::medianPart).toList());
  }

  @Test
  void nothingShrinksWhereTheProbabilityIsVacuousOrTheClaimSpeaks() {
    assertTrue(
        Double.isNaN(anatomy(BOUNDED.right("ε", 0.3).withProbability(0), BOUNDED.right("ε", 0.3)).medianShrinking()));
  }

  @Test
  void termsThatVanishDominateNothing() {
    assertEquals(List.of(), anatomy(Claim.inequality().named("A").left("L", Interval.ZERO).right("0", 0)).roles());
  }

  @Test
  void parametersAreSortedByWhetherTheClaimSaysAnything() {
    Claim speaks = BOUNDED.right("ε", 0.3);
    Anatomy anatomy = new Anatomy(List.of(
        observed(speaks, Map.of("m", 10.0)), observed(speaks, Map.of("m", 30.0)),
        observed(BOUNDED.right("ε", 3), Map.of("m", 5.0)),
        observed(speaks.assume("m", 1, Condition.above(2)), Map.of("m", 1.0))));
    Anatomy.Region region = anatomy.regions().getFirst();
    assertEquals(Optional.of(new Anatomy.Range(10, 30, 2)), region.speaks());
    assertEquals(Optional.of(new Anatomy.Range(5, 5, 1)), region.vacuous());
    assertEquals(Optional.of(new Anatomy.Range(1, 1, 1)), region.silent());
  }

  @Test
  void ofNoInstanceNothingIsKnown() {
    assertEquals(List.of(), Anatomy.NONE.roles());
    assertEquals(List.of(), Anatomy.NONE.regions());
    assertTrue(Double.isNaN(Anatomy.NONE.largestShrinking()));
  }
}
