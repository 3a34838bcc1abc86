package assay.experiment.beyond;

import assay.core.Matrix;
import assay.random.Stream;
import assay.theorem.beyond.HierarchicalTarget;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Uniform inputs of {−1, 1}ᵈ and their labels, the coordinates being relabelled at random: the lower bound for kernels
 * is an average over relabelings.
 *
 * @param places which coordinate of an input is which of the target's
 */
public record HierarchicalData(HierarchicalTarget target, int[] places) {

  /** With a random relabeling. */
  public static HierarchicalData drawn(HierarchicalTarget target, Stream stream) {
    int[] places = IntStream.range(0, target.dimension()).toArray();
    stream.shuffle(places);
    return new HierarchicalData(target, places);
  }

  /** So many fresh inputs. */
  public Matrix inputs(int size, Stream stream) {
    Matrix x = new Matrix(size, target.dimension());
    for (int n = 0; n < size; n++) for (int j = 0; j < x.columns(); j++) x.set(n, j, stream.sign());
    return x;
  }

  /** H at every row. */
  public Matrix labels(Matrix x) {
    return each(x, target::values);
  }

  /** F at every row. */
  public Matrix base(Matrix x) {
    return each(x, target::base);
  }

  private Matrix each(Matrix x, UnaryOperator<double[]> of) {
    Matrix y = new Matrix(x.rows(), target.outputs());
    for (int n = 0; n < x.rows(); n++) y.set(n, of.apply(relabelled(x, n)));
    return y;
  }

  private double[] relabelled(Matrix x, int n) {
    double[] row = new double[places.length];
    for (int j = 0; j < row.length; j++) row[j] = x.at(n, places[j]);
    return row;
  }
}
