package recursive;

/** The papers whose claims stand in this package. */
final class Paper {

  static final String TITLE =
      "Recursive feature machines and the neural feature ansatz (Radhakrishnan et al. 2022, arXiv 2212.13881)";

  static final String LINEAR =
      "Linear recursive feature machines (Radhakrishnan, Belkin, Drusvyatskiy 2024, arXiv 2401.04553)";

  static final String FACT = "Features at convergence theorem (2025, arXiv 2507.05644)";

  private Paper() {}
}
