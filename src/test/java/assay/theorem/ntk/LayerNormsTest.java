package assay.theorem.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LayerNormsTest {

  /** O10, and the notes' m Var ‖h_l‖² at m = 1000 for l = 1, 2, 5. */
  @Test
  void theVarianceOfTheNotes() {
    assertEquals(5, 1000 * new LayerNorms(1000, 1).variance(), 1e-10);
    assertEquals(10.02, 1000 * new LayerNorms(1000, 2).variance(), 0.006);
    assertEquals(25.25, 1000 * new LayerNorms(1000, 5).variance(), 0.006);
  }

  /** One neuron: q = 2 relu(g)² with E qᵏ = 2ᵏ (2k−1)!!/2. */
  @Test
  void momentsOfOneNeuron() {
    LayerNorms one = new LayerNorms(1, 1);
    assertEquals(1, one.moment(1));
    assertEquals(4 * 3 / 2.0, one.moment(2));
    assertEquals(8 * 15 / 2.0, one.moment(3));
    assertEquals(16 * 105 / 2.0, one.moment(4));
    assertEquals(840 - 4 * 60 + 6 * 6 - 3 - 25, one.varianceOfSquare());
  }

  @Test
  void layersMultiply() {
    assertEquals(Math.pow(new LayerNorms(7, 1).moment(3), 4), new LayerNorms(7, 4).moment(3), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> new LayerNorms(7, 0));
    assertThrows(IllegalArgumentException.class, () -> new LayerNorms(7, 1).moment(5));
  }
}
