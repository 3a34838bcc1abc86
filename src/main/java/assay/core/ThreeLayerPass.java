package assay.core;

/**
 * One pass of a {@link ThreeLayer} network over a batch of inputs: forward, and back to the gradients of the two
 * trained layers. Allocates nothing after it is made.
 */
final class ThreeLayerPass {

  final Matrix x;
  final Matrix h;
  final Matrix first;
  final Matrix second;
  final Matrix out;
  final Matrix slopes;
  final Matrix gradientOfW;
  final Matrix gradientOfV;

  private final Products products;
  private final ThreeLayer net;
  private final boolean outputs;
  private final Matrix sum;
  private final Matrix back;
  private final Matrix toHidden;
  private final Matrix at;
  private final Matrix vt;
  private final double[] zeros;

  /**
   * @param net a live view
   * @param batch the most inputs at once
   */
  ThreeLayerPass(Products products, ThreeLayer net, int batch) {
    this.products = products;
    this.net = net;
    outputs = net.skip == ThreeLayer.Skip.OUTPUTS;
    int m = net.width();
    x = new Matrix(batch, net.dimension());
    h = new Matrix(batch, m);
    first = new Matrix(batch, net.outputs());
    second = new Matrix(batch, m);
    sum = new Matrix(batch, m);
    out = new Matrix(batch, net.outputs());
    slopes = new Matrix(batch, net.outputs());
    back = new Matrix(batch, net.v.rows);
    toHidden = new Matrix(batch, m);
    gradientOfW = new Matrix(net.w.rows, m);
    gradientOfV = new Matrix(net.v.rows, m);
    at = net.a.transposed();
    vt = net.v.transposed();
    zeros = new double[Math.max(Math.max(h.stride, x.stride), out.stride)];
  }

  /** From x, of which so many rows count, to h, A h and R(x). */
  void forward(int rows) {
    products.multiply(x, net.w, net.b1, h, rows);
    products.rectify(h, rows);
    products.multiply(h, at, zeros, first, rows);
    products.multiply(outputs ? first : h, net.v, net.b2, second, rows);
    products.rectify(second, rows);
    add(h, second, sum, rows);
    products.multiply(sum, at, zeros, out, rows);
  }

  /** From the slopes ∂L/∂R(x) to ∂L/∂W and ∂L/∂V, after a pass forward. */
  void backward(int rows) {
    vt.becomeTransposeOf(net.v);
    products.multiply(slopes, net.a, zeros, toHidden, rows);
    products.gate(toHidden, second, sum, rows);
    products.multiplyTransposed(outputs ? first : h, sum, zeros, gradientOfV, rows);
    products.multiply(sum, vt, zeros, back, rows);
    if (outputs) {
      add(slopes, back, first, rows);
      products.multiply(first, net.a, zeros, toHidden, rows);
    } else {
      add(toHidden, back, toHidden, rows);
    }
    products.gate(toHidden, h, toHidden, rows);
    products.multiplyTransposed(x, toHidden, zeros, gradientOfW, rows);
  }

  private static void add(Matrix a, Matrix b, Matrix into, int rows) {
    double[] left = a.values;
    double[] right = b.values;
    double[] sum = into.values;
    for (int i = 0; i < rows * a.stride; i++) sum[i] = left[i] + right[i];
  }
}
