package assay.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.claim.Expect;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.ledger.Cell;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

  /** What is to be read off its compiled form. */
  @Theorem(paper = "A paper", name = "Theorem 1")
  static class Planted {

    @States(value = "P-2", rests = {"P-1", "P-0"})
    void supported() {}

    @States("P-2-false")
    @Theorem(paper = "A paper", name = "Misread")
    @Expect(value = Verdict.Kind.REFUTED, why = "P-2 holds")
    void falseOne() {}

    void noClaim() {}
  }

  @Test
  void annotationsAreReadWithoutLoadingTheClass() throws URISyntaxException {
    Path here = Path.of(DeclarationsTest.class.getResource(".").toURI());
    List<Stated> found = Declarations.in(here).stream().filter(s -> s.cell().className().endsWith("Planted")).toList();
    String name = Planted.class.getName();
    assertEquals(List.of(
        new Stated(new Cell("P-2", name, "supported"), "A paper", "Theorem 1", List.of("P-1", "P-0"), Optional.empty()),
        new Stated(new Cell("P-2-false", name, "falseOne"), "A paper", "Misread", List.of(),
            Optional.of(new Stated.Known(Verdict.Kind.REFUTED, "P-2 holds")))),
        found);
  }

  @Test
  void withoutClassesNothingIsStated() {
    assertEquals(List.of(), Declarations.in(Path.of("no/such/directory")));
  }
}
