package teachers;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.teachers.PlaneIntegral;
import assay.experiment.teachers.PopulationLoss;
import assay.experiment.teachers.Student.Activation;
import assay.experiment.teachers.Student;
import assay.linear.Matrices;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.stats.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * M-4: the population loss of a student Σ ‖u_j‖ σ(⟨u_j,x⟩) against a teacher a Σ |⟨w_i,x⟩| under Gaussian inputs, and
 * its gradient, in closed form, for σ = |z| and ReLU. Checked by integration where all directions lie in one plane; as
 * the loss is a sum over pairs of directions, that is every case.
 */
@Theorem(paper = Paper.TEACHERS, name = "Population loss", constants = Theorem.Constants.DERIVED)
class ClosedForms {

  private static final String PAIRS = "Σ over pairs of (2/π)‖u‖‖v‖(sin θ + (π/2 − θ) cos θ)";

  @States("M-4")
  @Property(tries = 60)
  Claim theLossIsASumOverPairs(
      @ForAll Activation activation, @ForAll @Width(min = 1, max = 8) int m, @ForAll @Width(min = 2, max = 20) int d) {
    var plane = PerTrial.of(trial -> PlaneIntegral.drawn(activation, m, d, trial.stream("plane")));
    return Identity.of("E(f − f*)²", plane.get(PlaneIntegral::loss), PAIRS,
        plane.get(drawn -> new PopulationLoss(drawn.teacher()).of(drawn.student())))
        .relativeTo("E f² + E f*²", plane.get(drawn -> Interval.exactly(drawn.size())))
        .within(1e-12, "rounding of quadrature and of sums");
  }

  @States("M-4")
  @Property(tries = 60)
  Claim theGradientIsASumOverPairs(
      @ForAll Activation activation, @ForAll @Width(min = 1, max = 8) int m, @ForAll @Width(min = 2, max = 20) int d) {
    return slope(activation, m, d, 1);
  }

  private static Claim slope(Activation activation, int m, int d, double factor) {
    var plane = PerTrial.of(trial -> PlaneIntegral.drawn(activation, m, d, trial.stream("plane")));
    return Identity.of("E(f − f*) ∂_V f", plane.get(PlaneIntegral::slope), "⟨V, ∇⟩ of half of the sum over pairs",
        plane.get(drawn -> factor * along(drawn)))
        .relativeTo("√(E f² + E f*²) √(E(∂_V f)²)",
            plane.get(drawn -> Interval.exactly(drawn.sizeOfSlope())))
        .within(1e-12, "rounding of quadrature and of sums");
  }

  private static double along(PlaneIntegral drawn) {
    return Matrices.inner(new PopulationLoss(drawn.teacher()).at(drawn.student()).gradient(), drawn.direction());
  }

  @Mutant(of = "M-4", change = "a ReLU without its linear half")
  @Property(tries = 5)
  Claim withoutTheLinearPart(@ForAll @Width(min = 1, max = 8) int m, @ForAll @Width(min = 2, max = 20) int d) {
    var plane = PerTrial.of(trial -> PlaneIntegral.drawn(Activation.RELU, m, d, trial.stream("plane")));
    return Identity.of("E(f − f*)²", plane.get(PlaneIntegral::loss), PAIRS,
        plane.get(drawn -> new PopulationLoss(drawn.teacher())
            .of(new Student(Activation.ABSOLUTE, drawn.student().scaled(Math.sqrt(0.5)).u()))))
        .relativeTo("E f² + E f*²", plane.get(drawn -> Interval.exactly(drawn.size())))
        .within(1e-12, "rounding of quadrature and of sums");
  }

  @Mutant(of = "M-4", change = "the gradient of the whole in place of the half")
  @Property(tries = 5)
  Claim twiceTheGradient(@ForAll Activation activation, @ForAll @Width(min = 1, max = 8) int m) {
    return slope(activation, m, 5, 2);
  }
}
