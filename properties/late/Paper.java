package late;

/** The papers whose claims stand in this package. */
final class Paper {

  static final String LOCAL = "Feature learning at the end of training (Zhou, Ge 2024, arXiv 2406.01766)";
  static final String POSITIVE =
      "Local convergence with a positive second layer (Zhou, Ge, Jin 2021, arXiv 2102.02410)";

  private Paper() {}
}
