package assay.distribution;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Adds up the weights of atoms that agree in point and label. */
final class Merging {

  private Merging() {}

  static FiniteDistribution merged(FiniteDistribution distribution) {
    int[] classes = Point.classes(labelled(distribution));
    int count = Arrays.stream(classes).max().getAsInt() + 1;
    int[] first = new int[count];
    ExactSum[] weight = new ExactSum[count];
    for (int n = classes.length - 1; n >= 0; n--) first[classes[n]] = n;
    Arrays.setAll(weight, c -> new ExactSum());
    for (int n = 0; n < classes.length; n++) weight[classes[n]].add(distribution.weight(n));
    return distribution.reweighted(first, Arrays.stream(weight).mapToDouble(ExactSum::value).toArray());
  }

  private static Point[] labelled(FiniteDistribution distribution) {
    return IntStream.range(0, distribution.size()).mapToObj(n -> labelled(distribution, n)).toArray(Point[]::new);
  }

  private static Point labelled(FiniteDistribution distribution, int n) {
    double[] coordinates = Arrays.copyOf(distribution.point(n), distribution.dimension() + 1);
    coordinates[distribution.dimension()] = distribution.label(n);
    return new Point(coordinates);
  }
}
