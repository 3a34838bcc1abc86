package assay.quantify;

import assay.distribution.Clusters;
import assay.distribution.DanielyMalachParity;
import assay.distribution.Family;
import assay.distribution.FiniteDistribution;
import assay.distribution.LinearData;
import assay.distribution.RandomAtoms;
import assay.distribution.StructuredParity;
import assay.distribution.UniformParity;
import assay.distribution.Weighting;
import assay.distribution.Xor;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Draws {@link FiniteDistribution}s, as {@link Among} asks for. What jqwik draws and shrinks is a description (family,
 * sizes, noise) and a seed that stays fixed, never the atoms themselves.
 */
public final class Distributions implements ArbitraryProvider {

  @Override
  public boolean canProvideFor(TypeUsage type) {
    return type.isOfType(FiniteDistribution.class);
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
    return Set.of(among(type.findAnnotation(Among.class).orElseGet(Distributions::everything)));
  }

  static Arbitrary<FiniteDistribution> among(Among among) {
    var families = Arbitraries.of(among.value()).flatMap(kind -> family(kind, among));
    Arbitrary<Double> scale = among.rescaled() ? Numbers.logUniform(0.1, 10) : Arbitraries.just(1.0);
    return Combinators.combine(families, Numbers.seeds(), scale).as((family, seed, factor) -> new Draw(family, seed, factor, among).distribution());
  }

  private static Arbitrary<? extends Family> family(Among.Kind kind, Among among) {
    return switch (kind) {
      case ORTHOGONAL_CLUSTERS -> clusters(Numbers.width(2, 6), Arbitraries.just(0.0), among);
      case TWO_CLUSTERS -> clusters(Arbitraries.just(2), Arbitraries.just(0.0), among);
      case COHERENT_CLUSTERS -> clusters(Numbers.width(2, 6), Numbers.logUniform(0.05, 0.8), among);
      case XOR -> Combinators.combine(Numbers.width(2, 32), Numbers.width(1, among.maxAtoms()), noise(among)).as(Xor::new);
      case STRUCTURED_PARITY -> Arbitraries.oneOf(parity(1, Arbitraries.of(3, 5), 1, 0.05), parity(3, Arbitraries.just(3), 0, 0.05));
      case ONE_BLOCK_PARITY -> parity(1, Arbitraries.just(3), 1, 0.3);
      case UNIFORM_PARITY -> Combinators.combine(Numbers.width(2, 7), Numbers.width(1, 7)).as((d, k) -> new UniformParity(d, Math.min(d, k)));
      case MIXED_PARITY -> Combinators.combine(Arbitraries.of(1, 3, 5), Numbers.width(1, 7)).as((k, d) -> new DanielyMalachParity(Math.max(k, d), k));
      case LINEAR -> linear();
      case RANDOM -> random();
    };
  }

  private static Arbitrary<Clusters> clusters(Arbitrary<Integer> clusters, Arbitrary<Double> coherence, Among among) {
    return Combinators.combine(clusters, Numbers.width(1, 27), Numbers.width(1, among.maxAtoms()), coherence, noise(among), Arbitraries.of(Weighting.class))
        .as((r, extra, atoms, theta, sigma, weighting) -> new Clusters(r, r + extra - 1, atoms, theta, sigma, weighting));
  }

  private static Arbitrary<Double> noise(Among among) {
    return Numbers.logUniform(1e-4, among.maxNoise());
  }

  private static Arbitrary<StructuredParity> parity(int blocks, Arbitrary<Integer> size, int maxNoise, double minStructured) {
    return Combinators.combine(size, Arbitraries.integers().between(0, maxNoise), Numbers.uniform(minStructured, 0.95), Numbers.uniform(0.05, 0.3))
        .as((k, noise, structured, pO) -> new StructuredParity(blocks, k, noise, structured / (2 * blocks), pO));
  }

  private static Arbitrary<LinearData> linear() {
    return Combinators.combine(Numbers.width(2, 32), Numbers.width(1, 100), Numbers.logUniform(0.05, 1), Numbers.logUniform(0.05, 2), Arbitraries.of(Weighting.class))
        .as(LinearData::new);
  }

  private static Arbitrary<RandomAtoms> random() {
    return Combinators.combine(Numbers.width(2, 200), Numbers.width(1, 32), Arbitraries.of(RandomAtoms.Labels.class), Arbitraries.of(Weighting.class))
        .as(RandomAtoms::new);
  }

  /** What an unmarked parameter means: an {@link Among} that leaves every value at its default. */
  static Among everything() {
    @Among
    record Unmarked() {}
    return Unmarked.class.getAnnotation(Among.class);
  }
}
