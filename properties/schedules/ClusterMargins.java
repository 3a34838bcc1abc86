package schedules;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.schedules.ClusterTriple;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * M-1's exact part: clusters z and z ± ζ with different labels. A linear function has at z the mean of its values at z
 * ± ζ, so that no linear network separates them, and a gated one only by neurons whose gate is not the same at all
 * three: with f̄ their share of ½ (f(z + ζ) + f(z − ζ)) − f(z), twice the margin is at most f̄ and the hinge loss at
 * least 1 − f̄/2. Where no gate differs the margin is at most 0 and the loss at least that of the zero network.
 */
@Theorem(paper = Paper.LARGE_RATES, name = "Clusters that no linear function separates",
    constants = Theorem.Constants.DERIVED)
class ClusterMargins {

  private static final int ASCENT = 400;

  @States("M-1")
  @Property(tries = 60)
  Claim gatedNetworksSeparateByGatesThatDiffer(
      @ForAll @Width(min = 2, max = 20) int d, @ForAll @Width(min = 20, max = 100) int m,
      @ForAll @LogUniform(min = 0.2, max = 2) double zeta) {
    return margin(d, m, zeta, false);
  }

  @Mutant(of = "M-1", change = "gates that follow the weights")
  @Property(tries = 5)
  Claim gatesThatFollow(@ForAll @Width(min = 2, max = 10) int d) {
    return margin(d, 40, 0.5, true);
  }

  private static Claim margin(int d, int m, double zeta, boolean following) {
    var triple = PerTrial.of(trial -> trained(d, m, zeta, following, trial.stream("network")));
    return Claim.inequality()
        .left("min(−f(z), f(z + ζ), f(z − ζ))", triple.get(t -> exactly((following ? t.asRelu() : t).margin())))
        .right("f̄/2", triple.get(t -> exactly(t.bend() / 2)))
        .roundingOf("values, whose terms cancel", 1);
  }

  @States("M-1")
  @Property(tries = 60)
  Claim theHingeLossOfGatedNetworks(
      @ForAll @Width(min = 2, max = 20) int d, @ForAll @Width(max = 100) int m,
      @ForAll @LogUniform(min = 0.01, max = 1) double zeta) {
    var triple = PerTrial.of(trial -> trained(d, m, zeta, false, trial.stream("network")));
    return Claim.inequality()
        .left("1", exactly(1))
        .right("E hinge loss", triple.get(t -> exactly(t.hingeLoss())))
        .right("f̄/2", triple.get(t -> exactly(t.bend() / 2)));
  }

  private static ClusterTriple trained(int d, int m, double zeta, boolean following, Stream stream) {
    return ClusterTriple.trained(d, m, zeta, ASCENT, following, stream);
  }
}
