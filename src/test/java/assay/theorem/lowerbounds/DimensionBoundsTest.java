package assay.theorem.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DimensionBoundsTest {

  /** O8 of the theory notes. */
  @Test
  void thirtyChooseEight() {
    assertEquals(5852925, DimensionBounds.parities(30, 8));
  }

  @Test
  void aQuarterOfTheDimensionsIsCaptured() {
    assertEquals(0.75, DimensionBounds.averageError(16, 64));
  }

  /** O7: 38 of 64 and 136 of 256, so that the average errors are ½ − n/2ⁿ. */
  @Test
  void tangentFeaturesWithoutBiasSaturate() {
    assertEquals(0.40625, DimensionBounds.averageError(DimensionBounds.tangentRankWithoutBias(6), 64));
    assertEquals(0.46875, DimensionBounds.averageError(DimensionBounds.tangentRankWithoutBias(8), 256));
  }

  /** The experiment of the talk: 8 outputs, 1000 and 2500 inputs. */
  @Test
  void residualNetworksOnThirtySigns() {
    assertEquals(0.719877, DimensionBounds.residual(30, 8, 0.3, 1000), 1e-6);
    assertEquals(0.719692, DimensionBounds.residual(30, 8, 0.3, 2500), 1e-6);
  }

  /** All 256 parities of eight signs need 16 features. */
  @Test
  void signsOfAllParitiesNeedTheRootOfTheirNumber() {
    assertEquals(256, DimensionBounds.representedSigns(16));
  }

  @Test
  void moreSignsThanThereAreAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> DimensionBounds.parities(3, 4));
  }

  /** 3 dimensions: the one of density 2 first, then two of the four of density ½, none of density ⅕. */
  @Test
  void theDensestPartsAreTakenFirst() {
    double[] energies = {2, 1, 2};
    double[] dimensions = {4, 5, 1};
    assertEquals(1 + 1, DimensionBounds.averageError(energies, dimensions, 3));
    assertEquals(5, DimensionBounds.averageError(energies, dimensions, 0));
    assertEquals(0, DimensionBounds.averageError(energies, dimensions, 20));
  }
}
