package assay.distribution;

import assay.Require;
import assay.linear.ExactSum;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The N atoms of a distribution with their labels and weights, checked; never changed once made. */
record Support(double[][] x, double[] label, double[] weight) {

  /** Copies, renormalises the weights and drops atoms of weight 0. */
  static Support of(double[][] x, double[] label, double[] weight) {
    double[][] points = Boundary.points(x);
    double[] weights = Boundary.weights(weight, x.length);
    int[] positive = IntStream.range(0, x.length).filter(n -> weights[n] > 0).toArray();
    return new Support(points, Boundary.labels(label, x.length), weights).select(positive);
  }

  int size() {
    return x.length;
  }

  Support moved(UnaryOperator<double[]> motion) {
    return new Support(Boundary.points(Arrays.stream(x).map(motion).toArray(double[][]::new)), label, weight);
  }

  Support scaled(double c) {
    return moved(point -> Arrays.stream(point).map(coordinate -> c * coordinate).toArray());
  }

  Support labelsFlipped() {
    return new Support(x, Arrays.stream(label).map(y -> 0.0 - y).toArray(), weight);
  }

  /** Every atom twice: with its label and mass 1 − q, then, after all of those, with the other label and mass q. */
  Support withFlippedLabels(double q) {
    int[] twice = IntStream.range(0, 2 * size()).map(n -> n % size()).toArray();
    Support both = select(twice);
    for (int n = 0; n < both.size(); n++) {
      both.weight[n] *= n < size() ? 1 - q : q;
      if (n >= size()) both.label[n] = 0.0 - both.label[n];
    }
    return of(both.x, both.label, both.weight);
  }

  Support permuted(int[] order) {
    int[] sorted = order.clone();
    Arrays.sort(sorted);
    Require.that(Arrays.equals(sorted, IntStream.range(0, size()).toArray()),
        "order: must be a permutation of 0, ..., " + (size() - 1));
    return select(order);
  }

  /** Atoms that agree in point and label become one, at the place of the first. */
  Support merged() {
    int[] classes = Point.classes(IntStream.range(0, size()).mapToObj(this::labelledPoint).toArray(Point[]::new));
    int count = Arrays.stream(classes).max().getAsInt() + 1;
    int[] first = new int[count];
    ExactSum[] sum = new ExactSum[count];
    for (int n = size() - 1; n >= 0; n--) first[classes[n]] = n;
    Arrays.setAll(sum, c -> new ExactSum());
    for (int n = 0; n < size(); n++) sum[classes[n]].add(weight[n]);
    Support chosen = select(first);
    return new Support(chosen.x, chosen.label, Arrays.stream(sum).mapToDouble(ExactSum::value).toArray());
  }

  private Point labelledPoint(int n) {
    double[] coordinates = Arrays.copyOf(x[n], x[n].length + 1);
    coordinates[x[n].length] = label[n];
    return new Point(coordinates);
  }

  private Support select(int[] atoms) {
    return new Support(
        Arrays.stream(atoms).mapToObj(n -> x[n]).toArray(double[][]::new),
        Arrays.stream(atoms).mapToDouble(n -> label[n]).toArray(),
        Arrays.stream(atoms).mapToDouble(n -> weight[n]).toArray());
  }
}
