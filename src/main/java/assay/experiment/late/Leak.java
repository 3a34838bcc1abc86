package assay.experiment.late;

import assay.experiment.Sweep;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.random.Trial;
import assay.theorem.late.PlanarTeacher;
import assay.theorem.late.Teacher;
import java.util.stream.IntStream;

/**
 * How much of a neuron's first step leaves the span of the teacher.
 *
 * @param whole |step|, for a second-layer weight of 1
 * @param outside the part of it orthogonal to the span
 * @param size Σ |a_j*| ρ_j²/π
 */
public record Leak(double whole, double outside, double size) {

  private static final int[] DIMENSIONS = {25, 50, 100, 200, 400};
  private static final int NEURONS = 61;

  /** For a neuron with unit weights u. */
  public static Leak of(Teacher teacher, double[] u) {
    double[] step = FirstStages.law(teacher, u, 1);
    double size = 0;
    for (int j = 0; j < teacher.size(); j++) {
      double rho = Vectors.dot(u, teacher.directions()[j]);
      size += Math.abs(teacher.masses()[j]) * rho * rho / Math.PI;
    }
    return new Leak(Vectors.norm(step), Vectors.norm(FirstStages.outside(teacher, step)), size);
  }

  /** What leaves over what stays. */
  double ratio() {
    return outside / Math.sqrt(whole * whole - outside * outside);
  }

  /** The median ratio of some random neurons over the dimension, for two equal teachers at an angle in degrees. */
  public static Sweep overDimensions(double apart, Trial trial) {
    return Sweep.of(DIMENSIONS, 96, trial, (d, each) -> {
      Stream stream = each.stream("neurons");
      double[] angles = {0, apart * Math.PI / 180};
      Teacher teacher = PlanarTeacher.random(angles, new double[] {1, 1}, d, stream).teacher();
      return IntStream.range(0, NEURONS).mapToDouble(i -> of(teacher, stream.direction(d)).ratio()).sorted()
          .toArray()[NEURONS / 2];
    });
  }
}
