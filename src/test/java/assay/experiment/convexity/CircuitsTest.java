package assay.experiment.convexity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Key;
import assay.random.Trial;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** {@link RandomCircuit}, {@link ConvexCircuit}, {@link CubicCircuit} and the {@link Midpoint} that judges them. */
class CircuitsTest {

  private static final Trial TRIAL = new Trial(new Key(3, "C-1", 0, 0));

  private static double bend(long seed, boolean affine) {
    return Midpoint.of(new RandomCircuit(4, 10, 2, affine, seed)::at, 4, TRIAL).relativeBend();
  }

  @Test
  void affineCircuitsDoNotBendAndMostOthersDo() {
    assertTrue(LongStream.range(0, 300).allMatch(seed -> bend(seed, true) < 1e-12));
    long bent = LongStream.range(0, 300).filter(seed -> bend(seed, false) > 1e-3).count();
    assertTrue(bent > 100, bent + " of 300 bend");
  }

  /** Affine circuits do depend on W. */
  @Test
  void affineCircuitsAreNotConstant() {
    long moving = LongStream.range(0, 100).mapToObj(seed -> new RandomCircuit(2, 8, 1, true, seed))
        .filter(circuit -> circuit.at(new double[] {1, 2})[0] != circuit.at(new double[] {-3, 0.5})[0]).count();
    assertTrue(moving > 50, moving + " of 100 move");
  }

  /** C(W) = W² at ±1: D = −1, t₀ = ½, and at y = t the loss at 0 exceeds by 2t − 1. */
  @Test
  void theSquareByHand() {
    Midpoint square = new Midpoint(new double[] {1}, new double[] {1}, new double[] {0});
    assertArrayEquals(new double[] {-1}, square.bend());
    assertEquals(0.5, square.threshold());
    assertArrayEquals(new double[] {2}, square.label(2));
    assertEquals(4, square.atTheMiddle(new double[] {2}));
    assertEquals(1, square.ends(new double[] {2}));
    assertEquals(0.5, square.relativeBend());
    assertEquals(0, new Midpoint(new double[1], new double[1], new double[1]).relativeBend());
  }

  @Test
  void convexCircuitsAreConvexAndNotNegative() {
    for (long seed = 0; seed < 50; seed++) {
      Midpoint midpoint = Midpoint.of(new ConvexCircuit(3, 2, seed)::at, 3, TRIAL);
      assertTrue(midpoint.bend()[0] < 0 && midpoint.middle()[0] >= 0);
    }
  }

  /** Without a bend the ratio is exactly 2. */
  @Test
  void theCubicCircuit() {
    CubicCircuit.Point straight = new CubicCircuit(4, 0).at(TRIAL);
    assertEquals(2 * straight.squaredDistance(), straight.outwards(), 1e-14);
    CubicCircuit.Point bent = new CubicCircuit(4, 3).at(TRIAL);
    assertTrue(bent.outwards() > 2 * bent.squaredDistance());
  }

  @Test
  void badInputIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> new RandomCircuit(0, 3, 1, false, 1));
    assertThrows(IllegalArgumentException.class, () -> new RandomCircuit(1, 3, 4, false, 1));
    assertThrows(IllegalArgumentException.class, () -> new RandomCircuit(1, 3, 1, false, 1).at(new double[2]));
    assertThrows(IllegalArgumentException.class, () -> new ConvexCircuit(1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new CubicCircuit(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new CubicCircuit(1, -1));
  }
}
