package assay.core;

import assay.random.Stream;

/** A random network and random weighted samples for tests: a description, from which the data follow. */
record Problem(int size, int dimension, int width, long seed) {

  Samples samples() {
    Stream stream = Stream.seeded(seed);
    double[][] x = new double[size][];
    double[] label = new double[size];
    double[] weight = new double[size];
    for (int n = 0; n < size; n++) {
      x[n] = stream.gaussians(dimension, 1);
      label[n] = n % 3 == 0 ? stream.uniform(-1, 1) : stream.sign();
      weight[n] = stream.uniform(0.5, 2) / size;
    }
    return Samples.of(x, label, weight);
  }

  TwoLayer neurons() {
    Stream stream = Stream.seeded(~seed);
    double[][] w = new double[width][];
    for (int i = 0; i < width; i++) w[i] = stream.gaussians(dimension, 1);
    return TwoLayer.of(w, stream.gaussians(width, 0.5), stream.gaussians(width, 1.0 / width));
  }

  static final MarginLoss HINGE = new MarginLoss() {
    @Override
    public double value(double margin) {
      return Math.max(0, 1 - margin);
    }

    @Override
    public double slope(double margin) {
      return margin < 1 ? -1 : 0;
    }
  };

  static final MarginLoss LOGISTIC = new MarginLoss() {
    @Override
    public double value(double margin) {
      return StrictMath.log1p(StrictMath.exp(-margin));
    }

    @Override
    public double slope(double margin) {
      return -1 / (1 + StrictMath.exp(margin));
    }
  };
}
