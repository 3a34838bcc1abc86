package assay.experiment.recursive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.claim.Picture;
import assay.linear.Matrices;
import assay.linear.SymmetricMatrix;
import org.junit.jupiter.api.Test;

class HeatMapsTest {

  @Test
  void entriesStandInTheirPlaces() {
    SymmetricMatrix A = SymmetricMatrix.of(new double[][] {{1, 0.1}, {0.1, 0}});
    Picture picture = HeatMaps.of("A", A, "B", A);
    var large = picture.traces().get(0).points();
    assertEquals(2, large.size());
    assertEquals(3, large.get(1).x());
    assertEquals(4, picture.traces().get(2).points().size());
    assertEquals(-1, picture.traces().get(2).points().get(1).y());
    assertThrows(IllegalArgumentException.class,
        () -> HeatMaps.of("A", A, "B", SymmetricMatrix.of(Matrices.identity(3))));
  }
}
