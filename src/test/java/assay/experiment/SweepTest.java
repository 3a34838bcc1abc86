package assay.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Key;
import assay.random.Trial;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class SweepTest {

  private static final Trial TRIAL = new Trial(new Key(1, "sweep", 0, 0));
  private static final int[] WIDTHS = {4, 16, 64};

  @Test
  void everyMeasurementHasItsOwnRandomNumbers() {
    Sweep sweep = Sweep.of(WIDTHS, 2, TRIAL, (m, trial) -> trial.stream("x").uniform());
    assertArrayEquals(new double[] {4, 4, 16, 16, 64, 64}, sweep.widths());
    for (int i = 0; i < 6; i++) assertEquals(TRIAL.inner("sweep", i).stream("x").uniform(), sweep.values()[i], 0);
    assertTrue(sweep.values()[0] != sweep.values()[1]);
  }

  /** 3 m^(−½) times factors 1.1 and 1/1.1: the exponent is −½ and the interval holds it, its slope's middle. */
  @Test
  void theExponentOfAPowerLaw() {
    int[] place = {0};
    Sweep sweep = Sweep.of(WIDTHS, 2, TRIAL, (m, trial) -> 3 / Math.sqrt(m) * (place[0]++ % 2 == 0 ? 1.1 : 1 / 1.1));
    assertEquals(-0.5, sweep.exponent(0.01).middle(), 1e-12);
    assertTrue(sweep.exponent(0.01).width() > 0);
    var fitted = sweep.picture("x", "m").traces().get(1).points();
    assertEquals(3 / Math.sqrt(16), fitted.get(2).y(), 1e-12);
  }

  /** From 1 to 2 the value doubles, from 2 to 4 it grows fourfold. */
  @Test
  void exponentsBetweenNeighbours() {
    Interval exponents = new Sweep(new double[] {1, 2, 4}, new double[] {3, 6, 24}).exponents();
    assertEquals(1, exponents.lo(), 1e-15);
    assertEquals(2, exponents.hi(), 1e-15);
  }
}
