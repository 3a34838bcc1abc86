package assay.quantify;

import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Draws parameters marked {@link LogUniform} or {@link Width}, takes an unmarked {@code long} for a seed, and refuses
 * an {@code int} or {@code double} without a range: it would have no axis, and nobody means all of them. jqwik's own
 * doubles are a two-decimal grid that prefers small values; these are uniform on 2⁵² logarithmic steps, and shrink
 * towards the lower end.
 */
public final class Numbers implements ArbitraryProvider {

  private static final String ALLOWED =
      "@Width or @IntRange must say it of an int, @LogUniform or @DoubleRange of a double";
  private static final long STEPS = 1L << 52;

  /** A range on a parameter that cannot take it is ours as well: jqwik would pass over it and draw from its own. */
  @Override
  public boolean canProvideFor(TypeUsage type) {
    return reals(type).isPresent() || sizes(type).isPresent() || unmarked(type, long.class) || unbounded(type);
  }

  /** Marked by nothing but jqwik's {@code @ForAll}. */
  private static boolean unmarked(TypeUsage type, Class<?> primitive) {
    return type.getRawType() == primitive && type.getAnnotations().stream().allMatch(ForAll.class::isInstance);
  }

  private static boolean unbounded(TypeUsage type) {
    return unmarked(type, int.class) || unmarked(type, double.class);
  }

  private static Optional<LogUniform> reals(TypeUsage type) {
    return Marks.find(type.getAnnotations(), LogUniform.class);
  }

  private static Optional<Width> sizes(TypeUsage type) {
    return Marks.find(type.getAnnotations(), Width.class);
  }

  /** Before jqwik's own providers. */
  @Override
  public int priority() {
    return 10;
  }

  /**
   * @throws IllegalArgumentException if a range stands on a parameter that cannot take it, is empty, or missing
   */
  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
    Optional<LogUniform> reals = reals(type);
    Optional<Width> sizes = sizes(type);
    if (unbounded(type)) {
      throw new IllegalArgumentException("a parameter of type " + type.getRawType() + " has no range: " + ALLOWED);
    }
    boolean both = reals.isPresent() && sizes.isPresent();
    if (both) throw new IllegalArgumentException("@LogUniform and @Width on one parameter: one range is allowed");
    if (reals.isPresent()) return Set.of(logUniform(reals.get(), type));
    return Set.of(sizes.isPresent() ? width(sizes.get(), type) : seeds());
  }

  private static Arbitrary<Double> logUniform(LogUniform range, TypeUsage type) {
    if (!type.isOfType(double.class) && !type.isOfType(Double.class)) throw misplaced("@LogUniform", type, "double");
    return logUniform(range.min(), Reach.end(range.max(), range.thorough(), Reach.further()));
  }

  private static Arbitrary<Integer> width(Width range, TypeUsage type) {
    if (!type.isOfType(int.class) && !type.isOfType(Integer.class)) throw misplaced("@Width", type, "int");
    return width(range.min(), Reach.end(range.max(), range.thorough(), Reach.further()));
  }

  private static IllegalArgumentException misplaced(String annotation, TypeUsage type, String allowed) {
    return new IllegalArgumentException(
        annotation + " on a parameter of type " + type.getRawType().getSimpleName() + ": must be " + allowed);
  }

  /** Log-uniform reals in [min, max]. */
  public static Arbitrary<Double> logUniform(double min, double max) {
    if (!(min > 0 && min <= max && max < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("min = " + min + ", max = " + max + ": 0 < min <= max is required");
    }
    double low = StrictMath.log(min);
    double high = StrictMath.log(max);
    return uniform().map(u -> u == 0
        ? min
        : u == 1
            ? max
            : Math.clamp(StrictMath.exp(low + u * (high - low)), min, max));
  }

  /** Uniform reals in [min, max]. */
  public static Arbitrary<Double> uniform(double min, double max) {
    if (!(min <= max && max - min < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("min = " + min + ", max = " + max + ": finite min <= max is required");
    }
    return uniform().map(u -> min + u * (max - min));
  }

  /** Whole numbers in [min, max] with uniform logarithm. */
  public static Arbitrary<Integer> width(int min, int max) {
    if (min < 1 || max < min) {
      throw new IllegalArgumentException("min = " + min + ", max = " + max + ": 1 <= min <= max is required");
    }
    return logUniform(min, max + 1.0).map(x -> Math.min(max, (int) Math.floor(x)));
  }

  /** Seeds that a counterexample keeps while its sizes shrink. */
  public static Arbitrary<Long> seeds() {
    return Arbitraries.longs().between(0, Long.MAX_VALUE).withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases().dontShrink();
  }

  private static Arbitrary<Double> uniform() {
    return Arbitraries.longs().between(0, STEPS).withDistribution(RandomDistribution.uniform())
        .edgeCases(ends -> ends.includeOnly(0L, STEPS)).map(k -> k / (double) STEPS);
  }
}
