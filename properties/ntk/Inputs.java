package ntk;

import assay.kernel.PointFamily;
import assay.kernel.Points;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;

/**
 * Unit inputs, drawn as a description.
 *
 * @param nearness of neighbouring points, where the family has such a thing
 */
@Drawn
record Inputs(
    PointFamily family, @Width(max = 100) int n, @Width(min = 2, max = 100) int d,
    @LogUniform(min = 1e-3, max = 1) double nearness, long seed) {

  Points points() {
    return family.draw(n == 1 && family == PointFamily.SIMPLEX ? 2 : n, d, nearness, Stream.seeded(seed));
  }
}
