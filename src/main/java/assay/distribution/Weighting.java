package assay.distribution;

import assay.linear.ExactSum;
import assay.random.Stream;
import java.util.Arrays;

/** How the weights of N atoms, clusters or pairs are chosen. */
public enum Weighting {

  /** All equal. */
  UNIFORM {
    @Override
    double[] draw(int count, Stream stream) {
      return even(count);
    }
  },

  /** Half of the mass spread evenly, half uniformly random on the simplex: no weight is below 1/(2N). */
  DIRICHLET {
    @Override
    double[] draw(int count, Stream stream) {
      double[] exponentials = new double[count];
      ExactSum total = new ExactSum();
      for (int n = 0; n < count; n++) {
        exponentials[n] = -StrictMath.log(1 - stream.uniform());
        total.add(exponentials[n]);
      }
      double sum = Math.max(total.value(), Double.MIN_NORMAL);
      return Arrays.stream(exponentials).map(e -> 0.5 / count + 0.5 * e / sum).toArray();
    }
  };

  static double[] even(int count) {
    double[] weights = new double[count];
    Arrays.fill(weights, 1.0 / count);
    return weights;
  }

  /** Numbers that sum to one, up to rounding. */
  abstract double[] draw(int count, Stream stream);
}
