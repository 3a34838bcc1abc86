package assay.claim;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mathematical text in the letters of any keyboard and any console: {@code δ ≤ √(2γ)²} as
 * {@code delta <= sqrt(2gamma)^2}.
 */
public final class Ascii {

  private static final List<String> GREEK = List.of(
      "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
      "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau",
      "upsilon", "phi", "chi", "psi", "omega");

  private static final Map<Integer, String> VARIANTS = Map.of(
      (int) 'ϕ', "phi", (int) 'ϵ', "epsilon", (int) 'µ', "mu", (int) 'ϑ', "theta");

  private static final Map<Integer, String> SIGNS = signs(
      "√ sqrt", "∞ inf", "‖ ||", "⟨ <", "⟩ >", "≤ <=", "≥ >=", "≠ !=", "≈ ~", "− -", "– -", "— -", "· *", "× x",
      "± +-",
      "… ...", "→ ->", "↑ ^", "↳ ->", "“ \"", "” \"", "„ \"", "‘ '", "’ '", "∈ in", "∀ for all ", "∃ some ", "∇ grad",
      "∂ d", "∑ Sum", "∏ Prod", "∫ Int", "½ 1/2", "¼ 1/4", "⊥ _|_", "∧ and", "∨ or", "⌈ ceil(", "⌉ )", "⌊ floor(",
      "⌋ )", "′ '", "″ ''", "∉ not in", "∝ ~", "∘ o", "≲ <~", "≪ <<", "≫ >>", "≡ ==",
      "△ Delta", "↦ ->", "⇒ =>", "⪰ >=", "⪯ <=", "∓ -+", "° deg", "← <-", "↓ v", "␤ \\n", "⋯ ...", "∩ and", "∪ or",
      "⊂ in", "⊗ (x)",
      "✓ yes", "✗ no", "∅ none", "○ o",
      "ß ss", "æ ae", "ø o", "ℓ l");

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱᵃᵇᵈᵏᵐᵖʳˢᵗᵀᵝ";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤₓ";

  private Ascii() {}

  private static Map<Integer, String> signs(String... pairs) {
    Map<Integer, String> signs = new HashMap<>();
    for (String pair : pairs) signs.put(pair.codePointAt(0), pair.substring(pair.indexOf(' ') + 1));
    return Map.copyOf(signs);
  }

  /** The text with every other character spelt out; ? for one that has no spelling. */
  public static String of(String text) {
    StringBuilder spelt = new StringBuilder();
    int before = 0;
    for (int c : text.codePoints().toArray()) {
      spelt.append(raised(before, c)).append(spelling(c));
      before = c;
    }
    return spelt.toString();
  }

  /** The sign that begins an exponent or an index. */
  private static String raised(int before, int c) {
    if (SUPERSCRIPTS.indexOf(c) >= 0) return SUPERSCRIPTS.indexOf(before) < 0 ? "^" : "";
    return SUBSCRIPTS.indexOf(c) >= 0 && SUBSCRIPTS.indexOf(before) < 0 ? "_" : "";
  }

  private static String spelling(int c) {
    if (c < 0x80) return Character.toString(c);
    if (SIGNS.containsKey(c)) return SIGNS.get(c);
    return greek(c).orElseGet(() -> decomposed(c));
  }

  /** The name of a Greek letter. */
  public static Optional<String> greek(int c) {
    if (VARIANTS.containsKey(c)) return Optional.of(VARIANTS.get(c));
    int letter = Character.toLowerCase(c) - 'α';
    if (letter < 0 || letter >= GREEK.size()) return Optional.empty();
    String name = GREEK.get(letter);
    return Optional.of(Character.isUpperCase(c) ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : name);
  }

  /** An accent is left away; so is what only joins or parts. */
  private static String decomposed(int c) {
    String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).replace('−', '-');
    String plain = parts.replaceAll("[^\\x20-\\x7e]", "");
    boolean mark = Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.FORMAT;
    return plain.isEmpty() && !mark ? "?" : plain;
  }
}
