package assay.experiment.convexity;

import assay.claim.Picture;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How one-point convex the loss of a single neuron is over the plane of w and w* = (1, 0): the places where
 * ⟨∇L(w), w − w*⟩/‖w − w*‖² passes certain levels, beside the circle of radius δ around w*.
 *
 * @param radius δ
 * @param level of the ratio
 */
public record RatioPicture(double radius, double level) {

  private static final double[] LEVELS = {0.45, 0.4, 0.35, 0.3, 0.25, 0.15, 0.05};
  private static final int DIRECTIONS = 120;
  private static final double STEP = 0.02;
  private static final int STEPS = 125;

  /** The plane with the circle and all levels. */
  public static Picture of(double radius) {
    Picture picture = Picture.of("⟨∇L(w), w − w*⟩ / ‖w − w*‖² over the plane of w and w* = (1, 0)")
        .axes("w along w*", "w across w*").inThePlane();
    for (double level : LEVELS) picture = new RatioPicture(radius, level).added(picture);
    double[][] circle = IntStream.range(0, 4 * DIRECTIONS)
        .mapToObj(i -> place(Math.PI * i / (2 * DIRECTIONS), radius)).toArray(double[][]::new);
    return picture.points("‖w − w*‖ = " + radius, column(circle, 0), column(circle, 1));
  }

  private Picture added(Picture picture) {
    double[][] places = IntStream.range(0, 2 * DIRECTIONS).mapToObj(i -> Math.PI * (i + 0.5) / DIRECTIONS)
        .flatMap(direction -> crossings(direction).mapToObj(distance -> place(direction, distance)))
        .toArray(double[][]::new);
    return picture.points(String.format(Locale.ROOT, "ratio %.2f", level),
        column(places, 0), column(places, 1));
  }

  /** The distances from w* at which the ratio passes the level in a direction. */
  private DoubleStream crossings(double direction) {
    return IntStream.range(1, STEPS)
        .filter(i -> above(i * STEP, direction) != above((i + 1) * STEP, direction))
        .mapToDouble(i -> (i + 0.5) * STEP);
  }

  private boolean above(double distance, double direction) {
    return NeuronPair.displaced(distance, direction).ratio() > level;
  }

  private static double[] place(double direction, double distance) {
    return new double[] {1 + distance * StrictMath.cos(direction), distance * StrictMath.sin(direction)};
  }

  private static double[] column(double[][] places, int coordinate) {
    return IntStream.range(0, places.length).mapToDouble(i -> places[i][coordinate]).toArray();
  }
}
