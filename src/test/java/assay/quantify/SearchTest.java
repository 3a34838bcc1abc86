package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Claim;
import assay.judge.Judge;
import assay.judge.TrialRunner;
import assay.random.Key;
import assay.stats.Interval;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchTest {

  private static final Key KEY = new Key(1, "search", 0, 0);

  @SuppressWarnings("unused")
  private static void property(@LogUniform(min = 1e-3, max = 1e3) double x,
      @LogUniform(min = 1e-3, max = 1e3) double y) {}

  private static Method method() throws NoSuchMethodException {
    return SearchTest.class.getDeclaredMethod("property", double.class, double.class);
  }

  /** The claim fails only within a factor 1.3 of (40, 0.02): about one random draw in 700 would hit it. */
  private static Claim peak(Object[] arguments, double height) {
    double u = Math.log((double) arguments[0] / 40);
    double v = Math.log((double) arguments[1] / 0.02);
    return Claim.inequality().named("peak").left("L", Interval.exactly(height * Math.exp(-(u * u + v * v) / 20)))
        .right("1", 1);
  }

  private static Search search(double height) throws NoSuchMethodException {
    Judge judge = new Judge(TrialRunner.inOrder());
    return new Search(method(), arguments -> Optional.of(judge.probe(peak(arguments, height), KEY, 1e-6)));
  }

  @Test
  void itClimbsToACounterexampleThatDrawsWouldMiss() throws NoSuchMethodException {
    int found = 0;
    for (long seed = 0; seed < 20; seed++)
      if (search(1.01).from(new Object[] {1.0, 1.0}, 150, seed).isPresent()) found++;
    assertTrue(found >= 18, found + " of 20");
  }

  @Test
  void itFindsNothingWhereThereIsNothing() throws NoSuchMethodException {
    Search search = search(0.99);
    assertTrue(search.from(new Object[] {1.0, 1.0}, 100, 7).isEmpty());
    assertEquals(100, search.probes(), 1);
  }

  @Test
  void withoutAxesThereIsNothingToSearch() throws NoSuchMethodException {
    Method none = SearchTest.class.getDeclaredMethod("method");
    assertTrue(new Search(none, arguments -> Optional.empty()).from(new Object[0], 10, 1).isEmpty());
  }
}
