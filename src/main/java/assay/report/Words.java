package assay.report;

import assay.baseline.Finding;
import assay.claim.Format;
import assay.claim.Shape;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.judge.ErrorBudget;
import assay.judge.Exploration;
import assay.judge.Outcome;

/** What the report says in words. */
final class Words {

  private Words() {}

  /** The verdict in a word or two. */
  static String verdict(Finding finding) {
    return finding.outcome().verdict().kind() + (finding.alarmsAsExpected() ? ", as expected" : "");
  }

  /** What the verdict means for the claim, in a sentence or two. */
  static String meaning(Finding finding) {
    Verdict verdict = finding.outcome().verdict();
    return meaning(verdict, finding.outcome()) + (finding.alarmsAsExpected() ? known(verdict) : "");
  }

  private static String known(Verdict verdict) {
    return " That is expected: the statement is known to be "
        + (verdict instanceof Verdict.Refuted ? "false" : "empty")
        + ", and stands here so that nobody claims it again.";
  }

  private static String meaning(Verdict verdict, Outcome outcome) {
    Shape shape = outcome.shape();
    return switch (verdict) {
      case Verdict.Supported s ->
        "The " + side(shape.judged()) + " stayed below the " + side(shape.bound())
            + (random(outcome) ? " as often as the claim says," : "")
            + " wherever the theorem speaks. Evidence, not a proof.";
      case Verdict.Refuted r ->
        "The " + side(shape.judged()) + " lies above the " + side(shape.bound())
            + (random(outcome) ? " more often than the claim allows" : "")
            + ", confirmed: by replay, and on fresh seeds where chance plays a part.";
      case Verdict.Vacuous v ->
        "The right side is no better than what every learner reaches: the theorem says nothing here.";
      case Verdict.OutOfRegime o -> "The premises hold in no instance that was drawn: the theorem does not speak here.";
      case Verdict.Inconclusive i -> "The evidence does not decide. It does not count as support.";
      case Verdict.HarnessError e -> "The check itself broke: nothing is said about the theory.";
    };
  }

  /** Whether some trials may fail: then single ones that do are no contradiction. */
  private static boolean random(Outcome outcome) {
    return outcome.counterexample().or(outcome::tightest)
        .filter(sample -> sample.instance().claim().failureProbability() > 0).isPresent();
  }

  private static String side(String name) {
    return name.equals("left") || name.equals("right") ? name + " side" : name;
  }

  /** What became of a mutant, in one sentence. */
  static String fate(Outcome outcome, Outcome.Mutation mutation) {
    if (outcome.killed()) {
      return "Killed by " + mutation.claim() + ": its check finds the mistake, which makes the claim "
          + outcome.verdict().kind() + ".";
    }
    if (outcome.verdict() instanceof Verdict.HarnessError) return "Undecided: the check itself broke.";
    return "Survives " + mutation.claim() + ": the mistake leaves the claim " + outcome.verdict().kind()
        + ", so its check has no power against it.";
  }

  /** Which instance the page shows, and which of its trials. */
  static String shown(Outcome outcome) {
    return instance(outcome) + outcome.counterexample().or(outcome::tightest).map(Words::worst).orElse("");
  }

  private static String instance(Outcome outcome) {
    boolean movable = outcome.exploration().origin().map(Exploration.Origin::movable).orElse(true);
    if (outcome.counterexample().isPresent()) {
      return movable ? "Smallest counterexample found" : "Counterexample, as drawn";
    }
    return outcome.tightness().isEmpty() ? "One of the instances" : "Tightest instance";
  }

  /** Other instances that refute the claim, beside the one shown; as HTML. */
  static String beside(Outcome outcome) {
    if (outcome.counterexample().isEmpty() || outcome.exploration().origin().isEmpty()) return "";
    String shown = outcome.counterexample().get().parameters();
    Exploration.Origin origin = outcome.exploration().origin().get();
    return line("As drawn", origin.drawn(), shown) + line("Worst that was judged", origin.worst(), shown)
        + (origin.connected()
            ? ""
            : "<br>Between the one drawn and the smallest one the claim is not refuted: they may fail for different "
                + "reasons.");
  }

  private static String line(String title, Exploration.Refuted other, String shown) {
    return other.parameters().equals(shown) ? "" : "<br>" + title + ": " + Xml.escaped(other.toString());
  }

  private static String worst(Outcome.Sample sample) {
    int trials = sample.instance().counts().total();
    return trials > 1 ? ", worst of " + trials + " trials" : "";
  }

  /** How the trials of the instance shown fell out, and how many may fail. */
  static String trials(Outcome.Sample sample) {
    double allowed = sample.instance().claim().failureProbability();
    return sample.instance().counts() + " in the instance shown; the claim allows "
        + (allowed == 0 ? "none" : "a share of " + Format.number(allowed)) + " to fail";
  }

  /** Where a supported claim rests on few instances, what they leave open; else empty. */
  static String few(Outcome outcome) {
    return outcome.few().isEmpty()
        ? ""
        : "few: up to " + Format.number(100 * outcome.few().getAsDouble())
            + " % may violate it";
  }

  /** Where a bound is far above what it bounds: that nobody says why; else empty. */
  static String slack(Outcome outcome) {
    return outcome.slack().isEmpty()
        ? ""
        : "loose: left is " + Format.number(outcome.slack().getAsDouble())
            + " of right in the median, and no reason is given";
  }

  /** How many runs this evidence is the best of. */
  static String runs(Outcome.Settings settings) {
    return "this evidence may be the best of " + settings.run()
        + " runs with different seeds, which together err with probability at most "
        + Format.number(settings.run() * ErrorBudget.current().perClaim())
        + "; a refutation is confirmed at a level that pays for the other " + (settings.run() - 1);
  }

  static String percent(int part, int whole) {
    return Format.number(whole == 0 ? 0 : 100.0 * part / whole) + " %";
  }

  static String trust(Theorem.Constants constants) {
    return switch (constants) {
      case READ -> "constants as read in the paper";
      case DERIVED -> "constants derived here, with proof";
      case STATED -> "constants as the claim's author states them";
      case RECALLED -> "constants recalled and not confirmed: a shape to test, not the paper's word";
    };
  }

  /** The name of a claim in the lists; what is green and yet no support says so. */
  static String name(Finding finding) {
    Outcome outcome = finding.outcome();
    String name = outcome.source().mutantOf()
        .map(mutation -> mutation.change() + " · " + (outcome.killed() ? "killed by " : "not killed by ")
            + mutation.claim())
        .orElse(outcome.id() + " · " + outcome.source().title());
    if (finding.alarmsAsExpected()) return name + " · " + verdict(finding);
    return outcome.verdict() instanceof Verdict.Inconclusive ? name + " · inconclusive" : name;
  }
}
