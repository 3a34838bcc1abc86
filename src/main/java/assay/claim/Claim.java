package assay.claim;

import assay.judge.Judge;
import assay.random.Trial;
import assay.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A theorem for one generated instance, as data: premises, a probability and an inequality
 * {@code left ≤ Σ right} whose terms keep the names that the paper gives them. Nothing runs until a {@link Judge}
 * reads it; judge, report and summary all read this one object. Immutable: each method returns a new claim.
 *
 * <p>Sides are intervals, because some quantities (OPT, a probability) are only known between two ends. They may
 * depend on the trial, that is on the random initialization; with no stated probability the claim is about every
 * trial.
 */
public final class Claim {

  private String id = "";
  private final Shape shape;
  private List<Premise> premises = List.of();
  private double failureProbability;
  private int trials = 1;
  private Optional<Term> left = Optional.empty();
  private List<Term> right = List.of();
  private Allowance rounding = Allowance.STANDARD;
  private List<String> suppositions = List.of();
  private String trivialName = "";
  private OptionalDouble trivialBound = OptionalDouble.empty();
  private Showing shows = Showing.NOTHING;
  private List<Sharper> conjectures = List.of();
  private ToLongFunction<Trial> digest = trial -> 0;

  private Claim(Shape shape) {
    this.shape = shape;
  }

  private Claim(Claim other) {
    this(other.shape);
    id = other.id;
    premises = other.premises;
    failureProbability = other.failureProbability;
    trials = other.trials;
    left = other.left;
    right = other.right;
    rounding = other.rounding;
    suppositions = other.suppositions;
    trivialName = other.trivialName;
    trivialBound = other.trivialBound;
    shows = other.shows;
    conjectures = other.conjectures;
    digest = other.digest;
  }

  /** Begins a bound: {@code left ≤ Σ right}. Other shapes begin with their own classes, such as {@link Identity}. */
  public static Claim inequality() {
    return new Claim(new Inequality());
  }

  static Claim shaped(Shape shape) {
    return new Claim(shape);
  }

