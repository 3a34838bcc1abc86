package gradientfeature;

/** The paper whose claims stand in this package. */
final class Paper {

  static final String TITLE = "Gradient feature learning (Shi, Wei, Liang 2023; arXiv 2310.12408)";

  private Paper() {}
}
