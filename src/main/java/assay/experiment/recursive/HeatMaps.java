package assay.experiment.recursive;

import assay.Require;
import assay.claim.Picture;
import assay.linear.SymmetricMatrix;
import java.util.ArrayList;
import java.util.List;

/** Two matrices of one size beside each other, a mark for each entry by its size relative to the matrix's largest. */
public final class HeatMaps {

  /** Lower ends of the classes of |entry|/largest; smaller entries stay blank. */
  private static final double[] CLASSES = {0.5, 0.2, 0.05, 0.01};

  private HeatMaps() {}

  /**
   * The first matrix at the left.
   *
   * @throws IllegalArgumentException if sizes differ
   */
  public static Picture of(String left, SymmetricMatrix A, String right, SymmetricMatrix B) {
    Require.sameSize("size of " + right, B.size(), A.size());
    Picture picture = Picture.of(left + " (left) and " + right + " (right)").axes("column", "−row").inThePlane();
    for (int k = 0; k < CLASSES.length; k++) {
      List<double[]> cells = new ArrayList<>();
      collect(A, 0, k, cells);
      collect(B, A.size() + 1, k, cells);
      picture = picture.points("|entry| ≥ " + CLASSES[k] + " of the largest",
          cells.stream().mapToDouble(cell -> cell[0]).toArray(), cells.stream().mapToDouble(cell -> cell[1]).toArray());
    }
    return picture;
  }

  private static void collect(SymmetricMatrix A, int offset, int k, List<double[]> cells) {
    double largest = A.largestEntry();
    double above = k == 0 ? Double.POSITIVE_INFINITY : CLASSES[k - 1] * largest;
    for (int i = 0; i < A.size(); i++) {
      for (int j = 0; j < A.size(); j++) {
        double size = Math.abs(A.at(i, j));
        if (size >= CLASSES[k] * largest && size < above) cells.add(new double[] {offset + j, -i});
      }
    }
  }
}
