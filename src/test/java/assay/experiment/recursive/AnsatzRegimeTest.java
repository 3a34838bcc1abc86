package assay.experiment.recursive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Picture;
import assay.random.Key;
import assay.random.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnsatzRegimeTest {

  @Test
  void regimesStayInTheirRanges() {
    List<AnsatzRegime> regimes = AnsatzRegime.sample(2, new Trial(new Key(1, "test", 0, 0)));
    for (AnsatzRegime regime : regimes) {
      assertTrue(regime.width() >= 32 && regime.width() <= 160);
      assertTrue(regime.scale() >= 0.1 && regime.scale() <= 1);
      assertTrue(regime.cosine() > 0 && regime.cosine() <= 1);
    }
    assertEquals(Math.min(regimes.get(0).cosine(), regimes.get(1).cosine()), AnsatzRegime.least(regimes));
    Picture map = AnsatzRegime.map(regimes, "scale", AnsatzRegime::scale);
    assertEquals(2 + 1, map.traces().stream().mapToInt(trace -> trace.points().size()).sum());
    assertThrows(IllegalArgumentException.class, () -> AnsatzRegime.sample(0, new Trial(new Key(1, "test", 0, 0))));
  }
}
