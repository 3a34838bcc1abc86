package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.Sweep;
import assay.experiment.ntk.ConvolutionFlips;
import assay.experiment.ntk.ConvolutionSpectrum;
import assay.experiment.ntk.FiniteConvolution;
import assay.experiment.ntk.Signals;
import assay.kernel.Convolutional;
import assay.linear.SymmetricMatrix;
import assay.network.Convolution;
import assay.quantify.Width;
import assay.random.PerTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import ntk.Sizes.Channels;
import ntk.Sizes.Depth;
import ntk.Sizes.Positions;
import ntk.Sizes.Taps;

/**
 * N-18: the tangent kernel of one-dimensional convolutions around a circle. With more and more channels it tends to a
 * closed form; with frozen gates the network is linear in each layer; its smallest eigenvalue is at least what single
 * positions have; a pooled readout cannot tell a signal from the same one turned; and training flips about 1/√m of the
 * activations.
 */
@Theorem(paper = Paper.CONVOLUTIONS, name = "Tangent kernels of convolutional networks",
    constants = Theorem.Constants.DERIVED)
class ConvolutionalNetworks {

  private static final int[] WIDTHS = {8, 32, 128};

  /** Networks that are averaged, as in {@link DeepKernels}. */
  private static final int AVERAGED = 8;

  /** Stated: what is left to the fluctuations of few channels. */
  private static final double SLACK = 0.15;

  @States(value = "N-18", rests = "K-3")
  @Property(tries = 2)
  Claim kernelsTendToTheClosedForm(@ForAll @IntRange(min = 1, max = 2) int layers, @ForAll boolean pooled,
      @ForAll @Channels int channels, @ForAll long seed) {
    Convolution shape = new Convolution(4, 2, layers, pooled);
    return tends(shape, shape, channels, seed, -0.5, 80);
  }

  @Mutant(of = "N-18", change = "a convolution more in the limit")
  @Property(tries = 2)
  Claim anotherDepth(@ForAll boolean pooled, @ForAll @Channels int channels, @ForAll long seed) {
    return tends(new Convolution(4, 2, 1, pooled), new Convolution(4, 2, 2, pooled), channels, seed, -0.5, 20);
  }

  @Mutant(of = "N-18", change = "errors that fall as 1/m")
  @Property(tries = 2)
  Claim kernelsTendSooner(@ForAll @IntRange(min = 1, max = 2) int layers, @ForAll long seed) {
    Convolution shape = new Convolution(4, 2, layers, true);
    return tends(shape, shape, 3, seed, -1, 24);
  }

  private static Claim tends(Convolution shape, Convolution limiting, int channels, long seed, double exponent,
      int repetitions) {
    var networks = new FiniteConvolution(shape, Signals.sphere(4, shape.positions(), channels, seed));
    var sweep = PerTrial.of(trial -> {
      SymmetricMatrix limit = new Convolutional(limiting).gram(networks.signals().x());
      return Sweep.of(WIDTHS, repetitions, trial,
          (m, each) -> networks.distance(limit, m, AVERAGED, each.stream("networks")));
    });
    return Exponent.of("distance of the tangent kernel from its limit", "m", sweep).atMost(exponent, SLACK);
  }

  @States(value = "N-18", rests = "N-3")
  @Property(tries = 60)
  Claim frozenGatesAreLinearInEachLayer(
      @ForAll @Positions int positions, @ForAll @Taps int taps, @ForAll @Depth int layers,
      @ForAll boolean pooled, @ForAll @Channels int channels, @ForAll @Width(min = 2, max = 32) int m) {
    return linear(new Convolution(positions, taps, layers, pooled), channels, m, false);
  }

  @Mutant(of = "N-18", change = "gates that follow the weights")
  @Property(tries = 10)
  Claim gatesThatFollow(@ForAll @Depth int layers, @ForAll boolean pooled) {
    return linear(new Convolution(5, 3, layers, pooled), 2, 16, true);
  }

  private static Claim linear(Convolution shape, int channels, int m, boolean following) {
    var networks = new FiniteConvolution(shape, Signals.sphere(1, shape.positions(), channels, 1));
    return Identity.everywhere("f_gated(W_l + V)", "f(W) + ⟨∂f/∂W_l, V⟩ for every layer l",
        trial -> exactly(networks.gatedError(m, following, trial.stream("weights"))))
        .relativeTo("the terms that are added", 1)
        .within(1e-12, "rounding");
  }

