package assay.judge;

import assay.claim.Format;
import assay.claim.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a thorough run saw beyond a standard one: after its instances further ones, whose ranges reach further where a
 * claim allows it, and whose trials repeat more.
 *
 * @param instances how many of them there were
 * @param beyond how those fell out in which some number lies beyond its standard range
 * @param reached these numbers
 * @param exponent how wide the exponent's interval is; NaN twice where the claim is about none
 * @param comparable left over right of all instances that a standard run could have drawn and measured so
 */
public record Further(int instances, Counts beyond, List<Reached> reached, Widths exponent, List<Double> comparable) {

  public Further {
    reached = List.copyOf(reached);
    comparable = List.copyOf(comparable);
  }

  /** A number whose standard range ends at one value, and that was judged up to another. */
  public record Reached(String name, double standard, double largest) {

    @Override
    public String toString() {
      return name + " up to " + Format.number(largest) + " instead of " + Format.number(standard);
    }
  }

  /** The median width of an interval with as many repetitions as at standard effort, and with more. */
  public record Widths(double standard, double repeated) {

    /** Whether repetitions told more: where nothing is random they do not. */
    boolean narrower() {
      return repeated < 0.9 * standard;
    }
  }

  /**
   * Such as {@code "beyond the standard range: 40 of 60 further instances, all supported (m up to 2000 instead of
   * 400)"}; empty if there is nothing to say.
   */
  public String sentence() {
    List<String> parts = new ArrayList<>();
    if (beyond.total() > 0)
      parts.add("beyond the standard range: " + beyond.total() + " of " + instances
          + " further instances, " + fallen() + " (" + ranges() + ")");
    if (exponent.narrower())
      parts.add("the exponent's interval, " + Format.number(exponent.standard)
          + " wide at standard effort, is " + Format.number(exponent.repeated) + " wide");
    return String.join("; ", parts);
  }

  private String fallen() {
    return beyond.of(Verdict.Kind.SUPPORTED) == beyond.total() ? "all supported" : beyond.toString();
  }

  private String ranges() {
    return reached.stream().map(Reached::toString).collect(Collectors.joining(", "));
  }
}
