package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Family;
import assay.distribution.FiniteDistribution;
import assay.distribution.Limits;
import assay.distribution.Origin;
import assay.distribution.Ranges;
import assay.distribution.Xor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AxesTest {

  @Drawn
  record Setting(@Width(min = 2, max = 9) int m, @LogUniform(min = 0.1, max = 10) double bias, String unmarked) {}

  @SuppressWarnings("unused")
  private static void property(@IntRange(min = -5, max = 5) int k, Setting setting, FiniteDistribution D) {}

  private static Method method() {
    return Arrays.stream(AxesTest.class.getDeclaredMethods()).filter(m -> m.getName().equals("property")).findFirst()
        .orElseThrow();
  }

  private static Object[] arguments() {
    return new Object[] {0, new Setting(4, 1.0, "kept"), origin(new Xor(3, 2, 0.01), Xor.class).distribution()};
  }

  private static Origin origin(Family family, Class<?> ranges) {
    var parameters = Ranges.named(ranges, Limits.WIDEST).alternatives().getFirst().parameters();
    return new Origin(family, parameters, Limits.WIDEST, 7, 2);
  }

  @Test
  void parametersRecordsAndDistributionsHaveAxes() {
    List<String> names = Axes.of(method(), arguments()).stream().map(Axis::name).toList();
    assertEquals(List.of("k", "m", "bias", "D.dimension", "D.atomsPerCloud", "D.noise", "D.scale"), names);
  }

  @Test
  void movingOneAxisLeavesTheOthers() {
    Object[] moved = axis("bias").at().apply(5);
    assertEquals(new Setting(4, 5.0, "kept"), moved[1]);
    assertEquals(0, moved[0]);
  }

  @Test
  void aDistributionIsDrawnAnewFromItsSeed() {
    FiniteDistribution smaller = (FiniteDistribution) axis("D.atomsPerCloud").at().apply(1)[2];
    assertEquals(4, smaller.size());
    FiniteDistribution same = (FiniteDistribution) axis("D.dimension").at().apply(3)[2];
    assertArrayEquals(((FiniteDistribution) arguments()[2]).point(0), same.point(0));
    assertTrue(smaller.origin().isPresent());
  }

  @Test
  void positionsAndValuesAreInverse() {
    for (Axis axis : Axes.of(method(), arguments())) {
      assertEquals(axis.value(), axis.valueAt(axis.position()), 1e-12 * Math.abs(axis.value()));
    }
  }

  @Test
  void halfwayBetweenNeighboursThereIsNothing() {
    assertTrue(Double.isNaN(axis("m").between(3, 4)));
    assertEquals(4, axis("m").between(3, 5));
    assertTrue(Double.isNaN(axis("bias").between(1, 1.01)));
    assertEquals(2, axis("bias").between(1, 4), 1e-15);
    assertEquals(0, axis("k").between(-5, 5));
  }

  private static Axis axis(String name) {
    return Axes.of(method(), arguments()).stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow();
  }
}
