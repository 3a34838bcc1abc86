package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Clusters;
import assay.distribution.Family;
import assay.distribution.FiniteDistribution;
import assay.distribution.Limits;
import assay.distribution.LinearData;
import assay.distribution.PlantedMixture;
import assay.distribution.RandomAtoms;
import assay.distribution.SparseCode;
import assay.distribution.StructuredParity;
import assay.distribution.Xor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.providers.TypeUsage;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionsTest {

  private static final Limits NARROW = new Limits(9, 3, 0.001, false);

  static List<Class<?>> families() {
    List<Class<?>> families = new ArrayList<>(Family.ALL);
    families.addAll(List.of(
        Clusters.class, Clusters.Two.class, StructuredParity.OneBlock.class, SparseCode.class, PlantedMixture.class));
    return families;
  }

  static List<Class<?>> withATarget() {
    return List.of(Clusters.Two.class, Xor.class, StructuredParity.OneBlock.class, LinearData.class);
  }

  @BeforeEach
  void start() {
    JqwikSession.start();
  }

  @AfterEach
  void finish() {
    JqwikSession.finish();
  }

  private static List<FiniteDistribution> drawn(Class<?> family, Limits limits) {
    return Draws.of(Distributions.among(List.of(family), limits), 25);
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyFamilyDrawsDistributionsOfDifferentSizes(Class<?> family) {
    List<FiniteDistribution> drawn = drawn(family, Limits.WIDEST);
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
  @MethodSource("withATarget")
  void familiesWithATargetPlantIt(Class<?> family) {
    List<FiniteDistribution> drawn = drawn(family, Limits.WIDEST);
    long planted = drawn.stream().filter(D -> D.teacher().isPresent() && !D.features().isEmpty()).count();
    assertTrue(planted >= 0.8 * drawn.size());
  }

  @Test
  void sizesNoiseAndScaleStayWithinWhatIsAskedFor() {
    for (FiniteDistribution D : drawn(Xor.class, NARROW)) {
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
    var arbitrary = provider.provideFor(TypeUsage.of(FiniteDistribution.class), type -> java.util.Set.of()).iterator()
        .next();
    var words = Draws.of(arbitrary, 200).stream()
        .map(D -> ((FiniteDistribution) D).description().replaceAll("^\\d+ ", "").split("[ ,]")[0]).distinct().toList();
    assertTrue(words.size() >= 7, "" + words);
  }

  @Test
  void aDistributionShrinksInItsSizesAndNotInItsAtoms() {
    var atoms = Distributions.among(List.of(RandomAtoms.class), Limits.WIDEST);
    FiniteDistribution smallest = Draws.shrunk(atoms, D -> D.size() >= 5);
    assertEquals(5, smallest.size());
    assertEquals(1, smallest.dimension());
    assertTrue(smallest.description().contains("scaled by 0.1"), smallest.description());
  }
}
