package assay.claim;

import assay.random.PerTrial;
import assay.random.Trial;
import assay.stats.Interval;
import java.util.List;
import java.util.function.Function;

/**
 * {@code quantity ~ m^p} with a bound on p: the shape of a rate. The page shows the quantity over the ladder of sizes.
 *
 * <pre>{@code
 * return Exponent.of("share of flips", "m", trial -> Sweep.of(widths, 8, trial, this::flips)).atMost(-0.5, 0.1);
 * }</pre>
 *
 * @param quantity such as {@code "share of flips"}
 * @param size what it is a power of, such as {@code "m"}
 * @param relation what is said of the power, such as {@code "p ≤ −0.5 + 0.1"}
 */
public record Exponent(String quantity, String size, String relation) implements Shape {

  private static final String GAUSSIAN =
      "the fit's logarithmic errors are independent and Gaussian with one variance";

  /**
   * A power before it is said what bounds it.
   *
   * @param value measured in a trial
   * @param supposition what its interval rests on and nobody checks; empty for nothing
   */
  public record Power(
      String quantity, String size, Function<Trial, Interval> value, List<Function<Trial, Picture>> pictures,
      String supposition) {

    /**
     * The quantity grows at most with this power, up to a slack for what is not yet asymptotic.
     *
     * @param slack at least 0
     */
    public Claim atMost(double power, double slack) {
      return slackened(claim("p ≤ " + Format.number(power) + text(" + ", slack), value)
          .right(Format.number(power), power), slack);
    }

    /** The quantity grows at least with this power, up to a slack. */
    public Claim atLeast(double power, double slack) {
      return slackened(claim("p ≥ " + Format.number(power) + text(" − ", slack), trial -> value.apply(trial).negated())
          .right(Format.number(-power), -power), slack);
    }

    /** The quantity grows with this power, up to a slack on either side. */
    public Claim is(double power, double slack) {
      return claim("|p − " + Format.number(power) + "| ≤ " + Format.number(slack),
          trial -> value.apply(trial).plus(-power).absolute()).right("slack", slack(slack));
    }

    private Claim claim(String relation, Function<Trial, Interval> judged) {
      Claim claim = Claim.shaped(new Exponent(quantity, size, relation)).left("exponent of " + quantity, judged);
      if (!supposition.isEmpty()) claim = claim.supposing(supposition);
      for (Function<Trial, Picture> picture : pictures) claim = claim.picture(picture);
      return claim;
    }

    private static String text(String sign, double slack) {
      return slack == 0 ? "" : sign + Format.number(slack);
    }

    private static Claim slackened(Claim claim, double slack) {
      return slack(slack) == 0 ? claim : claim.right("slack", slack);
    }

    private static double slack(double slack) {
      if (!(slack >= 0 && slack < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("slack = " + slack + ": must be finite and not negative");
      }
      return slack;
    }
  }

  /** The power of a quantity that is measured over a ladder of sizes in each trial. */
  public static Power of(String quantity, String size, Function<Trial, ? extends Ladder> ladder) {
    PerTrial<? extends Ladder> once = PerTrial.of(ladder);
    return new Power(
        quantity, size, trial -> once.apply(trial).exponent(trial.level()),
        List.of(trial -> once.apply(trial).picture(quantity, size)), GAUSSIAN);
  }

  /** A power that is known or measured without a ladder of its own. */
  public static Power measured(String quantity, String size, Function<Trial, Interval> power) {
    return new Power(quantity, size, power, List.of(), "");
  }

  @Override
  public String formula(String left, List<String> right) {
    return quantity + " ~ " + size + "^p  with  " + relation;
  }

  @Override
  public String judged() {
    return "exponent";
  }

  @Override
  public String bound() {
    return "bound";
  }

  @Override
  public boolean termsAreTheorems() {
    return false;
  }
}
