package assay.experiment.gradientfeature;

import assay.distribution.closedform.GaussianMixture;
import assay.experiment.Repetitions;
import assay.experiment.Sweep;
import assay.feature.MixtureScan;
import assay.random.Trial;
import assay.theorem.gradientfeature.MixtureLemma;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Neurons with the bias of the case study's lemma that look for a mean of orthogonal Gaussian clusters.
 *
 * @param lemma how many clusters, how far away, and b̃
 * @param deviation σ
 * @param margin where the scan's threshold is, in deviations of the cluster beyond the bias
 */
public record MeanFinders(MixtureLemma lemma, double deviation, double margin) {

  /** Nearly all neurons that find a mean see its cluster with so large a margin z: unbiased estimates need them all. */
  public static final double ALL = 4;

  /** Most of them do with this one, and many more draws hit: a lower end above 0 needs those, for σ up to ½. */
  public static final double MOST = 5;

  /** What they find. */
  public MixtureScan scan(int draws, Trial trial) {
    GaussianMixture mixture = GaussianMixture.orthogonal(
        lemma.clusters(), lemma.dimension(), lemma.meanLength(), deviation, trial.stream("mixture"));
    double threshold = lemma.bias() / lemma.meanLength() + margin * deviation;
    return MixtureScan.of(mixture, mixture.feature(0), lemma.bias(), threshold, draws, trial.stream("neurons"));
  }

  /** The unbiased estimate of p at the lemma's γ and half of its B_G, which is an O(·). */
  public double estimate(int draws, Trial trial) {
    return scan(draws, trial).estimate(lemma.gamma(), lemma.gradientBound() / 2);
  }

  /** That estimate for the dimensions 16, 32, …, 256, from four scans at each. */
  public Sweep overDimensions(int draws, Trial trial) {
    int[] dimensions = IntStream.range(0, 20).map(i -> 16 << i / 4).toArray();
    List<Double> p = Repetitions.of(dimensions.length, "scan", trial,
        (i, each) -> in(dimensions[i]).estimate(draws, each));
    return new Sweep(IntStream.of(dimensions).asDoubleStream().toArray(), p.stream().mapToDouble(v -> v).toArray());
  }

  private MeanFinders in(int dimension) {
    MixtureLemma there =
        new MixtureLemma(dimension, lemma.clusters(), lemma.tau(), lemma.meanScale(), lemma.spread());
    return new MeanFinders(there, deviation, margin);
  }
}
