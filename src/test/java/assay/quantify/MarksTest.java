package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import assay.claim.Claim;
import assay.distribution.FiniteDistribution;
import assay.distribution.Xor;
import assay.stats.Interval;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Annotations that are composed of others, one and two deep, on parameters and on components of records. */
class MarksTest {

  @Width(min = 40, max = 48)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Wide {}

  @Wide
  @Retention(RetentionPolicy.RUNTIME)
  @interface AsWideAsThePaper {}

  @LogUniform(min = 0.25, max = 0.5)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Gamma {}

  @IntRange(min = 7, max = 9)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Few {}

  @Few
  @Retention(RetentionPolicy.RUNTIME)
  @interface Steps {}

  @DoubleRange(min = -2, max = -1)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Negative {}

  @Among(value = Xor.class, minDimension = 40, maxAtoms = 2, rescaled = false)
  @Retention(RetentionPolicy.RUNTIME)
  @interface SmallXor {}

  @SmallXor
  @Retention(RetentionPolicy.RUNTIME)
  @interface Data {}

  @Drawn
  record Composed(
      @AsWideAsThePaper int m, @Gamma double gamma, @Steps int steps, @Negative double bias,
      @Data FiniteDistribution D) {}

  /** Run by the test below. */
  static class Claims {

    static final List<Object[]> DRAWN = new CopyOnWriteArrayList<>();

    @Property(tries = 30)
    Claim composed(
        @ForAll @AsWideAsThePaper int m, @ForAll @Gamma double gamma, @ForAll @Steps int steps,
        @ForAll @Negative double bias, @ForAll @Data FiniteDistribution D, @ForAll Composed record) {
      DRAWN.add(new Object[] {m, gamma, steps, bias, D, record});
      return Claim.inequality().named("marks").left("0", Interval.ZERO).right("1", 1);
    }
  }

  @SuppressWarnings("unused")
  private static void writtenOut(
      @Width(min = 40, max = 48) int m, @LogUniform(min = 0.25, max = 0.5) double gamma,
      @IntRange(min = 7, max = 9) int steps, @DoubleRange(min = -2, max = -1) double bias, FiniteDistribution D,
      Composed record) {}

  @SuppressWarnings("unused")
  private static void twice(@Wide @Width(max = 3) int m) {}

  private static Method method(Class<?> type, String name) {
    return Arrays.stream(type.getDeclaredMethods()).filter(m -> m.getName().equals(name)).findFirst().orElseThrow();
  }

  private static List<Object[]> drawn() {
    Claims.DRAWN.clear();
    EngineTestKit.engine("jqwik").selectors(selectClass(Claims.class)).execute().testEvents()
        .assertStatistics(s -> s.succeeded(1));
    return Claims.DRAWN;
  }

  private static void assertWithin(int m, double gamma, int steps, double bias, FiniteDistribution D) {
    assertTrue(40 <= m && m <= 48 && 0.25 <= gamma && gamma <= 0.5 && 7 <= steps && steps <= 9 && -2 <= bias
        && bias <= -1);
    assertTrue(D.dimension() == 40 && D.size() <= 8, "" + D);
  }

  @Test
  void everyParameterAndComponentIsDrawnWithinItsComposedRange() {
    for (Object[] a : drawn()) {
      assertWithin((int) a[0], (double) a[1], (int) a[2], (double) a[3], (FiniteDistribution) a[4]);
      Composed record = (Composed) a[5];
      assertWithin(record.m, record.gamma, record.steps, record.bias, record.D);
    }
  }

  /** By name, ends and kind. */
  @Test
  void theAxesAreThoseOfTheParameterListWrittenOut() {
    Object[] arguments = drawn().getFirst();
    List<String> composed = axes(method(Claims.class, "composed"), arguments);
    assertEquals(axes(method(MarksTest.class, "writtenOut"), arguments), composed);
    assertEquals(14, composed.size(), composed::toString);
  }

  private static List<String> axes(Method method, Object[] arguments) {
    return Axes.of(method, arguments).stream().map(a -> a.name() + " " + a.min() + " " + a.max() + " " + a.whole())
        .toList();
  }

  @Test
  void twoRangesOfOneKindAreRefused() {
    var parameter = method(MarksTest.class, "twice").getParameters()[0];
    String message = assertThrows(IllegalArgumentException.class, () -> Marks.find(parameter, Width.class))
        .getMessage();
    assertTrue(message.contains("max=48") && message.contains("max=3") && message.endsWith("one @Width is allowed"),
        message);
  }
}
