package assay.quantify;

import assay.distribution.Family;
import assay.distribution.FiniteDistribution;
import assay.distribution.Limits;
import assay.distribution.Origin;
import assay.distribution.Parameter;
import assay.distribution.Range;
import assay.distribution.Ranges;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Draws {@link FiniteDistribution}s, as {@link Among} asks for, from what their families say of themselves. What jqwik
 * draws and shrinks is a description (family, sizes, noise) and a seed that stays fixed, never the atoms themselves.
 */
public final class Distributions implements ArbitraryProvider {

  @Override
  public boolean canProvideFor(TypeUsage type) {
    return type.isOfType(FiniteDistribution.class);
  }

  /**
   * @throws IllegalArgumentException if a family does not say from which ranges it is drawn
   */
  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
    return Set.of(Marks.find(type.getAnnotations(), Among.class).map(Distributions::among)
        .orElseGet(Distributions::everything));
  }

  /** What an unmarked parameter means: every family, within the widest limits. */
  static Arbitrary<FiniteDistribution> everything() {
    return among(Family.ALL, Limits.WIDEST);
  }

  static Arbitrary<FiniteDistribution> among(Among among) {
    return among(families(among), limits(among, Reach.further()));
  }

  private static List<Class<?>> families(Among among) {
    return among.value().length == 0 ? Family.ALL : Arrays.asList(among.value());
  }

  private static Limits limits(Among among, boolean further) {
    return new Limits(
        Reach.end(among.minDimension(), among.thoroughDimension(), further),
        Reach.end(among.maxAtoms(), among.thoroughAtoms(), further), among.maxNoise(), among.rescaled());
  }

  /** Where the range of a family's parameter ends at standard effort; infinite where that is not known. */
  static double standardEnd(Among among, Class<?> family, String parameter) {
    return families(among).stream().flatMap(each -> Ranges.named(each, limits(among, false)).alternatives().stream())
        .filter(each -> each.family().equals(family)).flatMap(each -> each.parameters().stream())
        .filter(each -> each.name().equals(parameter)).mapToDouble(Parameter::max).max()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Any of these families or variants, all equally likely. */
  static Arbitrary<FiniteDistribution> among(List<Class<?>> families, Limits limits) {
    List<Ranges> ranges = families.stream().map(family -> Ranges.named(family, limits)).toList();
    Arbitrary<Drawn> drawn = Arbitraries.of(ranges).flatMap(Distributions::oneOf);
    return Combinators.combine(drawn, Numbers.seeds(), values(limits.scale())).as((description, seed,
        scale) -> new Origin(description.family, description.parameters, limits, seed, (double) scale).distribution());
  }

  /** A family with the ranges that it was drawn from. */
  private record Drawn(Family family, List<Parameter> parameters) {}

  private static Arbitrary<Drawn> oneOf(Ranges ranges) {
    List<Arbitrary<Drawn>> alternatives = ranges.alternatives().stream().map(Distributions::family).toList();
    return alternatives.size() == 1 ? alternatives.getFirst() : Arbitraries.oneOf(alternatives);
  }

  private static Arbitrary<Drawn> family(Ranges.Alternative ranges) {
    List<Arbitrary<Object>> parameters = ranges.parameters().stream().map(Distributions::values).toList();
    return Combinators.combine(parameters).as(drawn -> new Drawn(ranges.of(drawn), ranges.parameters()));
  }

  private static Arbitrary<Object> values(Parameter parameter) {
    return switch (parameter.range()) {
      case Range.Whole(int from, int to, boolean logarithmic) ->
        logarithmic ? Numbers.width(from, to).asGeneric() : Arbitraries.integers().between(from, to).asGeneric();
      case Range.Reals(double min, double max, boolean logarithmic) -> reals(min, max, logarithmic).asGeneric();
      case Range.Choice(List<?> values) when values.size() == 1 -> Arbitraries.just(values.getFirst());
      case Range.Choice(List<?> values) -> Arbitraries.of(values).map(value -> value);
    };
  }

  private static Arbitrary<Double> reals(double min, double max, boolean logarithmic) {
    return logarithmic ? Numbers.logUniform(min, max) : Numbers.uniform(min, max);
  }
}
