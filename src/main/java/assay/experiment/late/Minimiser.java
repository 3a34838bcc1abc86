package assay.experiment.late;

import assay.Require;
import assay.experiment.Sweep;
import assay.kernel.EvenRelu;
import assay.random.Trial;
import assay.theorem.late.PlanarTeacher;
import assay.theorem.late.Teacher;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Where descent on L_λ ends, beside what is known of the minimum. Orthogonal teachers: one atom each, of mass |a_j*| −
 * λ/(2K(1)), none where that is negative. Proof: η = Σ sign(a_j*) min(1, 2K(1)|a_j*|/λ) K(ρ_j)/K(1) has |η| ≤ Σ ρ_j² ≤
 * 1, as K(ρ) ≤ ρ² K(1), and is −2/λ times what f − f* correlates with: the condition of a minimum of a convex function
 * of the measure.
 *
 * @param value L_λ at the end
 * @param masses of the cells of the teachers there
 * @param widest the largest angle of a student there
 * @param stationary whether ‖∇L_λ‖ got to the tolerance
 */
public record Minimiser(double value, double[] masses, double widest, boolean stationary) {

  private static final double TOLERANCE = 1e-10;
  private static final int MOST = 60_000;
  private static final double[] LAMBDAS = {0.005, 0.0025, 0.00125, 6.25e-4, 3.125e-4};

  /** From a start. */
  public static Minimiser of(Teacher teacher, Student start, double lambda) {
    return of(Descent.of(teacher, start), lambda);
  }

  private static Minimiser of(Descent descent, double lambda) {
    Require.positive("lambda", lambda);
    Teacher teacher = descent.now().teacher();
    boolean stationary = descent.settle(lambda, TOLERANCE, MOST) < MOST;
    Alignment lies = Alignment.of(descent.now());
    double[] masses = IntStream.range(0, teacher.size()).mapToDouble(lies::massAt).toArray();
    return new Minimiser(descent.regularised(lambda), masses, lies.widest(), stationary);
  }

  /** From the first two stages on random neurons. */
  public static Minimiser of(Teacher teacher, int width, double lambda, Trial trial) {
    double[][] directions = Student.directions(width, teacher.dimension(), trial.stream("neurons"));
    return of(Stages.started(teacher, directions), lambda);
  }

  /** The minimum for orthogonal teachers: Σ λ|a*| − λ²/(4K(1)), or K(1) a*² where the teacher is lost. */
  public static double value(Teacher orthogonal, double lambda) {
    double threshold = lambda / (2 * EvenRelu.AT_ONE);
    return Arrays.stream(orthogonal.masses()).map(Math::abs).map(a -> a >= threshold
        ? lambda * a - lambda * threshold / 2
        : EvenRelu.AT_ONE * a * a).sum();
  }

  /** The masses of the minimiser for orthogonal teachers, each less by a factor times λ/K(1); ½ is right. */
  public static double[] masses(Teacher orthogonal, double lambda, double factor) {
    DoubleUnaryOperator less = a -> Math.signum(a) * Math.max(0, Math.abs(a) - factor * lambda / EvenRelu.AT_ONE);
    return Arrays.stream(orthogonal.masses()).map(less).toArray();
  }

  /** How far λ is from those at which a teacher is lost, relative to them: descent needs ever longer there. */
  public static double fromLoss(Teacher teacher, double lambda) {
    return Arrays.stream(teacher.masses()).map(a -> Math.abs(lambda / (2 * EvenRelu.AT_ONE * Math.abs(a)) - 1)).min()
        .orElseThrow();
  }

  /** The largest angle between student and teacher at the minimum near the teacher, over λ. */
  public static Sweep angles(PlanarTeacher f) {
    Student start = Student.balanced(f.masses(), f.teacher().directions());
    return new Sweep(LAMBDAS, Arrays.stream(LAMBDAS).map(l -> of(f.teacher(), start, l).widest).toArray());
  }
}
