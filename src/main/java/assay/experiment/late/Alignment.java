package assay.experiment.late;

import assay.linear.Vectors;
import assay.theorem.late.Teacher;
import java.util.stream.DoubleStream;

/**
 * How a student's measure lies about a teacher's directions; angles are those of lines, cells those of the nearest
 * teacher.
 *
 * @param angles δ_i of student i to its nearest teacher
 * @param nearest that teacher
 * @param masses b_i of student i
 */
public record Alignment(double[] angles, int[] nearest, double[] masses) {

  public static Alignment of(Population population) {
    Teacher teacher = population.teacher();
    int m = population.width();
    double[] angles = new double[m];
    int[] nearest = new int[m];
    double[] masses = new double[m];
    for (int i = 0; i < m; i++) {
      double[] all = teacher.angles(population.direction(i));
      for (int j = 1; j < all.length; j++) if (all[j] < all[nearest[i]]) nearest[i] = j;
      angles[i] = all[nearest[i]];
      masses[i] = population.mass(i);
    }
    return new Alignment(angles, nearest, masses);
  }

  /** The same if angles were those of vectors, so that w and −w are opposite: what the theory does not claim. */
  public static Alignment signed(Population population) {
    Alignment lines = of(population);
    double[] angles = lines.angles.clone();
    for (int i = 0; i < angles.length; i++) {
      double[] w = population.teacher().directions()[lines.nearest[i]];
      if (Vectors.dot(population.direction(i), w) < 0) angles[i] = Math.PI - angles[i];
    }
    return new Alignment(angles, lines.nearest, lines.masses);
  }

  /** Σ |b_i| δ_i². */
  public double spread() {
    double sum = 0;
    for (int i = 0; i < angles.length; i++) sum += Math.abs(masses[i]) * angles[i] * angles[i];
    return sum;
  }

  /** |μ|₁. */
  public double total() {
    return DoubleStream.of(masses).map(Math::abs).sum();
  }

  /** Σ b_i over the cell of teacher j. */
  public double massAt(int j) {
    double sum = 0;
    for (int i = 0; i < angles.length; i++) if (nearest[i] == j) sum += masses[i];
    return sum;
  }

  /** The share of |μ|₁ within an angle of a teacher of the same sign. */
  public double aligned(Teacher teacher, double angle) {
    double sum = 0;
    for (int i = 0; i < angles.length; i++)
      if (angles[i] <= angle && masses[i] * teacher.masses()[nearest[i]] > 0) sum += Math.abs(masses[i]);
    return sum / total();
  }

  /** The largest δ_i. */
  public double widest() {
    return DoubleStream.of(angles).max().orElseThrow();
  }
}
