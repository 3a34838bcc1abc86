package assay.experiment.late;

import assay.Require;
import assay.linear.Matrices;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.late.PlanarTeacher;
import assay.theorem.late.Teacher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From how large a loss regularised descent still finds two opposite teachers of mass 1: along straight paths in
 * parameter space from the teacher to random students of two neurons, the first place is sought by bisection where
 * descent ends above the minimum. Paths whose random end is good as well tell nothing.
 *
 * @param brackets on each path that fails in the end: L_λ of the last start that succeeded, and of the first that
 *     failed
 * @param lacking the smallest L_λ at which descent ends with students of one sign alone
 */
public record Frontier(List<Interval> brackets, double lacking) {

  private static final double TOLERANCE = 1e-6, SLACK = 0.01;
  private static final int HALVINGS = 8, MOST = 20_000, ONE_SIGN = 6;

  /** Two teachers, the value of the minimum near them and the decay. */
  private record Task(Teacher teacher, double lambda, double least) {

    double end(Student start) {
      Descent descent = descent(start);
      descent.settle(lambda, TOLERANCE, MOST);
      return descent.regularised(lambda);
    }

    boolean recovers(Student start) {
      return end(start) <= least + SLACK * lambda * teacher.total();
    }

    double value(Student start) {
      return descent(start).regularised(lambda);
    }

    private Descent descent(Student start) {
      return Descent.of(teacher, start);
    }
  }

  /**
   * @param apart angle of the two teachers, in radians
   * @param paths how many to try
   * @throws IllegalArgumentException if the dimension is below 2, λ is not positive or the teachers' lines are the same
   */
  public static Frontier of(double apart, int dimension, double lambda, int paths, Stream stream) {
    Require.positive("lambda", lambda);
    Teacher f = PlanarTeacher.random(new double[] {0, apart}, new double[] {1, -1}, dimension, stream).teacher();
    Student near = Student.balanced(f.masses(), f.directions());
    Task task = new Task(f, lambda, new Task(f, lambda, 0).end(near));
    List<Interval> brackets = new ArrayList<>();
    for (int k = 0; k < paths; k++) {
      Student far = Student.random(2, dimension, f.total(), stream);
      if (!task.recovers(far)) brackets.add(bracket(task, near, far));
    }
    return new Frontier(List.copyOf(brackets), Math.min(lacking(task, 1, stream), lacking(task, -1, stream)));
  }

  private static Interval bracket(Task task, Student near, Student far) {
    double good = 0, bad = 1;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (good + bad) / 2;
      if (task.recovers(between(near, far, middle))) good = middle;
      else bad = middle;
    }
    double last = task.value(between(near, far, good)), first = task.value(between(near, far, bad));
    return new Interval(Math.min(last, first), Math.max(last, first));
  }

  /** (1 − s) of one and s of the other, parameter by parameter. */
  static Student between(Student near, Student far, double s) {
    return new Student(Vectors.sum(Vectors.scaled(1 - s, near.a()), s, far.a()),
        Matrices.sum(Matrices.scaled(1 - s, near.w()), s, far.w()));
  }

  private static double lacking(Task task, double sign, Stream stream) {
    double[] masses = IntStream.range(0, ONE_SIGN).mapToDouble(i -> 0.3 * sign).toArray();
    return task.end(Student.balanced(masses, Student.directions(ONE_SIGN, task.teacher.dimension(), stream)));
  }

  /** The smallest loss from which a start failed; unknown above {@link #lacking} if none did. */
  public Interval smallest() {
    return brackets.stream().reduce(Interval::min).orElse(Interval.atLeast(lacking));
  }
}
