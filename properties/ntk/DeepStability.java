package ntk;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Throughout;
import assay.experiment.Sweep;
import assay.experiment.ntk.DeepFlips;
import assay.experiment.ntk.TrainingSet;
import assay.random.PerTrial;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * N-15: activation patterns of deep networks, layer by layer. In training a share of about 1/√m of each layer's
 * activations flips, in proportion to ‖u(0) − y‖, and more of them in later layers. Measured, not proved.
 */
@Theorem(paper = Paper.DEEP_DESCENT, name = "Activation patterns of deep networks",
    constants = Theorem.Constants.STATED)
class DeepStability {

  private static final int[] WIDTHS = {16, 32, 64, 128};
  private static final int[] SHOWN = {32, 64, 128};

  /** Inputs, their dimension, and steps: most of what flips has flipped by then. */
  private static final int INPUTS = 12;
  private static final int DIMENSION = 20;
  private static final int STEPS = 8;

  /** Networks that are averaged, as flips in narrow layers are few. */
  private static final int AVERAGED = 8;

  /**
   * Stated: flips that are not yet rare fall more slowly, about as m^(−0.41) from 16 to 128 neurons where they fall
   * least, and as m^(−½) from 128 to 1024; the rest is left to fluctuations.
   */
  private static final double SLACK = 0.25;

  /** The last layer, or the one before it. */
  @States(value = "N-15", rests = "N-9")
  @Property(tries = 2)
  Claim flipsFallInEveryLayer(
      @ForAll @IntRange(min = 2, max = 4) int hidden, @ForAll @IntRange(max = 1) int before, @ForAll long seed) {
    DeepFlips flips = flips(hidden, seed);
    return falls(flips, hidden - 1 - before, -0.5, 40).picture(trial -> flips.picture(SHOWN, AVERAGED, trial));
  }

  @Mutant(of = "N-15", change = "flips that fall as 1/m")
  @Property(tries = 2)
  Claim flipsFallSooner(@ForAll long seed) {
    return falls(flips(2, seed), 1, -1, 12);
  }

  private static Claim falls(DeepFlips flips, int layer, double exponent, int repetitions) {
    var sweep = PerTrial.of(trial -> Sweep.of(WIDTHS, repetitions, trial,
        (m, each) -> flips.means(m, AVERAGED, each.stream("networks"))[layer] + 1e-6));
    String name = "share of flips/‖u(0) − y‖ in layer " + (layer + 1) + " of " + flips.layers();
    return Exponent.of(name, "m", sweep).atMost(exponent, SLACK);
  }

  /** On average over some networks. */
  @States(value = "N-15", rests = "N-9")
  @Property(tries = 6)
  Claim laterLayersFlipMore(@ForAll @IntRange(min = 2, max = 4) int hidden, @ForAll long seed) {
    return ordered(flips(hidden, seed), false);
  }

  @Mutant(of = "N-15", change = "earlier layers flip more")
  @Property(tries = 2)
  Claim earlierLayersFlipMore(@ForAll @IntRange(min = 2, max = 4) int hidden, @ForAll long seed) {
    return ordered(flips(hidden, seed), true);
  }

  private static Claim ordered(DeepFlips flips, boolean reversed) {
    var means = PerTrial.of(trial -> flips.means(32, 6 * AVERAGED, trial.stream("networks")));
    int layers = flips.layers();
    var earlier = means.get(m -> Arrays.copyOfRange(m, 0, layers - 1));
    var later = means.get(m -> Arrays.copyOfRange(m, 1, layers));
    return Throughout.of("layer l < L", "share of flips in layer l", reversed ? later : earlier,
        "share of flips in layer l + 1", reversed ? earlier : later);
  }

  private static DeepFlips flips(int hidden, long seed) {
    return new DeepFlips(TrainingSet.sphere(INPUTS, DIMENSION, 1, seed), hidden, STEPS);
  }
}
