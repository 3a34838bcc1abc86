package schedules;

/** The papers whose claims stand in this package. */
final class Paper {

  static final String LARGE_RATES = "The regularization effect of initial large learning rate (Li, Wei, Ma 2019, "
      + "arXiv 1907.04595)";

  private Paper() {}
}
