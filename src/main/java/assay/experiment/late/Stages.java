package assay.experiment.late;

import assay.Require;
import assay.theorem.late.Teacher;

/**
 * The whole algorithm, as the notes recall it: uniformly random unit neurons; stage 1, one step that forgets them;
 * stage 2, ridge regression; stage 3, descent in epochs of decreasing decay λ, λ/2, λ/4, …, each until its gradient is
 * small.
 *
 * @param lambda of the first epoch; 0 for no decay at all
 * @param epochs at least 1
 * @param most steps of an epoch
 */
public record Stages(double lambda, int epochs, int most) {

  /** ‖∇L_λ‖ at which an epoch ends. */
  static final double TOLERANCE = 1e-9;

  private static final double RIDGE = 1e-4;

  /** @throws IllegalArgumentException if a number of epochs or steps is not positive, or λ is negative */
  public Stages {
    Require.nonnegative("lambda", lambda);
    Require.atLeast("epochs", epochs, 1);
    Require.atLeast("most", most, 1);
  }

  /** As in the notes: λ = 0.02, five epochs. */
  public static Stages usual() {
    return new Stages(0.02, 5, 6000);
  }

  public Stages with(double otherLambda, int otherEpochs) {
    return new Stages(otherLambda, otherEpochs, most);
  }

  /** λ of an epoch. */
  public double lambda(int epoch) {
    return Math.scalb(lambda, -epoch);
  }

  /** λ of the last epoch. */
  public double last() {
    return lambda(epochs - 1);
  }

  /**
   * Descent at the start of stage 3, after stage 2 with the notes' ridge, 10⁻⁴.
   *
   * @throws IllegalArgumentException if there are fewer directions than teachers
   */
  public static Descent started(Teacher teacher, double[][] directions) {
    Require.that(directions.length >= teacher.size(), "m = " + directions.length + ": a student needs at least the "
        + teacher.size() + " neurons of its teacher");
    return Descent.of(teacher, FirstStages.student(teacher, directions, RIDGE));
  }

  /** All epochs; returns the steps taken. */
  public int finish(Descent descent) {
    int steps = 0;
    for (int epoch = 0; epoch < epochs; epoch++) steps += descent.settle(lambda(epoch), TOLERANCE, most);
    return steps;
  }
}
