package late;

import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.theorem.late.PlanarTeacher;
import assay.theorem.late.Teacher;

/**
 * A teacher in a random plane of ℝᵈ: random angles, signs and masses in [½, 2].
 *
 * @param r neurons
 * @param apart least angle between their lines, in degrees
 */
@Drawn
record Teachers(
    @Width(min = 1, max = 3) int r, @Width(min = 2, max = 12) int d, @LogUniform(min = 25, max = 55) double apart,
    long seed) {

  PlanarTeacher planar() {
    Stream stream = Stream.seeded(seed);
    double free = Math.PI - r * apart * Math.PI / 180;
    double[] angles = new double[r];
    double[] masses = new double[r];
    for (int j = 0; j < r; j++) {
      double gap = apart * Math.PI / 180 + free * stream.uniform() / r;
      angles[j] = j == 0 ? stream.uniform(0, Math.PI) : angles[j - 1] + gap;
      masses[j] = stream.sign() * stream.logUniform(0.5, 2);
    }
    return PlanarTeacher.random(angles, masses, d, stream);
  }

  Teacher teacher() {
    return planar().teacher();
  }
}
