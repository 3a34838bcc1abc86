package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class CertifiedRunTest {

  private static Trial trial() {
    return new Trial(new Key(1, "certified", 0, 0));
  }

  /** Small labels on orthonormal inputs and a wide network: certified, and the certificate holds. */
  @Test
  void aCertificateIsNotExceeded() {
    TrainingSet data = TrainingSet.orthonormal(2, 3, 0.01, 1);
    CertifiedRun run = CertifiedRun.descent(data, 4000, 1, false, trial());
    assertTrue(run.margin() >= 1, "margin " + run.margin());
    assertTrue(run.worst() > 0 && run.worst() <= 1, "worst " + run.worst());
    assertTrue(CertifiedRun.flow(data, 4000, 1, trial()).stepDecay() < 0.05);
  }

  /** What is certified is a part of the smallest eigenvalue: no run falls four times as fast. */
  @Test
  void moreThanIsCertifiedIsExceeded() {
    TrainingSet data = TrainingSet.orthonormal(2, 3, 0.01, 1);
    assertTrue(CertifiedRun.descent(data, 4000, 4, false, trial()).worst() > 1);
  }

  /** Labels as large as the outputs of ten neurons: no certificate, and nothing is trained. */
  @Test
  void withoutACertificateNothingIsTrained() {
    CertifiedRun run = CertifiedRun.descent(TrainingSet.sphere(4, 3, 1, 1), 10, 1, false, trial());
    assertTrue(run.margin() < 1, "margin " + run.margin());
    assertEquals(0, run.worst(), 0);
  }
}
