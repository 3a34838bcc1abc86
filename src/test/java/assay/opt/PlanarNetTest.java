package assay.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.distribution.TiltedFeature;
import assay.distribution.Xor;
import assay.linear.Vectors;
import assay.network.Loss;
import assay.random.Stream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanarNetTest {

  private static List<Feature> moment(FiniteDistribution D) {
    return List.of(new Feature(Vectors.unit(D.labelMoment()), -1));
  }

  private static double below(FiniteDistribution D, double gamma) {
    return PlanarNet.lowerBound(D, Loss.HINGE, moment(D), gamma, NetworkClass.around(D.teacher().orElseThrow()))
        .orElseThrow();
  }

  /** The witness's loss, which a linear program over 81 angles gave as well (theory notes, section 10, family B). */
  @ParameterizedTest
  @CsvSource({"1e-4, 4, .45, 8, .2858", "1e-2, 4, .45, 8, .2858", "1e-3, 4, .6, 20, .336", "1e-3, 2, .3, 20, .168"})
  void theBoundIsTheWitnessesLossButForTheNetsSlack(double gamma, double output, double share, double ratio,
      double loss) {
    FiniteDistribution D = new TiltedFeature(8, gamma, output, share, ratio).draw(Stream.seeded(2));
    double below = below(D, gamma);
    assertEquals(loss, below, 1.5e-3);
    assertTrue(below <= Opt.risk(D, Loss.HINGE, D.teacher().orElseThrow()));
  }

  /** Nothing that lies in the cone beats it, in or out of the plane, with either bias within the range. */
  @Test
  void noNetworkOfTheClassLiesBelow() {
    double gamma = 5e-3;
    FiniteDistribution D = new TiltedFeature(5, gamma, 3, 0.5, 10).draw(Stream.seeded(3));
    double below = below(D, gamma);
    double[] g = moment(D).getFirst().direction();
    Teacher.Neuron planted = D.teacher().orElseThrow().neurons().getFirst();
    Stream stream = Stream.seeded(4);
    for (int i = 0; i < 2000; i++) {
      double[] mix = Vectors.sum(planted.direction(), 0.02 * stream.gaussian(), stream.direction(5));
      double[] direction = Vectors.unit(mix);
      if (Vectors.dot(direction, g) < 1 - gamma) continue;
      Teacher other = new Teacher(List.of(new Teacher.Neuron(stream.uniform(-3, 3), direction,
          stream.uniform(0.5, 1) * planted.bias())));
      assertTrue(below <= Opt.risk(D, Loss.HINGE, other));
    }
  }

  @Test
  void whatIsNotFlatHasNone() {
    FiniteDistribution cloud = new Xor(3, 2, 0.01).draw(Stream.seeded(1));
    NetworkClass networks = new NetworkClass(1, 1, 1);
    assertEquals(Optional.empty(),
        PlanarNet.lowerBound(cloud, Loss.HINGE, List.of(cloud.features().getFirst()), 0.01, networks));
    FiniteDistribution line = FiniteDistribution.uniform("line", new double[][] {{1, 0}, {2, 0}},
        new double[] {1, -1});
    assertEquals(Optional.empty(),
        PlanarNet.lowerBound(line, Loss.HINGE, List.of(new Feature(new double[] {1, 0}, 1)), 0.01, networks));
  }
}
