package assay.data;

import assay.linear.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is done to the inputs, in this order of steps.
 *
 * @param steps none for the inputs as they are
 */
public record Preparation(List<Step> steps) {

  /** Something that is done to all inputs. */
  public enum Step {
    /** The mean input is subtracted. */
    CENTRE("centre"),
    /** Every input is divided by its length. */
    UNIT_NORM("unit norm"),
    /**
     * In each channel (a colour of a picture, a column of a table) the mean of its values is subtracted and their
     * standard deviation divided by, where it is not 0.
     */
    WHITEN("whiten channels");

    private final String text;

    Step(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Centred, then of length one: what the theorems on the tangent kernel suppose. */
  public static final Preparation STANDARD = new Preparation(List.of(Step.CENTRE, Step.UNIT_NORM));

  public Preparation {
    steps = List.copyOf(steps);
  }

  /**
   * By the names of its steps, parted by commas.
   *
   * @throws IllegalArgumentException if one is unknown
   */
  public static Preparation of(String names) {
    List<Step> steps = new ArrayList<>();
    if (names.strip().equals("none")) return new Preparation(steps);
    for (String name : names.strip().split("\\s*,\\s*")) {
      steps.add(Arrays.stream(Step.values()).filter(step -> step.text.equals(name.toLowerCase(Locale.ROOT))).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("prepare = “" + names + "”: “" + name + "” must be none, "
              + Arrays.stream(Step.values()).map(Step::toString).collect(Collectors.joining(", ")))));
    }
    return new Preparation(steps);
  }

  /** In place. */
  void apply(double[][] x, Channels channels) {
    for (Step step : steps) {
      switch (step) {
        case CENTRE -> centre(x);
        case UNIT_NORM -> shorten(x);
        case WHITEN -> whiten(x, channels);
      }
    }
  }

  private static void centre(double[][] x) {
    double[] mean = new double[x[0].length];
    for (double[] point : x) for (int j = 0; j < mean.length; j++) mean[j] += point[j];
    for (int j = 0; j < mean.length; j++) mean[j] /= x.length;
    for (double[] point : x) for (int j = 0; j < mean.length; j++) point[j] -= mean[j];
  }

  private static void shorten(double[][] x) {
    for (int n = 0; n < x.length; n++) {
      double length = Vectors.norm(x[n]);
      if (!(length > 0))
        throw new IllegalArgumentException("prepare = unit norm: sample " + (n + 1)
            + " of those that are kept is 0 and has no direction; try “centre, unit norm” or “none”");
      for (int j = 0; j < x[n].length; j++) x[n][j] /= length;
    }
  }

  private static void whiten(double[][] x, Channels channels) {
    double[] mean = new double[channels.count()];
    double[] square = new double[channels.count()];
    double each = (double) x.length * channels.dimension() / channels.count();
    for (double[] point : x) for (int j = 0; j < point.length; j++) mean[channels.of(j)] += point[j] / each;
    for (double[] point : x) {
      for (int j = 0; j < point.length; j++) {
        double off = point[j] - mean[channels.of(j)];
        square[channels.of(j)] += off * off / each;
      }
    }
    for (double[] point : x) {
      for (int j = 0; j < point.length; j++) {
        int channel = channels.of(j);
        point[j] = (point[j] - mean[channel]) / (square[channel] > 0 ? Math.sqrt(square[channel]) : 1);
      }
    }
  }

  @Override
  public String toString() {
    return steps.isEmpty() ? "none" : steps.stream().map(Step::toString).collect(Collectors.joining(", "));
  }
}
