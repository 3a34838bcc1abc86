package assay.quantify;

import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The seed of this run, from {@code -Dassay.seed=}: a number, {@code fresh} for a new one, or nothing for the fixed
 * seed that makes two runs equal to the bit.
 */
final class Seeds {

  private static final long FIXED = 2310_12408L;
  private static OptionalLong current = OptionalLong.empty();

  private Seeds() {}

  /**
   * The same for every claim of a run.
   *
   * @throws IllegalArgumentException if the property is neither a whole number nor the word {@code fresh}
   */
  static synchronized long current() {
    if (current.isEmpty()) current = OptionalLong.of(of(System.getProperty("assay.seed", "")));
    return current.getAsLong();
  }

  static long of(String text) {
    if (text.isBlank()) return FIXED;
    if (text.equals("fresh")) return ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException malformed) {
      throw new IllegalArgumentException("assay.seed = " + text + ": must be a whole number or the word fresh");
    }
  }

  /** Another seed that follows from this one (a step of SplitMix64, cut to what jqwik takes). */
  static long after(long seed) {
    long z = seed + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return (z ^ z >>> 31) >>> 1;
  }
}
