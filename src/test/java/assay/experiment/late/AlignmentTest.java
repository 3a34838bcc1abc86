package assay.experiment.late;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import assay.theorem.late.PlanarTeacher;
import assay.theorem.late.Teacher;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Alignment, Nearness, Representation, Sides, Designed, Watched and CertificateScan. */
class AlignmentTest {

  private final PlanarTeacher planar = PlanarTeacher.degrees(3, new double[] {0, 90}, 1, -1);
  private final Teacher teacher = planar.teacher();

  private Population at(double[] masses, double... degrees) {
    double[][] directions = new double[degrees.length][];
    for (int i = 0; i < degrees.length; i++) directions[i] = planar.at(degrees[i] * Math.PI / 180);
    return Population.of(teacher, Student.balanced(masses, directions));
  }

  @Test
  void massesAndAnglesByHand() {
    Alignment lies = Alignment.of(at(new double[] {0.5, 0.25, -1, 0.125}, 10, 180, 100, 80));
    double ten = Math.PI / 18;
    assertEquals((0.5 + 1 + 0.125) * ten * ten, lies.spread(), 1e-14);
    assertEquals(0.75, lies.massAt(0), 1e-15);
    assertEquals(-0.875, lies.massAt(1), 1e-15);
    assertEquals(1.875, lies.total(), 1e-15);
    assertEquals(0.25 / 1.875, lies.aligned(teacher, 0.1), 1e-14);
    assertEquals(ten, lies.widest(), 1e-14);
    assertEquals(0.25 * Math.PI * Math.PI, Alignment.signed(at(new double[] {0.25}, 180)).spread(), 1e-12);
  }

  /** An atom of mass ε at 45° of two equal teachers is ρ_η's own place, and the inequality is nearly one. */
  @Test
  void nearnessIsAlmostAttained() {
    PlanarTeacher f = PlanarTeacher.spread(3, 2);
    Nearness nearness = Nearness.of(f);
    Student student = Designed.with(Designed.against(f, f.certificate(), 0.05), f, Math.PI / 4, 1e-4);
    Sides sides = nearness.near(Population.of(f.teacher(), student));
    assertTrue(sides.left() <= sides.right() && sides.left() >= 0.98 * sides.right(), sides.toString());
    assertTrue(nearness.decayTimes(1.1).near(Population.of(f.teacher(), student)).left() > sides.right());
  }

  @Test
  void representationIsAttained() {
    PlanarTeacher f = PlanarTeacher.spread(3, 2);
    Student lacking = Designed.against(f, f.indicator(0), 0.01);
    List<Sides> sides = Representation.of(f).sides(Population.of(f.teacher(), lacking), 1);
    assertEquals(1, sides.get(0).left() / sides.get(0).right(), 1e-6);
    assertTrue(sides.get(1).left() <= sides.get(1).right());
  }

  /** Along −p the loss is s²‖p‖², and L_λ − floor is the square of √L − λ‖p‖/2. */
  @Test
  void theValueIsAttainedAlongTheCertificate() {
    PlanarTeacher f = PlanarTeacher.spread(3, 3);
    Population p = Population.of(f.teacher(), Designed.against(f, f.certificate(), 0.01));
    double norm = f.certificate().norm(), lambda = 0.02;
    assertEquals(1e-4 * norm * norm, p.loss(), 1e-14);
    Sides sides = Nearness.of(f).valued(p, lambda, p.loss() + lambda * p.total());
    assertEquals(sides.left(), sides.right(), 1e-13);
    assertEquals(lambda * 3 - lambda * lambda * norm * norm / 4, Nearness.of(f).floor(lambda), 1e-15);
  }

  @Test
  void everyIterateIsWatched() {
    Descent descent = new Descent(teacher, Student.balanced(new double[] {1, -1}, teacher.directions()), 0.1);
    Watched watched = Watched.during(descent, 0.01, 5, d -> List.of(new Sides(d.now().total(), 4, 2)));
    assertEquals(6, watched.left().length);
    assertEquals(1, watched.left()[0], 1e-14);
    assertEquals(2, watched.right()[3]);
  }

  @Test
  void scansNeverGoBelowWhatIsProved() {
    PlanarTeacher f = PlanarTeacher.spread(4, 3);
    CertificateScan scan = CertificateScan.of(f, 2000, Stream.seeded(3));
    assertTrue(scan.smallest() >= scan.decay().lo() && scan.smallest() <= 1.05 * scan.decay().hi(), scan.toString());
    assertEquals(-1.5, CertificateScan.norms().exponents().middle(), 0.02);
    assertEquals(2, CertificateScan.decays().exponents().middle(), 0.1);
    assertEquals(6, CertificateScan.picture(f).traces().size());
  }
}
