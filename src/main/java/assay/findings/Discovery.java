package assay.findings;

import assay.Require;
import assay.claim.Format;
import assay.ledger.Cell;
import assay.stats.Interval;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that a run found out about a statement and that its author may not know: a sentence for a theorist, the
 * numbers behind it, and how to see it again.
 *
 * @param kind what sort of thing was found
 * @param cell the claim, as one method of one class states it
 * @param subject what of the claim it is about: an axis, a term, a premise, a claim of the proof; empty if all of it
 * @param sentence in a theorist's words, one sentence or two
 * @param figures the numbers, each between its ends
 * @param level the probability at most that chance alone says this of the claim; 0 where chance plays no part
 * @param command what to type to see it again
 */
public record Discovery(
    Kind kind, Cell cell, String subject, String sentence, List<Figure> figures, double level, String command) {

  /**
   * @throws IllegalArgumentException if the sentence is blank or the level is no probability
   */
  public Discovery {
    if (sentence.isBlank()) throw new IllegalArgumentException("sentence is blank: say what was found");
    Require.probability("level", level);
    figures = List.copyOf(figures);
  }

  /** A number and its name, such as {@code "exponent of the right side in d"}. */
  public record Figure(String name, Interval value) {

    /** Ends that look the same with so many digits are one number to a reader. */
    private static final int MOST = 8;

    /** Such as {@code "exponent of the left side in d: [0.44, 0.54]"}. */
    @Override
    public String toString() {
      int digits = Format.DIGITS;
      while (digits < MOST && value.lo() != value.hi() && alike(digits)) digits++;
      String ends = alike(digits)
          ? Format.interval(Interval.exactly(value.lo()), digits)
          : Format.interval(value, digits);
      return name + ": " + ends;
    }

    /** Whether the ends look the same with so many digits. */
    private boolean alike(int digits) {
      return Format.interval(Interval.exactly(value.lo()), digits)
          .equals(Format.interval(Interval.exactly(value.hi()), digits));
    }
  }

  /** What sort of thing was found. */
  public enum Kind {
    /** A statement that is known to be false as it stands in print, and is refuted. */
    FALSE_AS_PRINTED("false as printed"),
    /** A statement that says nothing at the sizes of its own experiments. */
    VACUOUS_AT_ITS_SIZES("vacuous at its own sizes"),
    /** A statement whose premises hold at no size that a machine reaches. */
    OUT_OF_REACH("out of reach as printed"),
    /** A bound whose sides grow differently in a parameter. */
    LOOSE_IN_AN_AXIS("loose in a parameter"),
    /** A bound that holds with a smaller constant on all that is drawn. */
    BETTER_CONSTANT("a smaller constant suffices"),
    /** A sharper bound that the claim names as its author's conjecture, and that no instance refutes. */
    SHARPER_BOUND("a sharper bound stands"),
    /** A premise without which the statement held wherever it was violated. */
    IDLE_PREMISE("a premise without effect"),
    /** A bound that is nearly attained, and nothing says why. */
    TIGHT_UNEXPLAINED("nearly attained, unexplained"),
    /** A statement that is supported while a step of its proof is not. */
    FALSE_STEP("its proof rests on a statement that does not hold");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Tells it from all others of a suite, and stays the same from run to run. */
  public String key() {
    return String.join("\t", kind.name(), cell.claim(), cell.className(), cell.method(), subject);
  }

  /** The numbers in a line. */
  public String numbers() {
    return figures.stream().map(Figure::toString).collect(Collectors.joining("; "));
  }
}
