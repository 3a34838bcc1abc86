package assay.data;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/** Names of classes as files write them. */
final class Classes {

  private static final Set<String> MISSING = Set.of("", "na", "nan", "?", "null", "none");

  private Classes() {}

  /** One name for all forms of a number: 3, 3.0 and +3.000e0 are the class 3. */
  static String name(String written) {
    String text = written.strip();
    if (text.isEmpty() || text.chars().allMatch(c -> c >= '0' && c <= '9') && !text.startsWith("0")) return text;
    try {
      BigDecimal number = new BigDecimal(text);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException name) {
      return text;
    }
  }

  /** Whether a cell says that nothing is known. */
  static boolean missing(String cell) {
    return MISSING.contains(cell.strip().toLowerCase(Locale.ROOT));
  }
}
