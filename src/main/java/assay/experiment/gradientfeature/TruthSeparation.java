package assay.experiment.gradientfeature;

import assay.stats.Interval;
import assay.theorem.gradientfeature.MixtureLemma;
import assay.theorem.gradientfeature.MixtureTruth;

/**
 * How far apart the means of a mixture have to be, B_μ1 √d/(σ_B+ √(τ log d)), before the ground-truth network's loss is
 * what the case study says of OPT: by bisection, as the loss falls with the distance.
 *
 * @param dimension d
 * @param clusters r
 * @param tau τ
 * @param share σ/σ_B+
 */
public record TruthSeparation(int dimension, int clusters, double tau, double share) {

  private static final double FAR = 16;

  /** The smallest separation, between the ends that the loss's own interval leaves. */
  public Interval smallest() {
    return new Interval(bisected(false), bisected(true));
  }

  /** The loss over its bound at a separation. */
  public Interval ratio(double separation) {
    double scale = new MixtureLemma(dimension, clusters, tau, 1, 1).reach();
    MixtureLemma lemma = new MixtureLemma(dimension, clusters, tau, separation * scale / Math.sqrt(dimension), 1);
    MixtureTruth truth = new MixtureTruth(clusters, lemma.meanLength(), share, scale, 2 * scale);
    return truth.hingeRisk().times(1 / lemma.opt());
  }

  /** @param surely whether the loss is to be below the bound for certain, or only possibly */
  private double bisected(boolean surely) {
    double low = 0;
    double high = FAR;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      Interval ratio = ratio(middle);
      if ((surely ? ratio.hi() : ratio.lo()) <= 1) high = middle;
      else low = middle;
    }
    return surely ? high : low;
  }
}
