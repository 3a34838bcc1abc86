package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.Samples;
import assay.core.TwoLayer;
import assay.experiment.PlainNetwork;
import assay.network.Initialization;
import assay.network.Loss;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.ClopperPearson;
import org.junit.jupiter.api.Test;

class MixtureRunTest {

  private static final SeparatedMixture MIXTURE = SeparatedMixture.draw(2, 4, Stream.seeded(1));

  private static double[] point(Samples samples, int n) {
    double[] x = new double[4];
    for (int j = 0; j < 4; j++) x[j] = samples.x(n, j);
    return x;
  }

  private static int wrong(Samples samples, PlainNetwork f) {
    int wrong = 0;
    for (int n = 0; n < samples.size(); n++) if (!(f.at(point(samples, n)) * samples.label(n) > 0)) wrong++;
    return wrong;
  }

  /** The same run by plain descent: first layer at rate 4, full batches. */
  @Test
  void errorsAreThoseOfPlainDescent() {
    MixtureRun run = MixtureRun.of(MIXTURE, 7, 3, 25, false, new Trial(new Key(1, "mixture", 0, 0)));
    Trial same = new Trial(new Key(1, "mixture", 0, 0));
    Stream stream = same.stream("points");
    Samples training = MIXTURE.sample(3, false, stream);
    TwoLayer start = Initialization.antisymmetric(8, 1).draw(same, 4);
    PlainNetwork plain = new PlainNetwork(start);
    double[][] x = new double[12][];
    double[] y = new double[12];
    for (int n = 0; n < 12; n++) {
      x[n] = point(training, n);
      y[n] = training.label(n);
    }
    PlainNetwork first = new PlainNetwork(start);
    for (int t = 0; t < 25; t++) plain.step(x, y, Loss.LOGISTIC, 4, 0);
    Samples fresh = MIXTURE.sample(250, false, stream);
    int flips = 0;
    for (double[] input : x)
      for (int i = 0; i < 8; i++) if (first.hidden(i, input) > 0 != plain.hidden(i, input) > 0) flips++;
    assertEquals(wrong(training, plain) / 12.0, run.trainingError(), 0);
    assertEquals(wrong(fresh, plain), run.wrong());
    assertEquals(1000, run.points());
    assertEquals(flips / 96.0, run.flips(), 1e-15);
    assertEquals(ClopperPearson.of(run.wrong(), 1000, 0.01), run.error(0.01));
  }
}
