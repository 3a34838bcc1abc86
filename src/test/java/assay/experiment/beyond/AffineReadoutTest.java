package assay.experiment.beyond;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.Matrix;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class AffineReadoutTest {

  @Test
  void whatIsAffineIsReadExactlyAlsoThroughRepeatedFeatures() {
    Stream stream = Stream.seeded(4);
    Matrix features = new Matrix(60, 4);
    Matrix targets = new Matrix(60, 2);
    for (int n = 0; n < 60; n++) {
      double[] z = stream.gaussians(3, 1);
      features.set(n, new double[] {z[0], z[1], z[2], z[0] + z[1]});
      targets.set(n, new double[] {3 * z[0] - z[2] + 2, z[1]});
    }
    Matrix read = AffineReadout.fitted(features, targets).at(features);
    for (int n = 0; n < 60; n++)
      for (int k = 0; k < 2; k++) assertEquals(targets.at(n, k), read.at(n, k), 1e-7);
  }
}
