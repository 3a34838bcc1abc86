package assay.rejudge;

import assay.claim.Ascii;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A term's name as any keyboard and any locale can write it: Greek letters by their names, signs by words, without
 * spaces, so that {@code r B_a1 B_x1 √(2γ)} is {@code rB_a1B_x1sqrt(2gamma)}.
 */
final class PlainName {

  private static final Map<Integer, String> SIGNS = Map.of(
      (int) '√', "sqrt", (int) '−', "-", (int) '∞', "inf", (int) '‖', "|", (int) '⟨', "<", (int) '⟩', ">", (int) '≤',
      "<=", (int) '½', "1/2");

  private PlainName() {}

  static String of(String name) {
    return name.codePoints().filter(c -> !Character.isWhitespace(c)).mapToObj(PlainName::plain)
        .collect(Collectors.joining());
  }

  private static String plain(int c) {
    if (SIGNS.containsKey(c)) return SIGNS.get(c);
    return Ascii.greek(c).orElseGet(
        () -> Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).replaceAll("[^\\x21-\\x7e]", ""));
  }
}
