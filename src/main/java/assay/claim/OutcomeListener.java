package assay.claim;

/**
 * Hears of each claim that was judged, on the thread that runs the tests; found by {@link java.util.ServiceLoader}. This
 * is how the report and the machine-readable summary get their evidence.
 */
public interface OutcomeListener {

  void judged(Outcome outcome);
}
