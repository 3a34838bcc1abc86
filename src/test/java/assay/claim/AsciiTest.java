package assay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AsciiTest {

  @Test
  void signsAreSpelt() {
    assertEquals("delta <= sqrt(2gamma)^2 ||x||", Ascii.of("δ ≤ √(2γ)² ‖x‖"));
    assertEquals("OPT_{d,r,B_F,S} + r B_a1 B_x1 sqrt(2gamma)", Ascii.of("OPT_{d,r,B_F,S} + r B_a1 B_x1 √(2γ)"));
    assertEquals("kappa_1(c x, y) >= m^-12, Omega(1/d)", Ascii.of("κ₁(c x, y) ≥ m⁻¹², Ω(1/d)"));
    assertEquals("the mutant \"eta halved\" survives ...", Ascii.of("the mutant “η halved” survives …"));
    assertEquals("Grosse, Grosse", Ascii.of("Grösse, Größe"));
    assertEquals("E[|z|] in R", Ascii.of("𝔼[|z|] in ℝ"));
  }

  @Test
  void whatNobodyCanSpellIsAQuestionMark() {
    assertEquals("a ? b", Ascii.of("a 漢 b"));
  }

  /** Every sign that a claim or the engine prints has a spelling of its own. */
  @Test
  void noSignOfTheClaimsIsLost() throws IOException {
    try (Stream<Path> files = Stream.of("properties", "src/main/java").flatMap(AsciiTest::below)) {
      List<String> lost = files.flatMap(AsciiTest::signs).distinct().filter(sign -> Ascii.of(sign).equals("?"))
          .toList();
      assertTrue(lost.isEmpty(), lost::toString);
    }
  }

  private static Stream<Path> below(String directory) {
    try {
      return Files.walk(Path.of(directory)).filter(file -> file.toString().endsWith(".java"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> signs(Path file) {
    try {
      return Files.readString(file).codePoints().filter(c -> c > 0x7f).mapToObj(Character::toString);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
