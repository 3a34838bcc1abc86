package assay.distribution;

import assay.Require;
import java.util.List;
import java.util.stream.DoubleStream;

/** Where a parameter of a family is drawn from, without saying how: {@code assay.quantify} draws it. */
public sealed interface Range {

  /** The smallest value, which is taken for the simplest; NaN if the values are not numbers. */
  double min();

  /** The largest value; NaN if the values are not numbers. */
  double max();

  /** Whether all values are whole numbers. */
  boolean whole();

  /** Whole numbers: sizes with uniform logarithm, or counts, which may be 0 or negative, small ones preferred. */
  record Whole(int from, int to, boolean logarithmic) implements Range {

    public Whole {
      String required = (logarithmic ? "1 <= from" : "from") + " <= to is required";
      Require.that((!logarithmic || 1 <= from) && from <= to, "from = " + from + ", to = " + to + ": " + required);
    }

    @Override
    public double min() {
      return from;
    }

    @Override
    public double max() {
      return to;
    }

    @Override
    public boolean whole() {
      return true;
    }
  }

  /** Real numbers: their logarithm is uniform, or they are. */
  record Reals(double min, double max, boolean logarithmic) implements Range {

    public Reals {
      boolean ordered = (!logarithmic || min > 0) && min <= max && max - min < Double.POSITIVE_INFINITY;
      String required = (logarithmic ? "0 < min" : "min") + " <= max, both finite, is required";
      Require.that(ordered, "min = " + min + ", max = " + max + ": " + required);
    }

    @Override
    public boolean whole() {
      return false;
    }
  }

  /** Any of some values, all of them equally likely. */
  record Choice(List<?> values) implements Range {

    public Choice {
      values = List.copyOf(values);
      Require.that(!values.isEmpty(), "values: at least one is required");
    }

    private DoubleStream numbers() {
      return values.stream().mapToDouble(value -> value instanceof Number number ? number.doubleValue() : Double.NaN);
    }

    @Override
    public double min() {
      return numbers().min().getAsDouble();
    }

    @Override
    public double max() {
      return numbers().max().getAsDouble();
    }

    @Override
    public boolean whole() {
      return values.stream().allMatch(Integer.class::isInstance);
    }
  }
}
