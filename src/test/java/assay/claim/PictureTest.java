package assay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.judge.Instance;
import assay.judge.Judge;
import assay.judge.TrialRunner;
import assay.random.Key;
import assay.stats.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PictureTest {

  private static final double[] ONE_TWO = {1, 2};

  @Test
  void aCurveMayComePointByPointInAnyOrder() {
    Picture picture = Picture.of("OPT").curve("lower", 2, Interval.exactly(5)).curve("lower", 1, new Interval(3, 4));
    assertEquals(List.of(new Picture.Trace("lower", Picture.Style.CURVE,
        List.of(new Picture.Point(1, 3.5, 3, 4), new Picture.Point(2, 5, 5, 5)))), picture.traces());
  }

  @Test
  void picturesOfOneTitleBecomeOne() {
    Picture a = Picture.of("a").axes("x", "y").log().point("p", 1, Interval.exactly(1)).level("chance", 0.5);
    Picture b = Picture.of("a").point("p", 0, Interval.exactly(2)).point("q", 0, Interval.exactly(2)).level("chance",
        0.5);
    List<Picture> gathered = Picture.gathered(List.of(a, Picture.of("c"), b));
    assertEquals(List.of("a", "c"), gathered.stream().map(Picture::title).toList());
    assertEquals(List.of("p 2", "chance 1", "q 1"),
        gathered.getFirst().traces().stream().map(t -> t.name() + " " + t.points().size()).toList());
    assertEquals(new Picture.Axis("x", true), gathered.getFirst().across());
  }

  @Test
  void aBandBelongsToTheLastCurve() {
    Picture picture = Picture.of("t").curve("a", ONE_TWO, ONE_TWO).curve("b", ONE_TWO, ONE_TWO)
        .band(new double[] {0, 1}, new double[] {2, 3});
    assertEquals(new Picture.Point(2, 2, 2, 2), picture.traces().getFirst().points().getLast());
    assertEquals(new Picture.Point(2, 2, 1, 3), picture.traces().getLast().points().getLast());
  }

  @Test
  void sizesThatDoNotFitAreNamed() {
    Picture picture = Picture.of("t");
    assertTrue(assertThrows(IllegalArgumentException.class, () -> picture.curve("a", ONE_TWO, new double[3]))
        .getMessage().contains("“a” has 3 values y [0.0, 0.0, 0.0]: must have 2"));
    assertThrows(IllegalArgumentException.class,
        () -> picture.points("a", ONE_TWO, ONE_TWO).band(ONE_TWO, new double[1]));
    assertThrows(IllegalStateException.class, () -> picture.band(ONE_TWO, ONE_TWO));
    assertThrows(IllegalArgumentException.class, () -> Picture.of(" "));
  }

  private static Instance judged(Claim claim) {
    return new Judge(TrialRunner.inOrder()).judge(claim, new Key(1, "c", 0, 0), 1e-9);
  }

  private static Claim claim() {
    return Claim.inequality().named("c").inEachOf(3).left("l", Interval.ZERO).right("r", 1);
  }

  /** The first trial alone adds to the picture of the run; one in which the theorem is silent adds nothing. */
  @Test
  void anInstanceAddsItsPartOnce() {
    Claim claim = claim().gathered(trial -> Picture.of("t").point("p", trial.key().trial(), Interval.ZERO));
    assertEquals(List.of(1, 0, 0), judged(claim).evidence().stream().map(e -> e.gathered().size()).toList());
    assertEquals(0,
        judged(claim.assume("a", 2, Condition.atMost(1))).evidence().stream().mapToInt(e -> e.gathered().size()).sum());
  }

  @Test
  void thePictureIsThatOfTheTightestTrial() {
    Claim claim = Claim.inequality().named("c").inEachOf(3)
        .left("l", trial -> Interval.exactly(trial.key().trial() == 1 ? 0.9 : 0.1)).right("r", 1)
        .picture(trial -> Picture.of("trial " + trial.key().trial())).picture(Picture.of("known"));
    assertEquals(List.of("trial 1", "known"), judged(claim).shown().pictures().stream().map(Picture::title).toList());
  }

  @Test
  void whatCannotBeDrawnSaysSoAndChangesNoVerdict() {
    Claim claim = claim().picture(trial -> Picture.of("")).gathered(trial -> Picture.of(""));
    Instance judged = judged(claim);
    assertEquals(Verdict.Kind.SUPPORTED, judged.verdict().kind());
    assertTrue(judged.shown().pictures().getFirst().title()
        .contains("could not be drawn: java.lang.IllegalArgumentException: title is blank"));
    assertTrue(IntStream.of(0).mapToObj(i -> judged.evidence().get(i).gathered())
        .allMatch(g -> g.getFirst().title().contains("could not be drawn")));
  }
}
