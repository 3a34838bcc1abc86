package assay.rejudge;

import assay.claim.Term;
import assay.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A changed right side: terms multiplied, raised to a power, dropped or added. Written as changes separated by
 * semicolons: {@code name*factor}, {@code name^exponent}, {@code -name} to drop a term, {@code +name=value} to add one.
 * Names are the claim's own, such as {@code r B_a1 B_x1 √(2γ)*0.5; ε^2}; where these cannot be typed,
 * {@code rB_a1B_x1sqrt(2gamma)*0.5} and {@code epsilon^2}, or {@code #2*0.5} for the second term.
 *
 * @param text as it was written; empty for the bound as it is stored
 */
public record BoundChange(String text, List<Edit> edits) {

  /** The bound as it is stored. */
  public static final BoundChange NONE = new BoundChange("", List.of());

  private static final Pattern SCALED = Pattern.compile("(.+)([*^])\\s*([-+0-9.eE]+)");

  /** One change: *, ^, + or − of a term with a number. */
  public record Edit(char kind, String term, double number) {}

  /**
   * @throws IllegalArgumentException if a change is none of these
   */
  public static BoundChange parse(String text) {
    return new BoundChange(
        text.strip(), Arrays.stream(text.split(";")).map(String::strip).filter(change -> !change.isEmpty())
            .map(BoundChange::edit).toList());
  }

  private static Edit edit(String change) {
    Matcher scaled = SCALED.matcher(change);
    try {
      if (change.startsWith("+") && change.contains("=")) {
        return new Edit('+', change.substring(1, change.lastIndexOf('=')).strip(),
            Double.parseDouble(change.substring(change.lastIndexOf('=') + 1)));
      }
      if (change.startsWith("-")) return new Edit('-', change.substring(1).strip(), 0);
      if (scaled.matches()) {
        return new Edit(scaled.group(2).charAt(0), scaled.group(1).strip(), Double.parseDouble(scaled.group(3)));
      }
    } catch (NumberFormatException malformed) {
      throw new IllegalArgumentException("change = " + change + ": its number cannot be read", malformed);
    }
    throw new IllegalArgumentException(
        "change = " + change + ": must be name*factor, name^exponent, -name or +name=value");
  }

  /**
   * The changed terms.
   *
   * @throws IllegalArgumentException if a term that is to change is not among them; the message lists those that are
   */
  public List<Term.Measured> applied(List<Term.Measured> terms) {
    List<Term.Measured> changed = new ArrayList<>(terms);
    for (Edit edit : edits) apply(edit, changed);
    return changed;
  }

  private static void apply(Edit edit, List<Term.Measured> terms) {
    if (edit.kind() == '+') {
      terms.add(new Term.Measured(edit.term(), Interval.exactly(edit.number())));
      return;
    }
    int place = place(edit.term(), terms.stream().map(Term.Measured::name).toList());
    if (edit.kind() == '-') terms.remove(place);
    else terms.set(place, new Term.Measured(terms.get(place).name(), value(edit, terms.get(place).value())));
  }

  /** By its name, by its plain name, or by its number from 1 on after #. */
  private static int place(String term, List<String> names) {
    int place = names.indexOf(term);
    if (place < 0) place = names.stream().map(PlainName::of).toList().indexOf(PlainName.of(term));
    if (place < 0 && term.matches("#\\d{1,4}") && Integer.parseInt(term.substring(1)) <= names.size()) {
      place = Integer.parseInt(term.substring(1)) - 1;
    }
    boolean lost = term.contains("?") || term.contains("\uFFFD");
    if (place < 0) {
      throw new IllegalArgumentException("term = " + term + ": " + (lost ? "letters were lost on the way; it " : "")
          + "must be one of " + listed(names));
    }
    return place;
  }

  private static String listed(List<String> names) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> names.get(i) + " (" + plain(names.get(i)) + "or #" + (i + 1) + ")")
        .collect(Collectors.joining(", "));
  }

  private static String plain(String name) {
    return PlainName.of(name).equals(name) ? "" : "or " + PlainName.of(name) + ", ";
  }

  private static Interval value(Edit edit, Interval value) {
    if (edit.kind() == '*') return value.times(edit.number());
    if (!(edit.number() > 0 && value.lo() >= 0)) {
      throw new IllegalArgumentException(
          edit.term() + "^" + edit.number() + ": needs a positive exponent and a term that is not negative");
    }
    return value.increasing(x -> StrictMath.pow(x, edit.number())).max(Interval.ZERO);
  }

  @Override
  public String toString() {
    return edits.isEmpty() ? "the stored bound" : text;
  }
}
