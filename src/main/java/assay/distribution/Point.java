package assay.distribution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Coordinates compared by value. */
record Point(double... coordinates) {

  /** For every point the number of its class of equals, numbered in the order of first appearance. */
  static int[] classes(Point[] points) {
    Map<Point, Integer> number = HashMap.newHashMap(points.length);
    int[] classes = new int[points.length];
    for (int n = 0; n < points.length; n++) {
      number.putIfAbsent(points[n], number.size());
      classes[n] = number.get(points[n]);
    }
    return classes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Point point && Arrays.equals(coordinates, point.coordinates);
  }

  /** Mixes every coordinate: {@link Arrays#hashCode(double[])} takes only two values on the cube {−1, 1}ᵈ. */
  @Override
  public int hashCode() {
    long hash = 0;
    for (double coordinate : coordinates) {
      hash = (hash ^ Double.doubleToLongBits(coordinate)) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 32;
    }
    return (int) hash;
  }
}
