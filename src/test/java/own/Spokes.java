package own;

import static assay.distribution.Parameter.choice;
import static assay.distribution.Parameter.logUniform;
import static assay.distribution.Parameter.whole;

import assay.distribution.Family;
import assay.distribution.FiniteDistribution;
import assay.distribution.Limits;
import assay.distribution.Ranges;
import assay.distribution.Text;
import assay.random.Stream;

/** Points on a few axes, at most {@code reach} from 0, labelled by their side: a family of a user's own. */
record Spokes(int dimension, int arms, int pairs, double reach) implements Family {

  Spokes {
    if (arms > dimension) {
      throw new IllegalArgumentException("arms = " + arms + ": at most d = " + dimension + " is required");
    }
  }

  public static Ranges ranges(Limits limits) {
    return Ranges.of(Spokes.class, whole("dimension", 2, 16), choice("arms", 1, 2),
        whole("pairs", 1, limits.maxAtoms()), logUniform("reach", 0.1, 10));
  }

  @Override
  public String description() {
    return Text.of("%d spokes in d = %d, %d pairs each, reach %.3g", arms, dimension, pairs, reach);
  }

  @Override
  public FiniteDistribution draw(Stream stream) {
    double[][] x = new double[2 * arms * pairs][dimension];
    double[] label = new double[x.length];
    for (int n = 0; n < x.length; n++) {
      label[n] = 1 - 2 * (n % 2);
      x[n][n / 2 % arms] = label[n] * reach * stream.uniform(0.5, 1);
    }
    return FiniteDistribution.uniform(description(), x, label);
  }
}
