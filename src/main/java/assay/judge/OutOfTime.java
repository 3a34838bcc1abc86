package assay.judge;

/** A trial took longer than it may. No verdict on the claim follows. */
public final class OutOfTime extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String reason;

  /**
   * @param reason how long it took, and what became of it
   */
  public OutOfTime(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  /** How long it took, and what became of it. */
  public String reason() {
    return reason;
  }
}
