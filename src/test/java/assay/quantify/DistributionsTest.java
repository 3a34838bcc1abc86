package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.FiniteDistribution;
import assay.quantify.Among.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.providers.TypeUsage;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistributionsTest {

  @Among(Kind.ORTHOGONAL_CLUSTERS) private record Orthogonal() {}

  @Among(Kind.TWO_CLUSTERS) private record Two() {}

  @Among(Kind.COHERENT_CLUSTERS) private record Coherent() {}

  @Among(Kind.XOR) private record Exclusive() {}

  @Among(Kind.STRUCTURED_PARITY) private record Structured() {}

  @Among(Kind.ONE_BLOCK_PARITY) private record OneBlock() {}

  @Among(Kind.UNIFORM_PARITY) private record Uniform() {}

  @Among(Kind.MIXED_PARITY) private record Mixed() {}

  @Among(Kind.LINEAR) private record Linear() {}

  @Among(Kind.RANDOM) private record Random() {}

  @Among(value = Kind.XOR, minDimension = 9, maxAtoms = 3, maxNoise = 0.001, rescaled = false) private record Narrow() {}

  private static final Map<Kind, Class<?>> MARKED = Map.of(
      Kind.ORTHOGONAL_CLUSTERS, Orthogonal.class, Kind.TWO_CLUSTERS, Two.class, Kind.COHERENT_CLUSTERS, Coherent.class, Kind.XOR, Exclusive.class,
      Kind.STRUCTURED_PARITY, Structured.class, Kind.ONE_BLOCK_PARITY, OneBlock.class, Kind.UNIFORM_PARITY, Uniform.class, Kind.MIXED_PARITY, Mixed.class,
      Kind.LINEAR, Linear.class, Kind.RANDOM, Random.class);

  @BeforeEach
  void start() {
    JqwikSession.start();
  }

  @AfterEach
  void finish() {
    JqwikSession.finish();
  }

  private static List<FiniteDistribution> drawn(Class<?> marked) {
    return Draws.of(Distributions.among(marked.getAnnotation(Among.class)), 25);
  }

  @ParameterizedTest
  @EnumSource
  void everyFamilyDrawsDistributionsOfDifferentSizes(Kind kind) {
    List<FiniteDistribution> drawn = drawn(MARKED.get(kind));
    for (FiniteDistribution distribution : drawn) assertValid(distribution);
    assertTrue(drawn.stream().map(D -> D.size() + " " + D.dimension() + " " + D.meanNorm()).distinct().count() > 5);
  }

  private static void assertValid(FiniteDistribution D) {
    assertEquals(1, IntStream.range(0, D.size()).mapToDouble(D::weight).sum(), 1e-12);
    for (int n = 0; n < D.size(); n++) assertTrue(Math.abs(D.label(n)) <= 1 && D.weight(n) > 0);
    assertTrue(D.largestNorm().hi() < 100 && D.merged().size() == D.size());
    D.teacher().ifPresent(teacher -> assertTrue(teacher.margin(D).lo() >= 1, "" + D));
    assertFalse(D.description().isBlank());
  }

  /** The claims that train towards a planted network rely on it. */
  @ParameterizedTest
  @EnumSource(names = {"TWO_CLUSTERS", "XOR", "ONE_BLOCK_PARITY", "LINEAR"})
  void familiesWithATargetPlantIt(Kind kind) {
    List<FiniteDistribution> drawn = drawn(MARKED.get(kind));
    assertTrue(drawn.stream().filter(D -> D.teacher().isPresent() && !D.features().isEmpty()).count() >= 0.8 * drawn.size());
  }

  @Test
  void sizesNoiseAndScaleStayWithinWhatIsAskedFor() {
    for (FiniteDistribution D : drawn(Narrow.class)) {
      assertTrue(D.dimension() >= 9 && D.size() <= 12);
      assertTrue(Math.abs(D.meanNorm().middle() - 1) < 0.02, "" + D);
      assertTrue(D.teacher().isPresent());
    }
  }

  @Test
  void unmarkedParametersGetEveryFamily() {
    Distributions provider = new Distributions();
    assertTrue(provider.canProvideFor(TypeUsage.of(FiniteDistribution.class)));
    assertFalse(provider.canProvideFor(TypeUsage.of(String.class)));
    var arbitrary = provider.provideFor(TypeUsage.of(FiniteDistribution.class), type -> java.util.Set.of()).iterator().next();
    var words = Draws.of(arbitrary, 200).stream().map(D -> ((FiniteDistribution) D).description().replaceAll("^\\d+ ", "").split("[ ,]")[0]).distinct().toList();
    assertTrue(words.size() >= 7, "" + words);
  }

  @Test
  void aDistributionShrinksInItsSizesAndNotInItsAtoms() {
    FiniteDistribution smallest = Draws.shrunk(Distributions.among(Random.class.getAnnotation(Among.class)), D -> D.size() >= 5);
    assertEquals(5, smallest.size());
    assertEquals(1, smallest.dimension());
    assertTrue(smallest.description().contains("scaled by 0.1"), smallest.description());
  }
}
