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
 * activations flips, in proportion to ‖u(0) − y‖, and more of them in later layers. Measured, not proved. For two
 * layers {@link ActivationPatterns} bounds by E(R) what flips in training do to the kernel.
 */
@Theorem(paper = Paper.DEEP_DESCENT, name = "Activation patterns of deep networks",
    constants = Theorem.Constants.STATED)
class DeepStability {

  private static final int[] WIDTHS = {64, 256, 1024};

  /** Inputs, their dimension, and steps: most of what flips has flipped by then. */
  private static final int INPUTS = 8;
  private static final int DIMENSION = 20;
  private static final int STEPS = 6;

  /** Of a layer of all networks of one width together: narrow layers have few flips each, and many are averaged. */
  private static final int NEURONS = 2048;

  /** Stated: what is left to fluctuations; slopes from 64 to 1024 neurons are about −0.46. */
  private static final double SLACK = 0.2;

  /** The last layer, or the one before it. */
  @States(value = "N-15", rests = "N-9")
  @Property(tries = 2)
  Claim flipsFallInEveryLayer(
      @ForAll @IntRange(min = 2, max = 3) int hidden, @ForAll @IntRange(max = 1) int before, @ForAll long seed) {
    DeepFlips flips = flips(hidden, seed);
    return falls(flips, hidden - 1 - before, -0.5, 16).picture(trial -> flips.picture(WIDTHS, NEURONS, trial));
  }

  @Mutant(of = "N-15", change = "flips that fall as 1/m")
  @Property(tries = 2)
  Claim flipsFallSooner(@ForAll long seed) {
    return falls(flips(2, seed), 1, -1, 8);
  }

  private static Claim falls(DeepFlips flips, int layer, double exponent, int repetitions) {
    var sweep = PerTrial.of(trial -> Sweep.of(WIDTHS, repetitions, trial,
        (m, each) -> flips.means(m, NEURONS / m, each)[layer] + 1e-6));
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
    var means = PerTrial.of(trial -> flips.means(32, 48, trial));
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
