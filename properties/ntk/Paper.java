package ntk;

/** The papers whose claims stand in this package. */
final class Paper {

  static final String KERNELS = "Deep equals shallow for ReLU networks in kernel regimes (Bietti, Bach 2021; arXiv 2009.14397)";

  static final String FINE_GRAINED = "Fine-grained analysis of optimization and generalization (Arora, Du, Hu, Li, Wang 2019; arXiv 1901.08584)";

  static final String SMALLEST_EIGENVALUE = "Bounds for the smallest eigenvalue of the NTK (Karhadkar, Murray, Montúfar 2024; arXiv 2405.14630)";

  static final String DEEP_EIGENVALUE = "Tight bounds on the smallest eigenvalue of the NTK for deep ReLU networks (Nguyen, Mondelli, Montúfar 2021; arXiv 2012.11654)";

  private Paper() {}
}
