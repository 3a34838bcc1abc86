package assay.report;

import assay.atlas.Proofs;
import assay.atlas.Standing;
import assay.claim.Format;
import assay.findings.Discovery;
import assay.findings.Noted;
import assay.ledger.Cell;
import java.util.List;

/**
 * What the suite found out about statements that their authors may not know, as a page of the report and as a file to
 * be cited.
 *
 * @param all the findings, in order
 * @param proofs the claims as they are stated
 */
record FindingsPage(List<Listed> all, Proofs proofs) {

  private static final String WHAT =
      "What runs of the suite found out about statements, beyond whether they hold. Each finding names the claim, the "
          + "numbers behind it, and one command that reproduces it. None of it is a proof: a premise that was never "
          + "needed was never needed on what was drawn.";

  String html() {
    StringBuilder page = new StringBuilder(Html.paragraph("", Xml.escaped(WHAT)));
    page.append(Html.paragraph("", Xml.escaped(count())));
    Listed.byKind(all).forEach((kind, listed) -> {
      page.append(Html.heading(Xml.escaped(heading(kind)) + " <span class=\"faint\">(" + listed.size() + ")</span>"));
      page.append(Html.paragraph("faint", Xml.escaped(meaning(kind))));
      page.append("<ul class=\"findings\">\n");
      listed.forEach(each -> page.append(item(each)));
      page.append("</ul>\n");
    });
    return page.toString();
  }

  private String count() {
    long claims = all.stream().map(listed -> listed.noted().cell()).distinct().count();
    return all.isEmpty()
        ? "Nothing was found yet: run mvn verify."
        : all.size() + (all.size() == 1 ? " finding on " : " findings on ") + claims
            + (claims == 1 ? " claim." : " claims.");
  }

  private String item(Listed listed) {
    Noted noted = listed.noted();
    String link = "<a href=\"" + Xml.escaped("#claim/" + Standings.test(noted.cell())) + "\">"
        + Xml.escaped(noted.cell().claim() + " · " + Format.words(noted.cell().method())) + "</a>";
    String theorem = theorem(noted.cell());
    String statement = noted.statement().isEmpty()
        ? ""
        : "<div class=\"statement\">" + Formula.of(noted.statement()).html()
            + "</div>";
    String numbers =
        noted.numbers().isEmpty() ? "" : "<div class=\"faint\">" + Formula.of(noted.numbers()).html() + "</div>";
    String older = listed.accepted() ? " <span class=\"older\">as accepted on " + day(noted) + "</span>" : "";
    return "<li>" + link + (theorem.isEmpty() ? "" : " <span class=\"faint\">" + Formula.of(theorem).html() + "</span>")
        + older
        + statement + "<div>" + Formula.of(noted.sentence()).html() + "</div>" + numbers + "<code>"
        + Xml.escaped(noted.command()) + "</code></li>\n";
  }

  private static String day(Noted noted) {
    return noted.run().length() < 10 ? "an earlier day" : noted.run().substring(0, 10);
  }

  /** Where the statement stands: its name, and the paper. */
  private String theorem(Cell cell) {
    return proofs.of(cell.claim()).stream().map(Standing::stated).filter(stated -> stated.cell().equals(cell))
        .findFirst()
        .map(stated -> stated.theorem() + (stated.paper().isBlank() ? "" : ", " + stated.paper())).orElse("");
  }

  /** The same for a reader of plain text. */
  String markdown() {
    StringBuilder text = new StringBuilder("# Findings\n\n" + WHAT + "\n\n" + count() + "\n");
    Listed.byKind(all).forEach((kind, listed) -> {
      text.append("\n## ").append(heading(kind)).append(" (").append(listed.size()).append(")\n\n")
          .append(meaning(kind)).append("\n\n");
      listed.forEach(each -> text.append(line(each)));
    });
    return text.toString();
  }

  private String line(Listed listed) {
    Noted noted = listed.noted();
    String theorem = theorem(noted.cell());
    return "- **" + noted.cell().claim() + "** · " + Format.words(noted.cell().method())
        + (theorem.isEmpty() ? "" : " (" + theorem + ")") + (listed.accepted() ? ", as accepted on " + day(noted) : "")
        + (noted.statement().isEmpty() ? "" : "\n  - statement: `" + noted.statement().replace("`", "′") + "`")
        + "\n  - "
        + noted.sentence() + (noted.numbers().isEmpty() ? "" : "\n  - numbers: " + noted.numbers()) + "\n  - again: `"
        + noted.command() + "`\n";
  }

  private static String heading(Discovery.Kind kind) {
    return switch (kind) {
      case FALSE_AS_PRINTED -> "False as stated";
      case VACUOUS_AT_ITS_SIZES -> "Says nothing at the sizes of its own experiment";
      case OUT_OF_REACH -> "Premises that nothing within reach satisfies";
      case LOOSE_IN_AN_AXIS -> "Loose in a parameter";
      case BETTER_CONSTANT -> "A smaller constant suffices";
      case SHARPER_BOUND -> "A sharper bound stands";
      case IDLE_PREMISE -> "A premise without effect";
      case TIGHT_UNEXPLAINED -> "Nearly attained, and nothing says why";
      case FALSE_STEP -> "Supported, while a step of the proof is not";
    };
  }

  private static String meaning(Discovery.Kind kind) {
    return switch (kind) {
      case FALSE_AS_PRINTED ->
        "A counterexample was found and confirmed. Most of these are readings of a paper that one is "
            + "tempted to make; the sentence says what is true instead.";
      case VACUOUS_AT_ITS_SIZES -> "The bound is no better there than what every learner attains.";
      case OUT_OF_REACH -> "What the literal statement says was never seen: mostly it asks for sizes that no machine "
          + "holds, and what is checked is its analogue at smaller ones.";
      case LOOSE_IN_AN_AXIS ->
        "The two sides grow with different powers of a parameter over the instances that were drawn: "
            + "the bound asks to be sharpened there.";
      case BETTER_CONSTANT -> "All instances that were drawn satisfy the bound with a smaller factor.";
      case SHARPER_BOUND -> "The claim’s author names a sharper bound as a conjecture, and no instance refutes it.";
      case IDLE_PREMISE ->
        "The statement was judged where the premise is violated, and held in every such instance that was "
            + "drawn. Either the premise serves the proof alone, or what is drawn does not need it.";
      case TIGHT_UNEXPLAINED -> "Random instances come close to the bound, which was not derived here to be attained.";
      case FALSE_STEP -> "The claim passes its own check, and its proof uses another claim that does not.";
    };
  }
}
