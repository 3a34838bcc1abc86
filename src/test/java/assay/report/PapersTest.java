package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.ledger.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PapersTest {

  @TempDir
  Path directory;

  private Papers papers(String... lines) throws IOException {
    return Papers.read(Files.write(directory.resolve("papers.tsv"), List.of(lines)));
  }

  @Test
  void aLineIsAStatementOfAPaper() throws IOException {
    assertEquals(
        List.of(new Papers.Statement("P", "Theorem 1", "SL-6", "GF-H1", "as B_G <= 1", ""),
            new Papers.Statement("P", "Lemma 2", "GF-A1", "GF-A1", "w", "")),
        papers("# for the reader", "P\tTheorem 1\tSL-6=GF-H1\tas B_G <= 1", "", "P\tLemma 2\tGF-A1\tw").statements());
  }

  @Test
  void aFifthColumnSaysWhyNothingCanBeTested() throws IOException {
    Papers papers = papers("P\tFigure\tT-1\t99 %\tno data");
    assertEquals(List.of(new Papers.Statement("P", "Figure", "T-1", "T-1", "99 %", "no data")), papers.statements());
    assertTrue(papers.script().getFirst().get("untestable").toString().contains("no data"));
  }

  @Test
  void aLineThatIsNoneIsNamed() {
    String message = assertThrows(
        IllegalStateException.class, () -> papers("P\tTheorem 1\tA-1\tw", "P Theorem 1")).getMessage();
    assertTrue(message.contains("papers.tsv, line 2 has 1 columns: must be 4"), message);
  }

  @Test
  void withoutAListThereIsNoStatement() throws IOException {
    assertEquals(List.of(), Papers.read(directory.resolve("none")).statements());
  }

  @Test
  void theScriptHasFormulasAndNoMarkupOfItsOwn() throws IOException {
    String script = new Catalogue(papers("P\tTheorem 1\tA-1\tas B_G < 1"), List.of(), Map.of(), Map.of()).script();
    assertTrue(script.startsWith("window.assayCatalogue = {") && script.contains("&lt; 1") && script
        .contains("<span style="), script);
  }

  @Test
  void theScriptHoldsTheClaimsPacked() throws IOException {
    Map<String, Object> pages = Map.of("ntk.Spectra.cube", Map.of("page", "<div>λ ≥ 0</div>"));
    Matcher packed = Pattern.compile("\"claims\":\"([^\"]+)\"").matcher(
        new Catalogue(papers("P\tTheorem 1\tA-1\tw"), List.of(), pages, Map.of()).script());
    assertTrue(packed.find());
    var gzip = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed.group(1))));
    assertEquals(Json.text(pages), new String(gzip.readAllBytes(), StandardCharsets.UTF_8));
  }

  /** The committed list: ids appear once, and each paper's statements stand together. */
  @Test
  void theListOfThisCatalogueIsSound() throws IOException {
    List<Papers.Statement> all = Papers.read(Path.of("properties/papers.tsv")).statements();
    assertEquals(all.size(), all.stream().map(Papers.Statement::id).distinct().count());
    assertTrue(all.stream().noneMatch(s -> s.paper().isBlank() || s.name().isBlank() || s.words().isBlank()));
    long changes = 1;
    for (int i = 1; i < all.size(); i++) changes += all.get(i).paper().equals(all.get(i - 1).paper()) ? 0 : 1;
    assertEquals(all.stream().map(Papers.Statement::paper).distinct().count(), changes);
  }
}
