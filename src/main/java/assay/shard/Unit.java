package assay.shard;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a run's work that can be done anywhere, by itself.
 *
 * @param property the claim's or mutant's method, such as {@code late.Rate#isReached}
 * @param kind what is done
 * @param instance the number of the instance, from 0 on; 0 where it is all of them
 * @param from the first trial
 * @param to the one after the last; 0 where it is as many as the judge asks for
 */
public record Unit(String property, Kind kind, int instance, int from, int to) {

  private static final Pattern TEXT = Pattern.compile("(.+) (\\S+) (\\d+) (\\d+)-(\\d+)");

  /** What is done. */
  public enum Kind {
    /** One instance is judged. */
    INSTANCE,
    /** Some trials are measured of an instance that needs many. */
    TRIALS,
    /** Instances are judged one after the other until one refutes what is known, or meant, to be false. */
    UNTIL_REFUTED,
    /** The search for a counterexample from the tightest instance on: needs the evidence of all instances. */
    SEARCH
  }

  /** Judges an instance. */
  public static Unit instance(String property, int instance) {
    return new Unit(property, Kind.INSTANCE, instance, 0, 0);
  }

  /** Judges instances until one is refuted. */
  public static Unit untilRefuted(String property) {
    return new Unit(property, Kind.UNTIL_REFUTED, 0, 0, 0);
  }

  /** Searches. */
  public static Unit search(String property) {
    return new Unit(property, Kind.SEARCH, 0, 0, 0);
  }

  /** Whether it can be done without the evidence of other units. */
  public boolean first() {
    return kind != Kind.SEARCH;
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is not of that form
   */
  public static Unit parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) throw new IllegalArgumentException("unit = " + text + ": must be as in A#b instance 3 0-0");
    return new Unit(parts.group(1), Kind.valueOf(parts.group(2).toUpperCase(Locale.ROOT).replace('-', '_')),
        Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4)), Integer.parseInt(parts.group(5)));
  }

  /** For a reader, such as {@code late.Rate#isReached, instance 4}. */
  public String text() {
    return property + switch (kind) {
      case INSTANCE -> ", instance " + (instance + 1);
      case TRIALS -> ", trials " + from + " to " + (to - 1) + " of instance " + (instance + 1);
      case UNTIL_REFUTED -> ", instance by instance until it is refuted";
      case SEARCH -> ", the search for a counterexample";
    };
  }

  /** Its name, the same in every process. */
  @Override
  public String toString() {
    return property + " " + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + instance + " "
        + from + "-" + to;
  }
}
