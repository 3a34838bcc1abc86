package beyond;

/** The papers whose claims stand in this package. */
final class Paper {

  static final String RESNET = "What residual networks learn and kernels do not (Allen-Zhu, Li 2019, arXiv 1905.10337)";

  private Paper() {}
}
