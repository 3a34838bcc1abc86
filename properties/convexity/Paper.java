package convexity;

/** The papers whose claims stand in this package. */
final class Paper {

  static final String TALK = "Going beyond kernels (Yuanzhi Li, slides; Allen-Zhu, Li 2019, arXiv 1905.10337)";
  static final String SENSING =
      "Algorithmic regularization in over-parameterized matrix sensing (Li, Ma, Zhang 2018; arXiv 1712.09203)";

  private Paper() {}
}
