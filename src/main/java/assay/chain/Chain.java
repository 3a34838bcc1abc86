package assay.chain;

import assay.core.Ops;
import assay.core.Samples;
import assay.core.Trainer;
import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Observer;
import assay.network.Trajectory;
import assay.opt.Opt;
import assay.random.Trial;

/**
 * Watches a run of Algorithm 1 and measures every quantity of the certificate chain, {@link ChainRun}.
 */
public final class Chain implements Observer {

  private final Samples samples;
  private final FiniteDistribution distribution;
  private final GradientDescent descent;
  private final Teacher target;
  private final double gamma;
  private final double window;

  // known from the first step on, which begins the chain
  @SuppressWarnings("NullAway.Init")
  private Matching matching;
  @SuppressWarnings("NullAway.Init")
  private TwoLayer first;
  private double firstImitation;
  private double sumLoss;
  private double sumImitation;
  private double sumDrift;
  private double sumGradient;
  private double firstDistance;
  private double lastDistance;

  private Chain(FiniteDistribution distribution, GradientDescent descent, Teacher target, double gamma, double window) {
    this.distribution = distribution;
    this.samples = distribution.samples();
    this.descent = descent;
    this.target = target;
    this.gamma = gamma;
    this.window = window;
  }

  /** Runs Algorithm 1 to its end and measures the chain against a target network. */
  public static ChainRun run(FiniteDistribution distribution, GradientDescent descent, Teacher target, double gamma,
      double window, Trial trial) {
    Chain chain = new Chain(distribution, descent, target, gamma, window);
    return chain.measured(descent.run(chain.samples, trial, chain));
  }

  @Override
  public void at(int t, double loss, Trainer trainer) {
    if (t == 1) begin(trainer);
    if (t == descent.schedule().steps()) lastDistance = squaredDistance(trainer.neurons());
    if (t >= 1 && t < descent.schedule().steps()) accumulate(loss, trainer);
  }

  private void begin(Trainer trainer) {
    first = trainer.neurons().copy();
    matching = Matching.of(first, target, gamma, window);
    firstImitation = imitation(first);
    firstDistance = squaredDistance(first);
  }

  private void accumulate(double loss, Trainer trainer) {
    sumLoss += loss;
    sumImitation += imitation(trainer.neurons());
    for (int k = 0; k < matching.neurons().length; k++)
      sumDrift += Math.abs(matching.outputs()[k])
          * Math.sqrt(Vectors.squaredDistance(trainer.neurons(), first, matching.neurons()[k]));
    for (int j = 0; j < first.width(); j++) sumGradient += square(trainer.gradientOfA(j));
  }

  /** L(ã, W) for the first layer of a network. */
  private double imitation(TwoLayer network) {
    if (matching.neurons().length == 0) return descent.loss().value(0);
    double[] outputs = new double[samples.size()];
    Ops.best().outputs(samples, matching.imitator(network), outputs);
    double sum = 0;
    for (int n = 0; n < outputs.length; n++)
      sum += samples.weight(n) * descent.loss().value(samples.label(n) * outputs[n]);
    return sum;
  }

  private static double square(double x) {
    return x * x;
  }

  /** |ã − a|². */
  private double squaredDistance(TwoLayer network) {
    double sum = 0;
    int k = 0;
    for (int j = 0; j < network.width(); j++) {
      boolean matched = k < matching.neurons().length && matching.neurons()[k] == j;
      double difference = (matched ? matching.outputs()[k++] : 0) - network.a(j);
      sum += difference * difference;
    }
    return sum;
  }

  /** 1; NaN for a run that has diverged, so that nothing measured of it is a number. */
  private double sound(Trajectory trajectory) {
    double[] losses = trajectory.losses();
    return losses.length > descent.schedule().steps() && Double.isFinite(losses[losses.length - 1]) ? 1 : Double.NaN;
  }

  private ChainRun measured(Trajectory trajectory) {
    double sound = sound(trajectory);
    double steps = sound * (descent.schedule().steps() - 1);
    double rate = descent.schedule().rate();
    double driftFactor = descent.loss().lipschitz() * distribution.meanNorm().middle();
    return new ChainRun(trajectory, matching, sumLoss / steps, sumImitation / steps, sound * firstImitation,
        (firstDistance - lastDistance) / (2 * rate * steps), rate / 2 * sumGradient / steps,
        driftFactor * sumDrift / steps,
        Opt.risk(distribution, descent.loss(), target));
  }
}
