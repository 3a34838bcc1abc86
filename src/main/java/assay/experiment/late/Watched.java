package assay.experiment.late;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * An inequality at every iterate of a descent, both sides in units of what is trivial there.
 *
 * @param left a number for each iterate (and each of several inequalities)
 * @param right as many
 */
public record Watched(double[] left, double[] right) {

  /** At the start and after each of some steps; the inequalities are read from the descent. */
  public static Watched during(Descent descent, double lambda, int steps, Function<Descent, List<Sides>> sides) {
    List<Sides> all = new ArrayList<>(sides.apply(descent));
    for (int t = 0; t < steps; t++) {
      descent.step(lambda);
      all.addAll(sides.apply(descent));
    }
    return new Watched(all.stream().mapToDouble(s -> s.left() / s.trivial()).toArray(),
        all.stream().mapToDouble(s -> s.right() / s.trivial()).toArray());
  }
}
