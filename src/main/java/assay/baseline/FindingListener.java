package assay.baseline;

/**
 * Hears of each claim that was judged and compared, on the thread that runs the tests; found by
 * {@link java.util.ServiceLoader}, once for a run. This is how ledger, tables and report get their evidence. An
 * exception thrown here changes no verdict: its message is printed, and the other listeners are told all the same.
 */
public interface FindingListener {

  void found(Finding finding);
}
