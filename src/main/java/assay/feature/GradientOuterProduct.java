package assay.feature;

import assay.Require;
import assay.linear.Matrices;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The average gradient outer product (AGOP) of a predictor f, (1/n) Σ ∇f(x_i) ∇f(x_i)ᵀ (Radhakrishnan et al., arXiv
 * 2212.13881): how much f changes along which directions. It is 0 where f is constant.
 */
public final class GradientOuterProduct {

  private GradientOuterProduct() {}

  /**
   * @param gradient x ↦ ∇f(x)
   * @param x n inputs, at least one
   */
  public static SymmetricMatrix of(UnaryOperator<double[]> gradient, double[][] x) {
    return of(Arrays.stream(x).map(gradient).toArray(double[][]::new));
  }

  /**
   * @param gradients ∇f(x_i), a row each
   * @throws IllegalArgumentException if there is none, lengths differ, or an entry is not finite
   */
  public static SymmetricMatrix of(double[][] gradients) {
    check(gradients);
    return Matrices.gram(gradients).scaled(1.0 / gradients.length);
  }

  private static void check(double[][] gradients) {
    Require.atLeast("number of gradients", gradients.length, 1);
    for (double[] gradient : gradients)
      Require.sameSize("length of a gradient", gradient.length, gradients[0].length);
  }

  /**
   * The covariance of the gradients: their mean is taken out first.
   *
   * @throws IllegalArgumentException as {@link #of(double[][])} does
   */
  public static SymmetricMatrix centred(double[][] gradients) {
    check(gradients);
    double[] mean = new double[gradients[0].length];
    for (double[] gradient : gradients)
      for (int j = 0; j < mean.length; j++) mean[j] += gradient[j] / gradients.length;
    return of(Arrays.stream(gradients).map(g -> Vectors.sum(g, -1, mean)).toArray(double[][]::new));
  }
}
