package assay.claim;

/**
 * What the evidence says of a claim: of one trial, of one generated instance, or of the claim as a whole. Decided in
 * the order in which the cases stand here.
 */
public sealed interface Verdict {

  /** Why, in one sentence that names numbers. */
  String reason();

  /** NaN, overflow, an exception of ours: nothing is said about the theory. */
  record HarnessError(String reason) implements Verdict {}

  /** A premise of the theorem is violated: it does not speak here. */
  record OutOfRegime(String reason) implements Verdict {}

  /** The right side reaches what holds for every learner: the theorem says nothing here. */
  record Vacuous(String reason) implements Verdict {}

  /** The left side lies above the right side, confirmed. */
  record Refuted(String reason) implements Verdict {}

  /** The left side lies below the right side. Not a proof. */
  record Supported(String reason) implements Verdict {}

  /**
   * The evidence does not decide. Never counts as support.
   *
   * @param outOfTime whether it might have, had there been more time
   */
  record Inconclusive(String reason, boolean outOfTime) implements Verdict {

    public Inconclusive(String reason) {
      this(reason, false);
    }

    public static Inconclusive late(String reason) {
      return new Inconclusive("out of time: " + reason, true);
    }
  }

  default Kind kind() {
    return switch (this) {
      case HarnessError e -> Kind.ERROR;
      case OutOfRegime o -> Kind.OUT_OF_REGIME;
      case Vacuous v -> Kind.VACUOUS;
      case Refuted r -> Kind.REFUTED;
      case Supported s -> Kind.SUPPORTED;
      case Inconclusive i -> Kind.INCONCLUSIVE;
    };
  }

  /** One of a kind, as it was stored. */
  static Verdict of(Kind kind, String reason) {
    return switch (kind) {
      case ERROR -> new HarnessError(reason);
      case OUT_OF_REGIME -> new OutOfRegime(reason);
      case VACUOUS -> new Vacuous(reason);
      case REFUTED -> new Refuted(reason);
      case SUPPORTED -> new Supported(reason);
      case INCONCLUSIVE -> new Inconclusive(reason);
    };
  }

  /** The kinds of verdict, for counting. */
  enum Kind {
    ERROR("error"),
    OUT_OF_REGIME("out of regime"),
    VACUOUS("vacuous"),
    REFUTED("refuted"),
    SUPPORTED("supported"),
    INCONCLUSIVE("inconclusive");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
