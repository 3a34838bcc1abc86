package assay.core;

import assay.Require;
import java.util.Arrays;
import java.util.Objects;

/** N weighted labelled points of ℝᵈ, immutable, stored once as rows and once as panels (see {@link Layout}). */
public final class Samples {

  private final int size;
  private final int dimension;
  final int stride;
  final double[] rows;
  final double[] panels;
  final double[] labels;
  final double[] weights;

  /** The largest |xₙⱼ|, at least 1. */
  final double largest;

  private Samples(int size, int dimension, double largest) {
    this.size = size;
    this.dimension = dimension;
    this.largest = largest;
    stride = Layout.stride(dimension);
    rows = Layout.array(size, stride, "the samples");
    panels = Layout.array((long) Layout.panels(size) * Layout.PANEL + Layout.START, dimension + 1, "the samples");
    labels = new double[size];
    weights = new double[size];
  }

  /** N points with labels, each of weight 1/N; otherwise as {@link #of(double[][], double[], double[])}. */
  public static Samples of(double[][] x, double[] label) {
    double[] weight = new double[x.length];
    Arrays.fill(weight, 1.0 / x.length);
    return of(x, label, weight);
  }

  /**
   * Copies the points.
   *
   * @param x N rows of d coordinates
   * @param label N labels, any finite numbers
   * @param weight N weights, finite and nonnegative; they need not sum to one
   * @throws IllegalArgumentException if there is no point or no coordinate, if lengths differ, or if a number is not
   *     finite or a weight negative
   */
  public static Samples of(double[][] x, double[] label, double[] weight) {
    Samples samples = new Samples(x.length, Shape.matrix("x", x), largest(x));
    Require.sameSize("length of label", label.length, x.length);
    Require.sameSize("length of weight", weight.length, x.length);
    for (int n = 0; n < x.length; n++) {
      samples.labels[n] = Shape.finite("label", n, label[n]);
      samples.weights[n] = Shape.nonnegative("weight", n, weight[n]);
      samples.put(n, x[n]);
    }
    return samples;
  }

  private static double largest(double[][] points) {
    double largest = 1;
    for (double[] point : points) {
      for (double x : point) largest = Math.max(largest, Math.abs(x));
    }
    return largest;
  }

  private void put(int n, double[] point) {
    System.arraycopy(point, 0, rows, n * stride, dimension);
    rows[n * stride + dimension] = -1;
    int first = panelOf(n / Layout.PANEL) + partOf(n % Layout.PANEL) + n % Layout.PART;
    for (int j = 0; j <= dimension; j++) panels[first + j * Layout.PART] = rows[n * stride + j];
  }

  /** Where a panel begins. */
  int panelOf(int number) {
    return Layout.START + number * Layout.PANEL * (dimension + 1);
  }

  /** Where in its panel the part of a sample begins. */
  int partOf(int number) {
    return number / Layout.PART * Layout.PART * (dimension + 1);
  }

  /** N. */
  public int size() {
    return size;
  }

  /** d. */
  public int dimension() {
    return dimension;
  }

  /** Coordinate j of point n. */
  public double x(int n, int j) {
    return rows[n * stride + Objects.checkIndex(j, dimension)];
  }

  public double label(int n) {
    return labels[n];
  }

  public double weight(int n) {
    return weights[n];
  }
}
