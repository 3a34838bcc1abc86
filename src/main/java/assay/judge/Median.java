package assay.judge;

import java.util.List;

/** The middle of a list of numbers. */
final class Median {

  private Median() {}

  /** The middle value, or half-way between the two middle ones; NaN of none. */
  static double of(List<Double> values) {
    if (values.isEmpty()) return Double.NaN;
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
