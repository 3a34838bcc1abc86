package lowerbounds;

import assay.experiment.lowerbounds.CubeFeatureMap;
import assay.quantify.Drawn;
import assay.quantify.Width;

/** Features on the cube, as they are drawn. */
@Drawn
record FeatureMap(
    CubeFeatureMap.Kind kind, @Width(min = 3, max = 12) int dimension, @Width(max = 200, thorough = 400) int size,
    long seed) {

  CubeFeatureMap features() {
    return new CubeFeatureMap(kind, dimension, size, seed);
  }
}
