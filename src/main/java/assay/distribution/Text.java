package assay.distribution;

import java.util.Locale;

/** Formatted text that does not depend on the machine's language. */
public final class Text {

  private Text() {}

  public static String of(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
