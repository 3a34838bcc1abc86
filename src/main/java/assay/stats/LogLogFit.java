package assay.stats;

import assay.Require;
import java.util.random.RandomGenerator;

/** The least-squares line through points (x, y), which are logarithms. */
record LogLogFit(double[] x, double meanX, double spread, double intercept, double slope, double[] residuals) {

  static LogLogFit of(double[] x, double[] y) {
    double meanX = Sum.of(x) / x.length;
    double meanY = Sum.of(y) / y.length;
    double spread = spread(x);
    Sum products = new Sum();
    for (int i = 0; i < x.length; i++) products.add((x[i] - meanX) * (y[i] - meanY));
    double slope = products.value() / spread;
    double[] residuals = new double[x.length];
    for (int i = 0; i < x.length; i++) residuals[i] = (y[i] - meanY) - slope * (x[i] - meanX);
    return new LogLogFit(x, meanX, spread, meanY - slope * meanX, slope, residuals);
  }

  /** Σ (x − x̄)², which must be positive. */
  static double spread(double[] x) {
    double mean = Sum.of(x) / x.length;
    Sum squares = new Sum();
    for (double value : x) squares.add((value - mean) * (value - mean));
    return Require.positive("spread of the sizes", squares.value());
  }

  int size() {
    return x.length;
  }

  /** Observations less the two fitted parameters. */
  int degrees() {
    return x.length - 2;
  }

  double residualDeviation() {
    Sum squares = new Sum();
    for (double r : residuals) squares.add(r * r);
    return Math.sqrt(squares.value() / degrees());
  }

  /** Estimated standard deviation of the slope. */
  double slopeError() {
    return residualDeviation() / Math.sqrt(spread);
  }

  /** (slope − the given one)/slope error; 0 for a perfect fit of just that slope. */
  double studentised(double trueSlope) {
    double difference = slope - trueSlope;
    return difference == 0 ? 0 : difference / slopeError();
  }

  /** The fit of this line plus errors drawn with replacement from the residuals. */
  LogLogFit redrawn(RandomGenerator random) {
    double[] y = new double[size()];
    for (int i = 0; i < y.length; i++) y[i] = intercept + slope * x[i] + residuals[random.nextInt(size())];
    return of(x, y);
  }
}
