package assay.core;

/** What a trainer is made of: outputs, activation patterns and gradient sums, in one order or another. */
interface Passes {

  void outputs(Samples samples, TwoLayer f, double[] out);

  long[][] patterns(Samples samples, TwoLayer f);

  GradientSums sums(Samples samples, TwoLayer f, double[] c);
}