  /**
   * The same claim under an id. What a property states gets that of its {@link States} or {@link Mutant}.
   *
   * @throws IllegalArgumentException if it is blank or not one line
   */
  public Claim named(String other) {
    if (other.isBlank()) throw new IllegalArgumentException("id is blank: a claim needs a name");
    if (other.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "id = " + other.replaceAll("\\p{Cntrl}", "␤") + ": must be one line without tabs");
    }
    return changed(c -> c.id = other);
  }

  /** Adds a premise on a quantity of the instance. */
  public Claim assume(String name, Interval value, Condition condition) {
    return assume(name, trial -> value, condition);
  }

  /** Adds a premise on an exactly known quantity of the instance. */
  public Claim assume(String name, double value, Condition condition) {
    return assume(name, Interval.exactly(value), condition);
  }

  /** Adds a premise on a quantity that is measured in each trial; trials that violate it do not count. */
  public Claim assume(String name, Function<Trial, Interval> value, Condition condition) {
    return changed(c -> c.premises = appended(premises, new Premise(name, value, condition)));
  }

  /**
   * The inequality holds with at least this probability over the trials. Without it, it holds in every trial.
   *
   * @throws IllegalArgumentException if the probability is NaN or above 1; at 0 or below the claim is vacuous
   */
  public Claim withProbability(double probability) {
    if (!(probability <= 1)) throw new IllegalArgumentException("probability = " + probability + ": must be at most 1");
    return changed(c -> c.failureProbability = 1 - probability);
  }

  /** How many trials an instance gets when the claim is about every trial. */
  public Claim inEachOf(int trials) {
    if (trials < 1) throw new IllegalArgumentException("trials = " + trials + ": must be at least 1");
    return changed(c -> c.trials = trials);
  }

  /** The left side, measured in a trial. */
  public Claim left(String name, Function<Trial, Interval> value) {
    return changed(c -> c.left = Optional.of(new Term(name, value)));
  }

  /** The left side, a quantity of the instance alone. */
  public Claim left(String name, Interval value) {
    return left(name, trial -> value);
  }

  /** Adds a term to the right side, measured in a trial. */
  public Claim right(String name, Function<Trial, Interval> value) {
    return changed(c -> c.right = appended(right, new Term(name, value)));
  }

  /** Adds a term to the right side, a quantity of the instance alone. */
  public Claim right(String name, Interval value) {
    return right(name, trial -> value);
  }

  /** Adds an exactly known term to the right side. */
  public Claim right(String name, double value) {
    return right(name, Interval.exactly(value));
  }

  /**
   * A bound that holds for every learner, such as the zero predictor's loss: where the right side reaches it, the claim
   * says nothing and is called vacuous.
   */
  public Claim vacuousAbove(String name, double bound) {
    return changed(c -> {
      c.trivialName = name;
      c.trivialBound = OptionalDouble.of(bound);
    });
  }

  /**
   * Replaces the share of the largest term up to which the sides are compared, that of {@link Allowance#STANDARD}; the
   * report says so.
   */
  public Claim upToRounding(double relative) {
    return changed(c -> c.rounding = new Allowance(relative, rounding.scale(), rounding.reason()));
  }

  /**
   * Rounding is that of quantities of a given size, whose parts cancel in the sides: without it, rounding is relative
   * to what the sides themselves come to.
   *
   * @param reason what is that large, such as {@code "E‖yx‖, whose terms cancel"}
   */
  public Claim roundingOf(String reason, double scale) {
    return changed(c -> c.rounding = new Allowance(rounding.relative(), scale, reason));
  }

  /** What the claim's intervals rest on and nobody checks, such as {@code "logarithmic errors are Gaussian"}. */
  public Claim supposing(String supposition) {
    if (supposition.isBlank())
      throw new IllegalArgumentException("supposition is blank: say what the intervals rest on");
    return changed(c -> c.suppositions = appended(suppositions, supposition));
  }

  /**
   * Names a sharper bound that is conjectured: the claim with another value of one term, or of the left side. It is
   * judged from the claim's own trials and reported beside it, and never fails a build.
   *
   * @param change in words, such as {@code "√d in place of d"}
   * @param term name of the term, or of the left side; it must have been added before
   * @param value what becomes of its value, such as {@code v -> v.times(1 / Math.sqrt(d))}
   * @throws IllegalArgumentException if the change is blank or named already, or there is no such term
   */
  public Claim sharper(String change, String term, UnaryOperator<Interval> value) {
    List<String> names = Stream.concat(left.stream(), right.stream()).map(Term::name).toList();
    if (!names.contains(term))
      throw new IllegalArgumentException("term = " + term + ": must be one of " + names + ", which are added before");
    return conjectured(new Sharper(change, term, value));
  }

  /** The same for the whole right side: each of its terms times a factor. */
  public Claim sharper(String change, double factor) {
    if (!(factor > 0 && factor < Double.POSITIVE_INFINITY))
      throw new IllegalArgumentException("factor = " + factor + ": must be positive and finite");
    return conjectured(new Sharper(change, "", value -> value.times(factor)));
  }

  private Claim conjectured(Sharper sharper) {
    if (conjectures.stream().anyMatch(other -> other.change().equals(sharper.change())))
      throw new IllegalArgumentException("change = " + sharper.change() + ": is conjectured already");
    return changed(c -> c.conjectures = appended(conjectures, sharper));
  }

  /**
   * A quantity that the page shows beside the sides, as measured in the tightest trial; it takes no part in the
   * judgement.
   */
  public Claim beside(String name, Function<Trial, Interval> value) {
    return changed(c -> c.shows = shows.beside(new Term(name, value)));
  }

  /** Adds a picture over the steps of a run. */
  public Claim series(String name, Function<Trial, double[]> values) {
    return changed(c -> c.shows = shows.series(new Series(name, values)));
  }

  /** Adds a picture of the instance that the page shows, drawn from its tightest trial, and only from that one. */
  public Claim picture(Function<Trial, Picture> picture) {
    return changed(c -> c.shows = shows.picture(picture));
  }

  /** Adds a picture that is known already, such as that of a closed form. */
  public Claim picture(Picture picture) {
    return picture(trial -> picture);
  }

  /**
   * Adds to a picture of the whole run what each instance shows, as measured in its first trial if the theorem speaks
   * there: pictures of one title become one, and so do their curves of one name.
   */
  public Claim gathered(Function<Trial, Picture> part) {
    return changed(c -> c.shows = shows.gathered(part));
  }

  /** A digest of the bits of a trial's run: equal seeds must give equal digests on every machine. */
  public Claim digest(Function<Trial, Long> digest) {
    return changed(c -> c.digest = digest::apply);
  }

  /** The same claim with another allowance, as it is read back from the ledger. */
  public Claim withRounding(Allowance allowance) {
    return changed(c -> c.rounding = allowance);
  }

  public Claim withPremises(List<Premise> others) {
    return changed(c -> c.premises = List.copyOf(others));
  }

  public Claim withRight(List<Term> others) {
    return changed(c -> c.right = List.copyOf(others));
  }

  /** Its id; empty before it is {@linkplain #named named}. */
  public String id() {
    return id;
  }

  /** What kind of statement it is. */
  public Shape shape() {
    return shape;
  }

  public List<Premise> premises() {
    return premises;
  }

  /** δ: the probability with which the inequality may fail. */
  public double failureProbability() {
    return failureProbability;
  }

  public int trials() {
    return trials;
  }

  public Allowance rounding() {
    return rounding;
  }

  /** What its intervals rest on unchecked. */
  public List<String> suppositions() {
    return suppositions;
  }

  public String trivialName() {
    return trivialName;
  }

  public OptionalDouble trivialBound() {
    return trivialBound;
  }

  /** The sharper bounds that its author conjectures. */
  public List<Sharper> conjectures() {
    return conjectures;
  }

  /** What it shows beside its judgement. */
  public Showing shows() {
    return shows;
  }

  public long digest(Trial trial) {
    return digest.applyAsLong(trial);
  }

  /**
   * The left side.
   *
   * @throws IllegalStateException if none was given
   */
  public Term left() {
    return left.orElseThrow(() -> new IllegalStateException("claim " + id + " has no left side"));
  }

  /**
   * The terms of the right side.
   *
   * @throws IllegalStateException if none was given
   */
  public List<Term> right() {
    if (right.isEmpty()) throw new IllegalStateException("claim " + id + " has no right side");
    return right;
  }

  /** The statement as a reader sees it, with its probability; of a claim that lacks a side, what it lacks. */
  public String statement() {
    if (left.isEmpty()) return "claim " + id + " has no left side";
    if (right.isEmpty()) return "claim " + id + " has no right side";
    String formula = shape.formula(left().name(), right.stream().map(Term::name).toList());
    return failureProbability == 0
        ? formula
        : formula + "   with probability ≥ " + Format.number(1 - failureProbability);
  }

  private Claim changed(Consumer<Claim> change) {
    Claim copy = new Claim(this);
    change.accept(copy);
    return copy;
  }

  static <T> List<T> appended(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return List.copyOf(longer);
  }
}
