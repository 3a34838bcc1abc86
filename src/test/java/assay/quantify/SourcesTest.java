package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Loose;
import assay.claim.Mutant;
import assay.claim.Survives;
import assay.claim.Theorem;
import assay.judge.Outcome;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourcesTest {

  @Theorem(paper = "A paper", name = "Theorem 1", constants = Theorem.Constants.RECALLED)
  private static final class Claims {

    void lossReachesOPTIn3Steps() {}

    @Theorem(paper = "Another paper", name = "Lemma 2")
    void ownTheorem() {}

    @Mutant(of = "X-1", change = "γ halved")
    void halved() {}

    @Loose("a union bound")
    @Survives(change = {"half of ε", "without ε"}, why = "ε is never reached")
    @Survives(change = "square of ε", why = "as above")
    void remarked() {}

    void takes(double gamma, int m, double[] w, double[][] rows, Object none) {}
  }

  private static final class UnmarkedClaims {

    void claim() {}
  }

  private static Outcome.Source of(Class<?> claims, String method) throws NoSuchMethodException {
    return Sources.of(claims, claims.getDeclaredMethod(method));
  }

  @Test
  void theTheoremOfAClassIsThatOfItsClaims() throws NoSuchMethodException {
    Outcome.Source source = of(Claims.class, "lossReachesOPTIn3Steps");
    assertEquals("assay.quantify.SourcesTest$Claims", source.className());
    assertEquals("lossReachesOPTIn3Steps", source.method());
    assertEquals("A paper", source.paper());
    assertEquals("Theorem 1", source.theorem());
    assertEquals(Theorem.Constants.RECALLED, source.constants());
    assertTrue(source.mutantOf().isEmpty());
  }

  @Test
  void aClaimsOwnTheoremGoesFirst() throws NoSuchMethodException {
    Outcome.Source source = of(Claims.class, "ownTheorem");
    assertEquals("Another paper", source.paper());
    assertEquals("Lemma 2", source.theorem());
    assertEquals(Theorem.Constants.STATED, source.constants());
  }

  @Test
  void withoutATheoremPackageAndClassStandIn() throws NoSuchMethodException {
    Outcome.Source source = of(UnmarkedClaims.class, "claim");
    assertEquals("assay.quantify", source.paper());
    assertEquals("unmarked claims", source.theorem());
  }

  @Test
  void aMutantNamesWhatItChangesAndWhoseItIs() throws NoSuchMethodException {
    Outcome.Mutation mutation = of(Claims.class, "halved").mutantOf().orElseThrow();
    assertEquals("X-1", mutation.claim());
    assertEquals("γ halved", mutation.change());
  }

  @Test
  void whatAnAuthorRemarksIsKept() throws NoSuchMethodException {
    Outcome.Remarks remarks = of(Claims.class, "remarked").remarks();
    assertEquals(Optional.of("a union bound"), remarks.loose());
    assertEquals(
        Map.of("half of ε", "ε is never reached", "without ε", "ε is never reached", "square of ε", "as above"),
        remarks.survivors());
    assertEquals(Outcome.Remarks.NONE, of(Claims.class, "ownTheorem").remarks());
  }

  @Test
  void parametersAreShownWithTheirNamesAndNumbers() throws NoSuchMethodException {
    Method takes = Claims.class.getDeclaredMethod("takes", double.class, int.class, double[].class, double[][].class,
        Object.class);
    String named = Sources.named(takes, new Object[] {1e-6, 40, new double[] {1, 2}, new double[][] {{3}}, null});
    assertEquals("gamma = 1e-6, m = 40, w = [1.0, 2.0], rows = [[3.0]], none = null", named);
  }
}
