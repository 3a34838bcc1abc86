package assay.report;

import assay.baseline.Finding;
import assay.claim.Format;
import assay.claim.Verdict;
import assay.findings.Discoveries;
import assay.findings.Noted;
import assay.judge.Counts;
import assay.judge.DerivedMutant;
import assay.judge.Outcome;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the report's tables show of a claim, and its page, as one object of JSON: text, but for {@code heading},
 * {@code formula}, {@code page} and the derived mutants' {@code change} and {@code why}, which are HTML. Read by
 * {@code index.js}.
 */
final class Facts {

  private Facts() {}

  /**
   * @param page the claim's page
   */
  static Map<String, Object> of(Finding finding, String page) {
    Outcome outcome = finding.outcome();
    Counts counts = outcome.counts();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("verdict", outcome.verdict().kind().toString());
    facts.put("instances", counts.toString());
    facts.put("vacuous", Words.percent(counts.of(Verdict.Kind.VACUOUS), counts.total()));
    facts.put("few", Words.few(outcome));
    facts.put("slack", Words.slack(outcome));
    facts.put("tightness", outcome.tightness().isEmpty() ? "" : Format.number(outcome.medianTightness()));
    facts.put("change", finding.mutant() ? "" : finding.comparison().state().toString());
    facts.put("expected", finding.alarmsAsExpected());
    facts.put("constants", outcome.source().constants().name().toLowerCase(Locale.ROOT));
    facts.put("when", finding.row().run());
    facts.put("run", "effort " + outcome.settings().effort() + ", seed " + outcome.settings().seed());
    facts.put("heading", Formula.of(outcome.source().theorem()).html());
    facts.put("formula", Formula.of(outcome.statement()).html());
    facts.put("found", Discoveries.noted(finding).stream().map(Noted::cells).toList());
    facts.put("sought", Discoveries.sought(finding).stream().map(Enum::name).sorted().toList());
    facts.put("derived", outcome.mutants().stream().map(each -> derived(outcome, each)).toList());
    facts.put("page", page);
    return facts;
  }

  private static Map<String, Object> derived(Outcome outcome, DerivedMutant mutant) {
    boolean premise = mutant.change().startsWith("without the premise");
    return Map.of("fate", mutant.fate().toString(), "change", Formula.of(mutant.change()).html(), "premise", premise,
        "why", Formula.of(Derived.why(outcome, mutant)).html());
  }
}
