package assay.experiment.convexity;

import assay.Require;
import assay.theorem.convexity.SingleNeuron;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * A neuron w beside the one that it learns, w* of length 1, in the plane of both. Expectations over Gaussian inputs are
 * integrals over the direction α of x in that plane, of the definition itself and not of a closed form: E‖x‖² = 2
 * there, and between the directions at which one of both neurons starts to respond the integrands are trigonometric.
 *
 * @param length ‖w‖, above 0
 * @param angle between w and w*, in [0, π]
 */
public record NeuronPair(double length, double angle) {

  private static final GaussIntegratorFactory FACTORY = new GaussIntegratorFactory();
  private static final int NODES = 24;

  /**
   * @throws IllegalArgumentException if the length is not positive and finite, or the angle outside [0, π]
   */
  public NeuronPair {
    Require.positive("length", length);
    Require.between("angle", angle, 0, Math.PI);
  }

  /**
   * w = w* + h.
   *
   * @param distance ‖h‖, above 0
   * @param direction the angle between h and w*
   */
  public static NeuronPair displaced(double distance, double direction) {
    double along = 1 + distance * StrictMath.cos(direction);
    double across = Math.abs(distance * StrictMath.sin(direction));
    return new NeuronPair(StrictMath.hypot(along, across), StrictMath.atan2(across, along));
  }

  /** ‖w − w*‖². */
  public double squaredDistance() {
    double half = StrictMath.sin(angle / 2);
    return (length - 1) * (length - 1) + 4 * length * half * half;
  }

  /** ⟨∇L(w), w − w*⟩ = E(relu⟨w,x⟩ − relu⟨w*,x⟩) 1{⟨w,x⟩ &gt; 0} ⟨w − w*, x⟩. */
  public double descentTowardsTheTarget() {
    return overTheSeen(alpha -> difference(alpha) * (length * StrictMath.cos(alpha) - StrictMath.cos(alpha - angle)));
  }

  /** L(w) = ½ E(relu⟨w,x⟩ − relu⟨w*,x⟩)². */
  public double loss() {
    double seen = overTheSeen(alpha -> difference(alpha) * difference(alpha) / 2);
    double unseen = pieces(Math.PI / 2, Math.PI / 2 + angle, Math.PI / 2 + angle,
        alpha -> difference(alpha) * difference(alpha) / 2);
    return seen + unseen;
  }

  /** By the closed form. */
  public double ratio() {
    return SingleNeuron.onePointRatio(length, angle);
  }

  /** relu⟨w,x⟩ − relu⟨w*,x⟩ in the direction α from w, at ‖x‖ = 1. */
  private double difference(double alpha) {
    return Math.max(0, length * StrictMath.cos(alpha)) - Math.max(0, StrictMath.cos(alpha - angle));
  }

  private double overTheSeen(DoubleUnaryOperator f) {
    return pieces(-Math.PI / 2, angle - Math.PI / 2, Math.PI / 2, f);
  }

  /** E over the directions between two ends, with a break between them. */
  private static double pieces(double from, double at, double to, DoubleUnaryOperator f) {
    return (piece(from, at, f) + piece(at, to, f)) / Math.PI;
  }

  private static double piece(double from, double to, DoubleUnaryOperator f) {
    if (!(from < to)) return 0;
    GaussIntegrator rule = FACTORY.legendre(NODES, from, to);
    double sum = 0;
    for (int i = 0; i < NODES; i++) sum += rule.getWeight(i) * f.applyAsDouble(rule.getPoint(i));
    return sum;
  }
}
