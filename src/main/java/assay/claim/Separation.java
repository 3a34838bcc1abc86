package assay.claim;

import assay.random.Trial;
import assay.stats.Interval;
import java.util.List;
import java.util.function.Function;

/**
 * {@code network ≤ x while every member of a family ≥ y}, with x &lt; y: what feature learning does and a family of
 * others cannot. Both halves are judged at once, each in units of its bound: max(network/x, 2 − family/y) ≤ 1. The page
 * shows both.
 *
 * <pre>{@code
 * return Separation.of("L(f_T)", loss).atMost(0.1).whileEvery("network on N fixed features", "L(f)",
 * best).atLeast(0.4); }</pre>
 *
 * @param text as a reader sees it
 */
public record Separation(String text) implements Shape {

  /** The network's half without its bound. */
  public record Network(String name, Function<Trial, Interval> value) {

    /**
     * @param bound x, positive
     */
    public Learned atMost(double bound) {
      return new Learned(this, positive(name, bound));
    }
  }

  /** The network's half. */
  public record Learned(Network network, double bound) {

    /**
     * The other half without its bound.
     *
     * @param family whose members are meant, such as {@code "linear function of N fixed features"}
     * @param name the quantity, such as {@code "L(f)"}
     * @param smallest a lower bound on it over all members
     */
    public Others whileEvery(String family, String name, Function<Trial, Interval> smallest) {
      return new Others(this, family, name, smallest);
    }
  }

  /** Both halves, the second without its bound. */
  public record Others(Learned learned, String family, String name, Function<Trial, Interval> smallest) {

    /**
     * @param bound y, above x
     * @throws IllegalArgumentException if it is not, since nothing is separated then
     */
    public Claim atLeast(double bound) {
      if (!(bound > learned.bound)) {
        throw new IllegalArgumentException("y = " + bound + ": must be above x = " + learned.bound);
      }
      Network network = learned.network;
      String others = "min " + name + " of every " + family;
      String text = network.name + " ≤ " + Format.number(learned.bound) + "  while  " + name + " ≥ "
          + Format.number(bound) + " for every " + family;
      return Claim.shaped(new Separation(text))
          .left("larger of " + network.name + "/x and 2 − " + others + "/y",
              trial -> network.value.apply(trial).times(1 / learned.bound)
                  .max(smallest.apply(trial).times(-1 / bound).plus(2)))
          .right("1", 1)
          .beside(network.name, network.value)
          .beside(others, smallest);
    }
  }

  /** What the network attains, measured in a trial. */
  public static Network of(String name, Function<Trial, Interval> value) {
    return new Network(name, value);
  }

  private static double positive(String name, double bound) {
    if (!(bound > 0 && bound < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " ≤ " + bound + ": the bound must be positive and finite");
    }
    return bound;
  }

  @Override
  public String formula(String left, List<String> right) {
    return text;
  }

  @Override
  public String judged() {
    return "larger share of its bound";
  }

  @Override
  public String bound() {
    return "1";
  }

  @Override
  public boolean termsAreTheorems() {
    return false;
  }
}
