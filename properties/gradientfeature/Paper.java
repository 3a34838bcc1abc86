package gradientfeature;

/** The papers whose claims stand in this package. */
final class Paper {

  static final String TITLE = "Gradient feature learning (Shi, Wei, Liang 2023; arXiv 2310.12408)";

  /** Its predecessor, whose claims have ids SL-…; GF-H1 and GF-H3 sharpen two of them. */
  static final String PREDECESSOR =
      "Emergence from inputs, advantage over fixed features"
          + " (Shi, Wei, Liang 2022; arXiv 2206.01717)";

  private Paper() {}
}
