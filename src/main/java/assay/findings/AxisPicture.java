package assay.findings;

import assay.claim.Picture;
import assay.judge.Observation;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Both sides of a bound over one of its parameters, on logarithmic axes, with the powers that fit them. What the other
 * parameters make of a side is taken out by their own powers, as if each stood at its geometric mean.
 */
public final class AxisPicture {

  private AxisPicture() {}

  /** For each parameter of which there is a law, those first in which the bound is loose. */
  public static List<Picture> of(AxisSlack slack) {
    return slack.laws().stream().filter(AxisLaw::loose).map(law -> of(slack, law)).toList();
  }

  private static Picture of(AxisSlack slack, AxisLaw law) {
    double[] x = slack.points().stream().mapToDouble(p -> AxisSlack.value(p, law.axis())).toArray();
    Picture picture = Picture.of("Loose in " + law.axis() + ": both sides over it")
        .axes(law.axis(), slack.laws().size() > 1 ? "side, other parameters at their means" : "side").log();
    Picture right = side(picture, "right side", x, adjusted(slack, law, AxisSlack::right, AxisLaw::right), law, law
        .right());
    return side(right, "left side", x, adjusted(slack, law, AxisSlack::left, AxisLaw::left), law, law.left());
  }

  private static Picture side(
      Picture picture, String name, double[] x, double[] logarithms, AxisLaw law, AxisLaw.Exponent exponent) {
    double[] y = Arrays.stream(logarithms).map(StrictMath::exp).toArray();
    double[] offsets = new double[x.length];
    for (int i = 0; i < x.length; i++) offsets[i] = logarithms[i] - exponent.fitted() * StrictMath.log(x[i]);
    double offset = Arrays.stream(offsets).sorted().toArray()[x.length / 2];
    double[] ends = {law.from(), law.to()};
    double[] line = Arrays.stream(ends).map(at -> StrictMath.exp(offset + exponent.fitted() * StrictMath.log(at)))
        .toArray();
    return picture.points(name, x, y).dashed(name + " ~ " + exponent.of(law.axis()), ends, line);
  }

  private static double[] adjusted(AxisSlack slack, AxisLaw law, ToDoubleFunction<Observation> side,
      Function<AxisLaw, AxisLaw.Exponent> exponent) {
    double[] y = slack.points().stream().mapToDouble(side).toArray();
    for (AxisLaw other : slack.laws()) {
      if (other.equals(law)) continue;
      double[] x = slack.points().stream().mapToDouble(p -> StrictMath.log(AxisSlack.value(p, other.axis()))).toArray();
      double mean = Arrays.stream(x).average().orElseThrow();
      for (int i = 0; i < y.length; i++) y[i] -= exponent.apply(other).fitted() * (x[i] - mean);
    }
    return y;
  }
}
