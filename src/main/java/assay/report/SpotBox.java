package assay.report;

import assay.atlas.Proofs;
import assay.atlas.Standing;
import assay.atlas.Step;
import assay.claim.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement as a box on the map: its id, what it says, a sign for each claim that checks it, each leading to that
 * claim's page, and a warning where it is supported and a step of its proof is not.
 */
final class SpotBox {

  private static final double SMALL = 11;
  private static final double LINE = 13.5;
  private static final double TOP = 20;
  private static final double BOTTOM = 18;
  private static final double PAD = 7;
  private static final double STEP = 14;
  private static final int MOST = 6;

  private final Chart.Spot spot;
  private final Proofs proofs;
  private final double width;
  private final boolean elsewhere;
  private final List<String> lines;
  private final List<Step> lacking;

  /**
   * @param elsewhere whether it belongs to another paper
   */
  SpotBox(Chart.Spot spot, Proofs proofs, double width, boolean elsewhere) {
    this.spot = spot;
    this.proofs = proofs;
    this.width = width;
    this.elsewhere = elsewhere;
    lines = wrapped(spot.words(), (width - 2 * PAD) / SMALL);
    lacking = claims().stream().flatMap(claim -> proofs.lacking(claim).stream()).distinct().toList();
  }

  private List<Standing> claims() {
    return proofs.of(spot.checked());
  }

  double height() {
    return TOP + LINE * (lines.size() + (lacking.isEmpty() ? 0 : 1)) + BOTTOM * rows();
  }

  /** Rows of signs. */
  private int rows() {
    int inRow = Math.max(1, (int) ((width - 2 * PAD) / STEP));
    return Math.max(1, (claims().size() + inRow - 1) / inRow);
  }

  void draw(Svg svg, double x, double y) {
    Sign sign = Sign.of(proofs, spot.checked());
    boolean hole = claims().isEmpty();
    svg.linked(page(), hint(sign), () -> {
      svg.outlined(new Svg.Box(x, y, width, height()), elsewhere ? "#f5f7fa" : "#ffffff",
          lacking.isEmpty()
              ? sign.colour()
              : Svg.VIOLATED,
          hole || elsewhere || !lacking.isEmpty() ? "4 3" : "");
      svg.rectangle(x, y + 3, 4, height() - 6, hole ? "#ffffff" : sign.colour());
      svg.formula(x + PAD, y + 15, Svg.Anchor.START, sign.colour(), Formula.of(sign.sign() + " " + spot.id()),
          0.8 * (width - 2 * PAD));
    });
    for (int i = 0; i < lines.size(); i++) {
      svg.formula(x + PAD, y + TOP + LINE * i + 10, Svg.INK, Formula.of(lines.get(i)), SMALL);
    }
    if (!lacking.isEmpty()) {
      svg.text(x + PAD, y + TOP + LINE * lines.size() + 10, Svg.Anchor.START, Svg.VIOLATED,
          "△ step " + lacking.getFirst().id() + " is not", SMALL);
    }
    signs(svg, x + PAD, y + height() - BOTTOM * rows() + 12);
  }

  private void signs(Svg svg, double x, double y) {
    if (claims().isEmpty()) {
      svg.text(x, y, Svg.Anchor.START, Sign.HOLE.colour(), spot.untestable().isEmpty() ? "no claim" : "not testable",
          SMALL);
    }
    int inRow = Math.max(1, (int) ((width - 2 * PAD) / STEP));
    for (int i = 0; i < claims().size(); i++) {
      Standing claim = claims().get(i);
      Sign sign = Sign.of(claim);
      double at = x + STEP * (i % inRow);
      double below = y + BOTTOM * (i / inRow);
      svg.linked(link(claim), hint(claim), () -> svg.text(at, below, Svg.Anchor.START, sign.colour(), sign.sign(), 13));
    }
  }

  /** The page of the claim that decides the verdict. */
  private String page() {
    return claims().stream().filter(claim -> claim.verdict().equals(proofs.verdict(spot.checked()))).findFirst()
        .or(() -> claims().stream().findFirst()).map(SpotBox::link).orElse("");
  }

  /** Where the report's script finds the claim's page. */
  private static String link(Standing claim) {
    return claim.verdict().isEmpty() ? "" : "#claim/" + Standings.test(claim.stated().cell());
  }

  private String hint(Sign sign) {
    String what =
        spot.id() + (spot.id().equals(spot.checked()) ? "" : " = " + spot.checked()) + ", " + spot.name() + ": "
            + spot.words();
    String steps = lacking.stream().map(step -> "\n" + step.sentence()).collect(Collectors.joining());
    return what + "\n" + sign.word() + (spot.untestable().isEmpty() ? "" : ", not testable: " + spot.untestable())
        + steps;
  }

  private String hint(Standing claim) {
    String steps = proofs.lacking(claim).stream().map(step -> "\n" + step.sentence()).collect(Collectors.joining());
    return claim.id() + " · " + Format.words(claim.stated().cell().method()) + "\n" + Sign.of(claim).word() + steps;
  }

  /** The words in lines of some width, in units of the font's size. */
  static List<String> wrapped(String words, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && Formula.of(longer).width() > room) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    if (lines.size() <= MOST) return List.copyOf(lines);
    List<String> first = new ArrayList<>(lines.subList(0, MOST));
    first.set(MOST - 1, first.get(MOST - 1) + " …");
    return first;
  }
}
