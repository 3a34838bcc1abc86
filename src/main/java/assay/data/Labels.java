package assay.data;

import assay.Require;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which class becomes +1 and which −1: {@code cat vs dog}, {@code 3 vs rest}, or nothing where there are two classes
 * only, of which the greater number, or the later name, becomes +1. A table's column may be named before it: {@code
 * species: setosa vs rest}.
 *
 * @param column by name, or by its number from 1 on
 * @param positive the class that becomes +1
 * @param negative the class that becomes −1, {@link #REST} for all others
 */
public record Labels(Optional<String> column, Optional<String> positive, Optional<String> negative) {

  /** All other classes. */
  static final String REST = "rest";

  private static final int SHOWN = 20;
  private static final Pattern FORM =
      Pattern.compile("(?:\\s*(?<column>[^:]+?)\\s*:)?\\s*(?:(?<positive>.+?)\\s+vs\\.?\\s+(?<negative>.+?))?\\s*");

  /** As it is written.
   *
   * @throws IllegalArgumentException if it is no such rule, or sets a class against itself
   */
  public static Labels of(String rule) {
    Matcher parts = FORM.matcher(rule);
    if (!parts.matches())
      throw new IllegalArgumentException("labels = “" + rule + "”: must be such as “cat vs dog”, “3 vs rest”,"
          + " “species: setosa vs rest”, “species:” or empty");
    Labels labels = new Labels(Optional.ofNullable(parts.group("column")).map(String::strip),
        Optional.ofNullable(parts.group("positive")).map(Classes::name),
        Optional.ofNullable(parts.group("negative")).map(Classes::name));
    Require.that(labels.positive.isEmpty() || !labels.positive.equals(labels.negative),
        "labels = “" + rule + "”: the two classes must differ");
    return labels;
  }

  private boolean againstRest() {
    return negative.filter(name -> name.toLowerCase(Locale.ROOT).equals(REST)).isPresent();
  }

  /** Whether samples of a class are wanted. */
  boolean wants(String name) {
    return positive.isEmpty() || positive.get().equals(name) || againstRest() || negative.orElse("").equals(name);
  }

  /**
   * The rule with both classes named, once it is known which there are.
   *
   * @param counts how many samples each class has
   * @throws IllegalArgumentException if a side has no sample; the message names the classes that are there
   */
  Labels settled(String file, Map<String, Long> counts) {
    if (positive.isEmpty()) return ofTwo(file, counts);
    require(file, positive.get(), counts.containsKey(positive.get()), counts.keySet());
    boolean others = againstRest() ? counts.size() > 1 : counts.containsKey(negative.orElseThrow());
    require(file, negative.orElseThrow(), others, counts.keySet());
    return this;
  }

  private Labels ofTwo(String file, Map<String, Long> counts) {
    List<String> names = counts.keySet().stream().sorted(Labels::compare).toList();
    if (names.size() != 2)
      throw new IllegalArgumentException(file + " has " + (names.size() == 1 ? "the one class " : "the classes ")
          + shown(names) + (names.size() == 1
              ? ": samples of two classes are required"
              : ": name two of them, such as “" + names.get(0) + " vs " + names.get(1) + "” or “" + names.get(0)
                  + " vs rest” (-Ddata.labels)"));
    return new Labels(column, Optional.of(names.get(1)), Optional.of(names.get(0)));
  }

  private static void require(String file, String name, boolean there, Set<String> names) {
    if (!there)
      throw new IllegalArgumentException("labels: " + file + " has no sample of class “" + name + "”; its classes are "
          + shown(names.stream().sorted(Labels::compare).toList()));
  }

  private static String shown(List<String> names) {
    String first = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return names.size() > SHOWN ? first + " and " + (names.size() - SHOWN) + " others" : first;
  }

  /** Numbers by their size, before names. */
  private static int compare(String a, String b) {
    boolean first = number(a);
    if (first != number(b)) return first ? -1 : 1;
    return first ? Double.compare(Double.parseDouble(a), Double.parseDouble(b)) : a.compareTo(b);
  }

  private static boolean number(String name) {
    return name.matches("-?\\d+(\\.\\d+)?");
  }

  /** The label of a class. */
  double sign(String name) {
    return positive.filter(name::equals).isPresent() ? 1 : -1;
  }

  /** Such as “3 against the rest”. */
  @Override
  public String toString() {
    return positive.orElse("") + (againstRest() ? " against the rest" : " against " + negative.orElse(""));
  }
}