  @States(value = "N-18", rests = "K-3")
  @Property(tries = 60)
  Claim aPooledReadoutDoesNotSeeTurns(
      @ForAll @Positions int positions, @ForAll @Taps int taps, @ForAll @Depth int layers,
      @ForAll @Channels int channels, @ForAll @IntRange(min = 1, max = 6) int by, @ForAll long seed) {
    return turned(new Convolution(positions, taps, layers, true), channels, by, seed);
  }

  @Mutant(of = "N-18", change = "a readout of each position's own")
  @Property(tries = 5)
  Claim ownReadoutsSeeTurns(@ForAll @Positions int positions, @ForAll @Depth int layers, @ForAll long seed) {
    return turned(new Convolution(positions, 2, layers, false), 2, 1, seed);
  }

  private static Claim turned(Convolution shape, int channels, int by, long seed) {
    Convolutional kernel = new Convolutional(shape);
    var x = PerTrial.of(trial -> Signals.sphere(2, shape.positions(), channels, seed).x());
    return Identity.of("K(x, y)", x.get(of -> kernel.at(of[0], of[1])),
        "K(x, y turned)", x.get(of -> kernel.at(of[0], Signals.turned(of[1], by))))
        .relativeTo("K(x, x)", x.get(of -> exactly(kernel.at(of[0], of[0]))))
        .within(1e-12, "rounding");
  }

  @States(value = "N-18", rests = "E-1")
  @Property(tries = 60)
  Claim eigenvaluesAreAtLeastThoseOfPositions(
      @ForAll @Width(min = 2, max = 6) int n, @ForAll @Positions int positions, @ForAll @Taps int taps,
      @ForAll @Depth int layers, @ForAll boolean pooled, @ForAll @Channels int channels, @ForAll long seed) {
    return least(new Convolution(positions, taps, layers, pooled), Signals.sphere(n, positions, channels, seed), 1);
  }

  @Mutant(of = "N-18", change = "twice the eigenvalues of positions")
  @Property(tries = 20)
  Claim twiceThoseOfPositions(@ForAll @Positions int positions, @ForAll @Taps int taps, @ForAll long seed) {
    return least(new Convolution(positions, taps, 1, false), Signals.sphere(2, positions, 3, seed), 2);
  }

  private static Claim least(Convolution shape, Signals signals, double factor) {
    var spectrum = PerTrial.of(trial -> ConvolutionSpectrum.of(shape, signals));
    return Claim.inequality()
        .left(shape.pooled() ? "λ_min(Θ)" : "Σ_j λ_min(Θ at j)", spectrum.get(s -> s.ofPositions().times(factor)))
        .right("λ_min(K)", spectrum.get(ConvolutionSpectrum::smallest));
  }

  @States(value = "N-18", rests = "N-9")
  @Property(tries = 2)
  Claim flipsFall(@ForAll @IntRange(min = 1, max = 2) int layers, @ForAll boolean pooled, @ForAll long seed) {
    ConvolutionFlips flips = flips(layers, pooled, seed);
    return falls(flips, -0.5, 36).picture(trial -> flips.picture(WIDTHS, 2 * AVERAGED, trial));
  }

  @Mutant(of = "N-18", change = "flips that fall as 1/m")
  @Property(tries = 2)
  Claim flipsFallSooner(@ForAll boolean pooled, @ForAll long seed) {
    return falls(flips(1, pooled, seed), -1, 12);
  }

  private static ConvolutionFlips flips(int layers, boolean pooled, long seed) {
    return new ConvolutionFlips(new Convolution(4, 2, layers, pooled), Signals.sphere(4, 4, 4, seed), 6);
  }

  private static Claim falls(ConvolutionFlips flips, double exponent, int repetitions) {
    var sweep = PerTrial.of(trial -> Sweep.of(WIDTHS, repetitions, trial,
        (m, each) -> flips.mean(m, AVERAGED, each.stream("networks")) + 1e-6));
    return Exponent.of("share of flips/‖u(0) − y‖", "m", sweep).atMost(exponent, SLACK);
  }
}
