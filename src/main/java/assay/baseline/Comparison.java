package assay.baseline;

/**
 * How a claim's run compares with the accepted one.
 *
 * @param state what becomes of it
 * @param rung by which comparison it was decided, such as “identical” or “paired”
 * @param text for a reader, with the size of a change
 * @param breaks whether the verdict left its expectation, which fails the build
 * @param suspicious whether tightness looks changed and more instances would tell
 */
public record Comparison(State state, String rung, String text, boolean breaks, boolean suspicious) {

  Comparison(State state, String rung, String text, boolean breaks) {
    this(state, rung, text, breaks, false);
  }

  /** What a comparison can come to. */
  public enum State {
    AS_EXPECTED("as expected"),
    CHANGED("changed"),
    NEW("new"),
    INCONCLUSIVE("inconclusive");

    private final String text;

    State(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Whether a reader of the console should hear of it: the baseline was left, or might have been, or it took a second
   * look.
   */
  boolean notable() {
    return state == State.CHANGED || state == State.INCONCLUSIVE || rung.equals(Ladder.SECOND);
  }

  /** Such as {@code "changed against the baseline (verdict): refuted, expected supported"}. */
  String sentence() {
    return state + " against the baseline (" + rung + "): " + text;
  }

  /** The same, to be looked at again. */
  Comparison suspected() {
    return new Comparison(state, rung, text, breaks, true);
  }

  static Comparison fresh() {
    return new Comparison(State.NEW, "new", "not in the baseline; accept it with -Dbaseline.accept", false);
  }

  static Comparison asExpected(String rung, String text) {
    return new Comparison(State.AS_EXPECTED, rung, text, false);
  }
}
