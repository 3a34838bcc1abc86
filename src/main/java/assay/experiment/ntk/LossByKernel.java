package assay.experiment.ntk;

import assay.linear.SymmetricMatrix;

/**
 * The gradient of a loss F by a network's hidden layers, through the tangent kernel K of its outputs and the slopes g
 * of F by them: ‖∇F‖² = gᵀKg (the chain rule).
 */
public interface LossByKernel {

  /** K. */
  SymmetricMatrix kernel();

  /** ‖g‖². */
  double squaredSlopes();

  /** ‖∇F‖², summed over every weight. */
  double squaredGradient();
}
