package assay.report;

import assay.atlas.Declarations;
import assay.atlas.Proofs;
import assay.atlas.Standing;
import assay.atlas.Stated;
import assay.claim.Verdict;
import assay.ledger.Cell;
import assay.ledger.Past;
import assay.ledger.Places;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How every claim of the project stands: as its last run left it, else as it was accepted. */
final class Standings {

  private Standings() {}

  /**
   * @param facts of the claims that results tell of, by the full names of their tests
   * @param accepted the rows of the baseline
   */
  static Proofs of(Places places, Map<String, Object> facts, List<Past> accepted) {
    Map<Cell, Verdict.Kind> before =
        accepted.stream().collect(Collectors.toMap(Past::cell, Past::verdict, (a, b) -> b));
    Path engine = places.project().orElse(Path.of("")).resolve("src/test/java");
    return new Proofs(Declarations.in(places.target().resolve("test-classes")).stream()
        .filter(stated -> !Files.exists(engine.resolve(source(stated))))
        .map(stated -> new Standing(stated, verdict(facts.getOrDefault(test(stated.cell()), ""))
            .or(() -> Optional.ofNullable(before.get(stated.cell())))))
        .toList());
  }

  /** The examples of the engine's own tests are no claims. */
  private static String source(Stated stated) {
    return stated.cell().className().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
  }

  /** The full name of the test that judges a claim. */
  static String test(Cell cell) {
    return cell.className() + "." + cell.method();
  }

  private static Optional<Verdict.Kind> verdict(Object facts) {
    String text = facts instanceof Map<?, ?> map ? String.valueOf(map.get("verdict")) : "";
    return Arrays.stream(Verdict.Kind.values()).filter(kind -> kind.toString().equals(text)).findFirst();
  }
}
