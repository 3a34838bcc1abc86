package teachers;

/** The papers whose claims stand in this package. */
final class Paper {

  static final String TEACHERS =
      "Learning over-parametrized two-layer networks beyond NTK (Li, Ma, Zhang 2020, arXiv 2007.04596)";

  private Paper() {}
}
