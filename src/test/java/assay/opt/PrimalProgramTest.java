package assay.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.distribution.StructuredParity;
import assay.distribution.Teacher;
import assay.network.Loss;
import assay.random.Stream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrimalProgramTest {

  private static final StructuredParity PARITY = new StructuredParity(1, 3, 0, 0.1, 0);
  private static final FiniteDistribution D = PARITY.draw(Stream.seeded(0));
  private static final List<Feature> FEATURES = List.of(new Feature(PARITY.directions()[0], -1));

  /** A single atom at distance 2 with label 1: output ¼ on relu(x + ½) gives margin 5/8. */
  @Test
  void aSingleAtomTakesTheLargestBiasAndTheLargestOutput() {
    FiniteDistribution one = FiniteDistribution.uniform("one atom", new double[][] {{2}}, new double[] {1});
    Teacher network = PrimalProgram
        .proposal(one, List.of(new Feature(new double[] {1}, -1)), new NetworkClass(1, 0.25, 0.5)).orElseThrow();
    assertEquals(0.375, Opt.risk(one, Loss.HINGE, network), 1e-9);
  }

  /** It never contradicts the relaxation's bound, and for small outputs it beats the planted network made small. */
  @ParameterizedTest
  @ValueSource(doubles = {0.6, 0.3, 0.1, 0.05})
  void theProposalIsInTheClassAndBetterThanTheShrunkNetwork(double share) {
    NetworkClass planted = NetworkClass.around(D.teacher().orElseThrow());
    NetworkClass networks = new NetworkClass(planted.r(), share * planted.outputBound(), planted.biasBound());
    Teacher network = PrimalProgram.proposal(D, FEATURES, networks).orElseThrow();
    double below = DualProgram.lowerBound(D, Loss.HINGE, Dictionary.of(D, FEATURES, networks.biasBound()),
        networks.totalOutput());
    double above = Opt.risk(D, Loss.HINGE, network);
    assertTrue(networks.holds(network));
    assertTrue(below <= above && above <= Opt.risk(D, Loss.HINGE, networks.shrunk(D.teacher().orElseThrow())) + 1e-9,
        below + " " + above);
  }
}
