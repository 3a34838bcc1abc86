package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.distribution.Cube;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoundParitiesTest {

  private static final Cube CUBE = new Cube(6);
  private static final ParityGradients COORDINATE = ParityGradients.of(CUBE, new double[] {1, 0, 0, 0, 0, 0}, 0.5);
  private static final ParityGradients MAJORITY = ParityGradients.of(CUBE, new double[] {1, 1, 1, 0, 0, 0}, 0.5);
  private static final ParityGradients NOTHING = ParityGradients.of(CUBE, new double[6], 1);

  /** It finds the five of fifteen pairs that hold it, with |G| = ½, and no bound could be smaller. */
  @Test
  void aCoordinateAttainsTheBound() {
    FoundParities found = FoundParities.of(List.of(COORDINATE), 2, 1, 1);
    assertEquals(5.0 / 15, found.share());
    assertEquals(5.0 / 15, found.bound(), 1e-14);
  }

  /** Three pairs with |G|² = 3/16, so share p B_G² C/d = 9/(16 d) where d is the bound's factor without variance. */
  @Test
  void aMajorityFindsThePairsOfItsBlock() {
    FoundParities found = FoundParities.of(List.of(MAJORITY), 2, 3, 1);
    assertEquals(3.0 / 15, found.share());
    assertEquals(5 * 0.25 * 16 / (15 * 3), found.bound(), 1e-14);
  }

  @Test
  void neuronsThatFindNothingCountAsWell() {
    FoundParities half = FoundParities.of(List.of(COORDINATE, NOTHING), 2, 1, 1);
    assertEquals(5.0 / 15, half.share());
    assertEquals(5.0 / 15, half.bound(), 1e-14);
    assertEquals(Double.POSITIVE_INFINITY, FoundParities.of(List.of(COORDINATE, NOTHING), 2, 1, 2).bound());
  }
}
