package gradientfeature;

import assay.network.Initialization;
import assay.network.UpdateRule;
import assay.random.Trial;
import assay.core.TwoLayer;
import assay.core.Trainer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Engines that are wrong on purpose, for the mutants. */
final class Broken {

  private Broken() {}

  /** Moves a first, and then W with the gradient at the new a. */
  static void outputsFirst(Trainer trainer, double rate, double keep) {
    trainer.update(0, 1, rate, keep);
    trainer.gradient();
    trainer.update(rate, keep, 0, 1);
  }

  /** Moves the outputs twice as fast. */
  static void twoRates(Trainer trainer, double rate, double keep) {
    trainer.update(rate, keep, 2 * rate, keep);
  }

  /** Uses every gradient twice. */
  static UpdateRule stale() {
    return (trainer, rate, keep) -> {
      trainer.update(rate, keep);
      trainer.update(rate, 1);
    };
  }

  /** Adds the bias where it should be subtracted. */
  static Initialization plusBias(Initialization right) {
    return (trial, dimension) -> rebuilt(right, trial, dimension, -1, j -> true);
  }

  /** Leaves out the copies with −a: neurons 1 and 3 of each four. */
  static Initialization withoutCopies(Initialization right) {
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
