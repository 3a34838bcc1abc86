package assay.experiment.gradientfeature;

import assay.claim.Picture;
import assay.feature.MixtureScan;
import assay.stats.Interval;
import assay.theorem.gradientfeature.SeparatedNeuron;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * p(γ): the probability of finding a feature over the tolerance of direction, measured and as a lemma has it. γ runs
 * from
 * 10⁻¹³ to 1 in 53 steps, the lemma's margin T from 1 to 8.
 */
public final class RarePicture {

  private static final double[] GAMMAS = IntStream.rangeClosed(0, 52).mapToDouble(i -> Math.pow(10, -13 + i / 4.0))
      .toArray();
  private static final double[] MARGINS = IntStream.rangeClosed(4, 32).mapToDouble(i -> i / 4.0).toArray();

  private RarePicture() {}

  /**
   * Draws it.
   *
   * @param scan neurons
   * @param lemma a neuron for each margin T
   * @param probability p by the lemma
   * @param level the probability that some interval of the band is wrong
   */
  public static Picture of(
      MixtureScan scan,
      DoubleFunction<SeparatedNeuron> lemma,
      ToDoubleFunction<SeparatedNeuron> probability,
      double level) {
    double[] p = DoubleStream.of(GAMMAS).map(g -> scan.estimate(g, 0)).toArray();
    Interval[] band = DoubleStream.of(GAMMAS)
        .mapToObj(g -> scan.mass(g, 0, level / GAMMAS.length))
        .toArray(Interval[]::new);
    double[] low = Arrays.stream(band).mapToDouble(Interval::lo).toArray();
    double[] high = Arrays.stream(band).mapToDouble(Interval::hi).toArray();
    SeparatedNeuron[] neurons = DoubleStream.of(MARGINS)
        .mapToObj(lemma)
        .filter(neuron -> neuron.gradientBound() > 0 && neuron.gamma() < 1)
        .toArray(SeparatedNeuron[]::new);
    return Picture.of("p(γ)").axes("γ", "p").log()
        .curve("measured", GAMMAS, p).band(low, high)
        .dashed("lemma", of(neurons, SeparatedNeuron::gamma), of(neurons, probability));
  }

  private static double[] of(SeparatedNeuron[] neurons, ToDoubleFunction<SeparatedNeuron> value) {
    return Arrays.stream(neurons).mapToDouble(value).toArray();
  }
}
