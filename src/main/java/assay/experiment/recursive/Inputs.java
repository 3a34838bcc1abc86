package assay.experiment.recursive;

import assay.random.Stream;

/** How inputs are drawn, coordinates independently of each other. */
public enum Inputs {

  /** Uniform on {−1, 1}ᵈ. */
  CUBE {
    @Override
    double[] draw(int dimension, Stream stream) {
      double[] x = new double[dimension];
      for (int j = 0; j < dimension; j++) x[j] = stream.sign();
      return x;
    }
  },

  /** N(0, I). */
  GAUSSIAN {
    @Override
    double[] draw(int dimension, Stream stream) {
      return stream.gaussians(dimension, 1);
    }
  },

  /** N(0, I/4): of the authors' notebook. */
  HALF_GAUSSIAN {
    @Override
    double[] draw(int dimension, Stream stream) {
      return stream.gaussians(dimension, 0.5);
    }
  };

  abstract double[] draw(int dimension, Stream stream);
}
