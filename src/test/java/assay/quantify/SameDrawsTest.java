package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import assay.distribution.Clusters;
import assay.distribution.DanielyMalachParity;
import assay.distribution.Family;
import assay.distribution.FiniteDistribution;
import assay.distribution.Limits;
import assay.distribution.LinearData;
import assay.distribution.RandomAtoms;
import assay.distribution.StructuredParity;
import assay.distribution.UniformParity;
import assay.distribution.Xor;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same seed draws the same bits as when the accepted verdicts were measured: whoever changes a family's ranges sees
 * it.
 */
class SameDrawsTest {

  private static final int DRAWS = 60;

  @BeforeEach
  void start() {
    JqwikSession.start();
  }

  @AfterEach
  void finish() {
    JqwikSession.finish();
  }

  /** Families, limits, the digest of what is drawn without edge cases and with them. */
  static List<Arguments> digests() {
    return List.of(
        arguments(List.of(Clusters.Orthonormal.class), Limits.WIDEST, 8353279939468667386L, -6153907253994112023L),
        arguments(List.of(Clusters.Two.class), Limits.WIDEST, -4125575528173608298L, -5962701383451048207L),
        arguments(List.of(Clusters.Coherent.class), Limits.WIDEST, 2634280845417349731L, 3758541601093065132L),
        arguments(List.of(Xor.class), Limits.WIDEST, 6980718745507743144L, -6537822448507421301L),
        arguments(List.of(StructuredParity.class), Limits.WIDEST, 1278544238937138104L, 8924313665653912552L),
        arguments(List.of(StructuredParity.OneBlock.class), Limits.WIDEST, 5875256513387423928L, -1173431592429840494L),
        arguments(List.of(UniformParity.class), Limits.WIDEST, 2787487358877736648L, -6467927640168061652L),
        arguments(List.of(DanielyMalachParity.class), Limits.WIDEST, 6636788192230667514L, -3837210133660653391L),
        arguments(List.of(LinearData.class), Limits.WIDEST, 1671534052921179987L, -3051336018421473361L),
        arguments(List.of(RandomAtoms.class), Limits.WIDEST, -3555183305744213020L, 6668025119637808649L),
        arguments(Family.ALL, Limits.WIDEST, 560680266859845300L, 4047376612600058462L),
        arguments(Family.ALL, new Limits(1, 6, 0.3, true), -2487498719429912144L, -6338436202680812771L),
        arguments(List.of(Clusters.Two.class, Xor.class, StructuredParity.OneBlock.class),
            new Limits(8, 6, 0.005, false), 5221181273195613696L, -1392287599683761434L),
        arguments(
            List.of(Clusters.Two.class, Clusters.Orthonormal.class, Xor.class, StructuredParity.OneBlock.class,
                LinearData.class),
            new Limits(1, 20, 0.03, true), 2104706116795607216L, -3837246709902132426L));
  }

  @ParameterizedTest
  @MethodSource("digests")
  void drawsAreThoseOfTheBaseline(List<Class<?>> families, Limits limits, long plain, long withEdgeCases) {
    var distributions = Distributions.among(families, limits);
    assertEquals(plain, digest(distributions.generator(DRAWS)), families::toString);
    assertEquals(withEdgeCases, digest(distributions.generatorWithEmbeddedEdgeCases(DRAWS)), families::toString);
  }

  private static long digest(RandomGenerator<FiniteDistribution> generator) {
    Random random = new Random(42);
    long digest = 0;
    for (int i = 0; i < DRAWS; i++) digest = 31 * digest + digest(generator.next(random).value());
    return digest;
  }

  private static long digest(FiniteDistribution D) {
    long digest = D.description().hashCode();
    for (int n = 0; n < D.size(); n++) {
      digest = 31 * digest + Double.hashCode(D.weight(n)) + 7 * Arrays.hashCode(D.point(n))
          + Double.hashCode(D.label(n));
    }
    return digest;
  }
}
