package assay.ledger;

import assay.judge.Outcome;
import java.util.stream.Stream;

/**
 * What the ledger and the baseline speak of: a claim as one method of one class states it.
 *
 * @param claim the claim's id, such as {@code GF-E1}
 * @param className name of the class with its package
 * @param method name of the method
 */
public record Cell(String claim, String className, String method) implements Comparable<Cell> {

  public static Cell of(Outcome outcome) {
    return new Cell(outcome.id(), outcome.source().className(), outcome.source().method());
  }

  /** Such as {@code gradientfeature.MainTheorem#lossReachesOpt}. */
  public String name() {
    return className + "#" + method;
  }

  /** The same as a shell takes it: the name of a nested class holds a $. */
  public String quoted() {
    return name().contains("$") ? "'" + name() + "'" : name();
  }

  /** The same without the package. */
  private String shortName() {
    return name().substring(className.lastIndexOf('.') + 1);
  }

  /**
   * Whether a pattern in which * stands for anything matches the claim's id, its class, or class#method, with the
   * package or without.
   */
  public boolean matches(String glob) {
    String pattern = "\\Q" + glob.strip().replace("*", "\\E.*\\Q") + "\\E";
    String simpleClass = className.substring(className.lastIndexOf('.') + 1);
    return Stream.of(claim, className, simpleClass, name(), shortName()).anyMatch(text -> text.matches(pattern));
  }

  /** By class, claim and method. */
  @Override
  public int compareTo(Cell other) {
    return (className + "\t" + claim + "\t" + method).compareTo(
        other.className + "\t" + other.claim + "\t" + other.method);
  }
}
