package assay.ledger;

import assay.claim.Ascii;
import java.util.Locale;

/**
 * What a run says on the console: mathematical signs as they are where the console takes Unicode, else spelt out.
 * Whether it does is what Java found at its start ({@code stdout.encoding}): between it and the reader there may be
 * Maven, which knows no better.
 */
public final class Console {

  private Console() {}

  /** A line of its output. */
  public static void say(String line) {
    System.out.println(legible(line));
  }

  /** A line of what goes wrong. */
  public static void warn(String line) {
    System.err.println(legible(line));
  }

  /** The text as the console can show it. */
  public static String legible(String text) {
    return takesUnicode() ? text : Ascii.of(text);
  }

  private static boolean takesUnicode() {
    return System.getProperty("stdout.encoding", "UTF-8").toUpperCase(Locale.ROOT).startsWith("UTF");
  }
}
