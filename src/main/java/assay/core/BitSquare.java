package assay.core;

import static jdk.incubator.vector.IntVector.fromArray;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.ROL;

import java.util.function.IntUnaryOperator;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Transposes squares of 32 × 32 bits by halves (Warren, Hacker's Delight, section 7-3). */
final class BitSquare {

  /** Of the one vector shape. */
  static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, Lanes.SPECIES.vectorShape());

  private static final VectorShuffle<Integer> BY_8 = partners(8), BY_4 = partners(4), BY_2 = partners(2),
      BY_1 = partners(1);
  private static final IntVector TURN_8 = turns(8), TURN_4 = turns(4), TURN_2 = turns(2), TURN_1 = turns(1);
  private static final IntVector TAKE_8 = taken(8, 0x00FF00FF), TAKE_4 = taken(4, 0x0F0F0F0F),
      TAKE_2 = taken(2, 0x33333333), TAKE_1 = taken(1, 0x55555555);

  private BitSquare() {}

  /** Exchanges bit k of word n with bit n of word k, for the 32 words from the given one on. */
  static void transpose(int[] bits, int at) {
    if (INTS.length() == 16) {
      vectors(bits, at);
    } else {
      words(bits, at);
    }
  }

  /** Upper and lower sixteen rows exchange halves; then each row turns its partner and takes the bits that it lacks. */
  private static void vectors(int[] bits, int at) {
    IntVector x = fromArray(INTS, bits, at), y = fromArray(INTS, bits, at + 16);
    IntVector upper = x.bitwiseBlend(y.lanewise(LSHL, 16), 0xFFFF0000);
    IntVector lower = y.bitwiseBlend(x.lanewise(LSHR, 16), 0x0000FFFF);
    upper = upper.bitwiseBlend(upper.rearrange(BY_8).lanewise(ROL, TURN_8), TAKE_8);
    lower = lower.bitwiseBlend(lower.rearrange(BY_8).lanewise(ROL, TURN_8), TAKE_8);
    upper = upper.bitwiseBlend(upper.rearrange(BY_4).lanewise(ROL, TURN_4), TAKE_4);
    lower = lower.bitwiseBlend(lower.rearrange(BY_4).lanewise(ROL, TURN_4), TAKE_4);
    upper = upper.bitwiseBlend(upper.rearrange(BY_2).lanewise(ROL, TURN_2), TAKE_2);
    lower = lower.bitwiseBlend(lower.rearrange(BY_2).lanewise(ROL, TURN_2), TAKE_2);
    upper = upper.bitwiseBlend(upper.rearrange(BY_1).lanewise(ROL, TURN_1), TAKE_1);
    lower = lower.bitwiseBlend(lower.rearrange(BY_1).lanewise(ROL, TURN_1), TAKE_1);
    upper.intoArray(bits, at);
    lower.intoArray(bits, at + 16);
  }

  private static void words(int[] bits, int at) {
    for (int half = 16, mask = 0xFFFF; half > 0; half /= 2, mask ^= mask << half) {
      for (int block = at; block < at + 32; block += 2 * half) {
        for (int k = block; k < block + half; k++) {
          int exchanged = (bits[k] >>> half ^ bits[k + half]) & mask;
          bits[k] ^= exchanged << half;
          bits[k + half] ^= exchanged;
        }
      }
    }
  }

  private static VectorShuffle<Integer> partners(int half) {
    return VectorShuffle.fromOp(INTS, lane -> (lane ^ half) % INTS.length());
  }

  private static IntVector turns(int half) {
    return lanes(lane -> (lane & half) == 0 ? half : 32 - half);
  }

  /**
   * Which bits come from the partner: a row of the first half gets its upper bits there, one of the second its lower.
   */
  private static IntVector taken(int half, int lower) {
    return lanes(lane -> (lane & half) == 0 ? ~lower : lower);
  }

  private static IntVector lanes(IntUnaryOperator value) {
    int[] values = new int[INTS.length()];
    for (int lane = 0; lane < values.length; lane++) values[lane] = value.applyAsInt(lane);
    return fromArray(INTS, values, 0);
  }
}
