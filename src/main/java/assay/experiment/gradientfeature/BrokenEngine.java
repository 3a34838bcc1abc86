package assay.experiment.gradientfeature;

import assay.core.Trainer;
import assay.core.TwoLayer;
import assay.network.Initialization;
import assay.network.UpdateRule;
import assay.random.Trial;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Engines that are wrong on purpose: update rules and initializations that differ from those of Algorithm 1 in one
 * point, for
 * the mutants of claims about the set-up.
 */
public final class BrokenEngine {

  private BrokenEngine() {}

  /** Moves a first, and then W with the gradient at the new a. */
  public static void outputsFirst(Trainer trainer, double rate, double keep) {
    trainer.update(0, 1, rate, keep);
    trainer.gradient();
    trainer.update(rate, keep, 0, 1);
  }

  /** Moves the outputs at twice the rate of the inputs. */
  public static void twoRates(Trainer trainer, double rate, double keep) {
    trainer.update(rate, keep, 2 * rate, keep);
  }

  /** Updates twice from one look at the samples, the second time without decay: outputs and patterns are old. */
  public static UpdateRule stale() {
    return (trainer, rate, keep) -> {
      trainer.update(rate, keep);
      trainer.update(rate, 1);
    };
  }

  /** Adds the bias where it should be subtracted. */
  public static Initialization plusBias(Initialization right) {
    return (trial, dimension) -> rebuilt(right, trial, dimension, -1, j -> true);
  }

  /** Leaves out the copies with −a: neurons 1 and 3 of each four. */
  public static Initialization withoutCopies(Initialization right) {
    return (trial, dimension) -> rebuilt(right, trial, dimension, 1, j -> j % 2 == 0);
  }

  private static TwoLayer rebuilt(Initialization right, Trial trial, int dimension, int biasSign, IntPredicate kept) {
    TwoLayer all = right.draw(trial, dimension);
    int[] index = IntStream.range(0, all.width()).filter(kept).toArray();
    double[][] w = new double[index.length][dimension];
    double[] b = new double[index.length];
    double[] a = new double[index.length];
    for (int k = 0; k < index.length; k++) {
      for (int j = 0; j < dimension; j++) w[k][j] = all.w(index[k], j);
      b[k] = biasSign * all.b(index[k]);
      a[k] = all.a(index[k]);
    }
    return TwoLayer.of(w, b, a);
  }
}
