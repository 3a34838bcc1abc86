package assay.quantify;

import static assay.quantify.Ran.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.distribution.FiniteDistribution;
import assay.distribution.Xor;
import assay.experiment.Sweep;
import assay.stats.Interval;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a thorough run judges beyond a standard one. */
class ReachTest {

  private static final List<String> STATED = new CopyOnWriteArrayList<>();

  private final PrintStream out = System.out;
  private final String effort = System.getProperty("effort", "standard");
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  static class Wider {

    @Property(tries = 20)
    Claim holds(@ForAll @Width(min = 10, max = 100, thorough = 1000) int m,
        @ForAll @LogUniform(min = 0.1, max = 1, thorough = 10) double a,
        @ForAll @Among(value = Xor.class, maxAtoms = 3, thoroughAtoms = 9, thoroughDimension = 40) FiniteDistribution D,
        @ForAll long seed) {
      STATED.add(m + " " + a + " " + D + " " + D.dimension() + " " + seed);
      return Claim.inequality().named("X").left("x", Interval.exactly(1)).right("bound", 1);
    }
  }

  static class Rate {

    @Property(tries = 2)
    Claim falls(@ForAll @Width(min = 1, max = 3) int factor) {
      return Exponent.of("noise", "m", trial -> Sweep.of(new int[] {8, 16, 32, 64}, 16, trial,
          (m, each) -> factor * StrictMath.exp(each.stream("noise").gaussian()) / m)).atMost(1, 0).named("X");
    }
  }

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
    STATED.clear();
  }

  @AfterEach
  void restore() {
    System.setOut(out);
    System.setProperty("effort", effort);
  }

  /** What was stated, and what the console says. */
  private List<String> stated(String ofEffort, Class<?> claims) {
    System.setProperty("effort", ofEffort);
    STATED.clear();
    run(selectClass(claims));
    return List.copyOf(STATED);
  }

  private String said() {
    return console.toString(StandardCharsets.UTF_8);
  }

  private static int width(String stated) {
    return Integer.parseInt(stated.substring(0, stated.indexOf(' ')));
  }

  @Test
  void aThoroughRunBeginsWithTheInstancesOfAStandardOne() {
    List<String> quick = stated("quick", Wider.class).subList(0, 4);
    List<String> standard = stated("standard", Wider.class).subList(0, 20);
    List<String> thorough = stated("thorough", Wider.class);
    assertEquals(quick, standard.subList(0, 4));
    assertEquals(standard, thorough.subList(0, 20));
    assertTrue(standard.stream().allMatch(each -> width(each) <= 100), standard.toString());
    List<String> further = thorough.subList(20, 400);
    assertTrue(further.stream().mapToInt(ReachTest::width).max().orElseThrow() > 900);
    long beyond = further.stream().filter(each -> width(each) > 100).count();
    assertTrue(beyond > 100 && beyond < 300, beyond + " of 380 widths beyond 100, half are expected");
  }

  @Test
  void theConsoleSaysWhatWasSeenBeyond() {
    stated("standard", Wider.class);
    assertTrue(!said().contains("beyond"), said());
    stated("thorough", Wider.class);
    assertTrue(
        said().contains("400 supported; beyond the standard range: 380 of 380 further instances, all supported ("),
        said());
    for (String reached : List.of("m up to 1000 instead of 100", "D.atomsPerCloud up to 9 instead of 3",
        "D.padded to d up to 40 instead of 1"))
      assertTrue(said().contains(reached), said());
  }

  @Test
  void moreRepetitionsNarrowAnExponent() {
    stated("thorough", Rate.class);
    String widths =
        said().replaceAll("(?s).*interval, ([0-9.]+) wide at standard effort, is ([0-9.]+) wide.*", "$1 $2");
    String[] both = widths.split(" ");
    double ratio = Double.parseDouble(both[0]) / Double.parseDouble(both[1]);
    assertTrue(ratio > 1.5 && ratio < 3, widths + ": with four times as many it is half as wide, and a little less");
  }

  @Test
  void aFurtherEndThatIsNearerIsRefused() {
    String message = assertThrows(IllegalArgumentException.class, () -> Reach.end(100, 50, true)).getMessage();
    assertEquals("max = 100.0, thorough = 50.0: max <= thorough is required", message);
    assertThrows(IllegalArgumentException.class, () -> Reach.end(1, Double.NaN, false));
    assertEquals(100, Reach.end(100, 0, true));
    assertEquals(100, Reach.end(100, 200, false));
  }
}
