package assay.judge;

/** A trial took longer than it may. No verdict on the claim follows. */
public final class OutOfTime extends RuntimeException {

  /**
   * @param message how long it took, and what became of it
   */
  public OutOfTime(String message) {
    super(message, null, false, false);
  }
}
