package assay.judge;

/**
 * Hears of each claim that was judged, on the thread that runs the tests; found by {@link java.util.ServiceLoader}. This
 * is how the report and the machine-readable summary get their evidence. An exception thrown here changes no verdict: its
 * message is printed, and the other listeners are told all the same.
 */
public interface OutcomeListener {

  void judged(Outcome outcome);
}
