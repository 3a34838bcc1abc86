package assay.simd;

/** What a trainer is made of: outputs, activation patterns and gradient sums, in one order or another. */
interface Passes {

  void outputs(Samples samples, Neurons f, double[] out);

  long[][] patterns(Samples samples, Neurons f);

  GradientSums sums(Samples samples, Neurons f, double[] c);
}
