package assay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class FormatTest {

  @Test
  void threeDigitsAreEnoughForAReader() {
    assertEquals("1.23", Format.number(1.2345));
    assertEquals("1.23e-7", Format.number(1.2345e-7));
    assertEquals("12", Format.number(12));
    assertEquals("NaN", Format.number(Double.NaN));
  }

  @Test
  void sidesAreToldApart() {
    assertEquals("1.5 against 1", Format.apart(Interval.exactly(1.5), Interval.exactly(1)));
    assertEquals("1.00001 against 1", Format.apart(Interval.exactly(1.00001), Interval.exactly(1)));
    assertEquals("[0.5, 0.70001] against 0.70002", Format.apart(new Interval(0.5, 0.70001), Interval.exactly(0.70002)));
    assertEquals("1.2345678e-9 against 1.2345677e-9",
        Format.apart(Interval.exactly(1.2345678e-9), Interval.exactly(1.2345677e-9)));
    assertEquals("1 against 1", Format.apart(Interval.exactly(1), Interval.exactly(1)));
  }

  @Test
  void namesBecomeWords() {
    assertEquals("loss reaches opt on xor", Format.words("lossReachesOptOnXor"));
    assertEquals("step1 learns", Format.words("step1Learns"));
    assertEquals("not a claim", Format.words("notAClaim"));
    assertEquals("ntk separates", Format.words("NTKSeparates"));
  }
}
