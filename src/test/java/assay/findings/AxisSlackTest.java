package assay.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Picture;
import assay.claim.Verdict;
import assay.judge.Anatomy;
import assay.judge.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AxisSlackTest {

  private static final double LEVEL = 1e-4;

  private static AxisSlack of(int instances, Function<SplittableRandom, Observation> draw) {
    SplittableRandom random = new SplittableRandom(11);
    List<Observation> all = new ArrayList<>();
    for (int i = 0; i < instances; i++) all.add(draw.apply(random));
    return AxisSlack.of(new Anatomy(all), LEVEL);
  }

  private static Map<String, Double> at(double d, String other, double value) {
    return new TreeMap<>(Map.of("d", d, other, value));
  }

  private static String axes(AxisSlack slack) {
    return slack.laws().stream().map(AxisLaw::axis).collect(Collectors.joining(","));
  }

  @Test
  void whatMovesWithAnotherIsNamed() {
    AxisSlack slack = of(30, random -> {
      double d = random.nextDouble(1, 100);
      return Synthetic.instance(at(d, "k", 4 * Math.sqrt(d)), d, d * d);
    });
    assertEquals("d", axes(slack));
    assertEquals("moves with d: their exponents cannot be told apart, and stand there together", slack.silent().get(
        "k"));
    assertEquals(1, slack.laws().getFirst().slack().fitted(), 1e-9);
  }

  @Test
  void whatIsConstantOrNotPositiveIsLeftOut() {
    AxisSlack constant = of(30, random -> Synthetic.instance(at(random.nextDouble(1, 9), "k", 3), 1, 2));
    assertEquals("the same in all instances", constant.silent().get("k"));
    AxisSlack zero = of(30, random -> Synthetic.instance(at(random.nextDouble(1, 9), "noise", random.nextInt(2)), 1,
        2));
    assertEquals("not positive, or not there, in some instances", zero.silent().get("noise"));
    assertEquals("d", axes(zero));
  }

  @Test
  void tooFewInstancesOrTooManyWithoutALogarithmSayNothing() {
    AxisSlack few = of(8, random -> Synthetic.instance(Map.of("d", random.nextDouble(1, 9)), 1, 2));
    assertEquals(Map.of("d", "8 instances are too few for 1 parameters"), few.silent());
    AxisSlack selected = of(40,
        random -> Synthetic.instance(Map.of("d", random.nextDouble(1, 9)), Math.max(0, random.nextDouble(-1, 1)), 2));
    assertEquals(List.of(), selected.laws());
    assertTrue(selected.silent().get("d").startsWith("a side is not positive in "), selected.silent().toString());
    assertEquals(List.of(), AxisSlack.of(Anatomy.NONE, LEVEL).laws());
  }

  @Test
  void instancesInWhichTheClaimIsSilentDoNotCount() {
    AxisSlack slack = of(60, random -> {
      Observation speaking = Synthetic.instance(Map.of("d", random.nextDouble(1, 9)), 1, 2);
      return random.nextInt(3) > 0
          ? speaking
          : new Observation(Verdict.Kind.VACUOUS, Map.of("d", 1e9), List.of(), OptionalDouble.empty(),
              speaking.sides());
    });
    assertTrue(slack.laws().getFirst().to() < 10);
  }

  /** Other parameters are taken out of the picture: its dots lie on the fitted lines. */
  @Test
  void thePictureShowsBothSidesAndTheirPowers() {
    AxisSlack slack = of(30, random -> {
      Map<String, Double> at = at(random.nextDouble(1, 100), "m", random.nextDouble(1, 1000));
      return Synthetic.instance(at, Math.sqrt(at.get("d")) * at.get("m"), at.get("d") * at.get("m"));
    });
    List<Picture> pictures = AxisPicture.of(slack);
    assertEquals(1, pictures.size());
    assertEquals(List.of("right side", "right side ~ d^1 [1, 1]", "left side", "left side ~ d^0.5 [0.5, 0.5]"),
        pictures.getFirst().traces().stream().map(Picture.Trace::name).toList());
    List<Picture.Point> dots = pictures.getFirst().traces().getFirst().points();
    double offset = dots.getFirst().y() / dots.getFirst().x();
    dots.forEach(dot -> assertEquals(offset, dot.y() / dot.x(), 1e-6 * offset));
  }
}
