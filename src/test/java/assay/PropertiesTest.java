package assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.atlas.Proofs;
import assay.atlas.Standing;
import assay.atlas.Stated;
import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.ledger.Cell;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * What every class in properties/ must be: jqwik passes silently over a property that returns something else than a
 * claim.
 */
class PropertiesTest {

  private static final Path ROOT = Path.of("properties");
  private static final Path EXPERIMENT = Path.of("src/main/java/assay/experiment");

  /**
   * Ids of the first paper's claims in the theory notes: set-up, feature set, approximation, optimisation, main
   * theorem.
   */
  private static final List<String> FIRST_LIGHT = List.of(
      "GF-A1", "GF-A2", "GF-A3", "GF-A4", "GF-A5", "GF-A6", "GF-A7", "GF-B1", "GF-B2", "GF-B3", "GF-B4", "GF-C1",
      "GF-D1", "GF-D2", "GF-D3", "GF-D4", "GF-E1", "GF-E2");

  /** Lower bounds for kernels and fixed features, in the notes on the NTK regime. */
  private static final List<String> LOWER_BOUNDS = List.of("L-1", "L-2", "L-3", "L-4", "L-5", "L-6", "L-7", "L-8",
      "L-9", "L-10", "L-11");

  private static final String TALK = "Going beyond kernels";

  private static List<Path> sources() {
    return under(ROOT);
  }

  /** What claims state and what they measure. */
  private static List<Path> measuring() {
    return Stream.concat(sources().stream(), under(EXPERIMENT).stream()).toList();
  }

  private static List<Path> under(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Class<?> compiled(Path source) {
    String name = ROOT.relativize(source).toString().replaceAll("\\.java$", "").replaceAll("[/\\\\]", ".");
    try {
      return Class.forName(name, false, PropertiesTest.class.getClassLoader());
    } catch (ClassNotFoundException missing) {
      throw new AssertionError(source + " does not declare " + name, missing);
    }
  }

  private static List<Method> properties() {
    return sources().stream().flatMap(source -> Arrays.stream(compiled(source).getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Property.class)).toList();
  }

  /** What each property states; a mutant states what it is of. */
  private static Map<Method, States> states() {
    Map<Method, States> states = new LinkedHashMap<>();
    for (Method property : properties()) {
      States of = property.getAnnotation(States.class);
      if (of != null) states.put(property, of);
    }
    return states;
  }

  private static Set<String> stated() {
    return states().values().stream().map(States::value).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Mutant> mutants() {
    return properties().stream().filter(method -> method.isAnnotationPresent(Mutant.class))
        .map(method -> method.getAnnotation(Mutant.class)).toList();
  }

  @Test
  void everyPropertyReturnsAClaim() {
    for (Method property : properties()) assertEquals(Claim.class, property.getReturnType(), property.toString());
  }

  /** Elsewhere the package stands in for the paper and the class for the theorem. */
  @Test
  void whereAPackageNamesItsPaperEveryClassOfClaimsNamesItsTheorem() {
    for (Path source : sources()) {
      Class<?> claims = compiled(source);
      boolean ofAPaper = Files.exists(source.resolveSibling("Paper.java"));
      boolean stating = properties().stream().anyMatch(property -> property.getDeclaringClass() == claims);
      if (ofAPaper && stating) assertTrue(claims.isAnnotationPresent(Theorem.class), claims + " has no @Theorem");
    }
  }

  @Test
  void everyPropertyStatesAClaimOrChangesOne() {
    for (Method property : properties()) {
      boolean mutant = property.isAnnotationPresent(Mutant.class);
      assertTrue(mutant != property.isAnnotationPresent(States.class), property + ": either @States or @Mutant");
      if (property.isAnnotationPresent(Expect.class)) {
        assertFalse(mutant || property.getAnnotation(Expect.class).why().isBlank(),
            property + " expects without a reason");
      }
    }
  }

  @Test
  void everyMutantBelongsToAClaimThatIsStated() {
    for (Mutant mutant : mutants()) {
      assertTrue(stated().contains(mutant.of()),
          "the mutant “" + mutant.change() + "” is of an id that nobody states: " + mutant.of());
      assertFalse(mutant.change().isBlank(), mutant.of());
    }
  }

  @Test
  void whatAProofRestsOnIsStated() {
    states().forEach((property, of) -> {
      for (String id : of.rests()) {
        assertTrue(stated().contains(id), property + " rests on an id that nobody states: " + id);
        assertNotEquals(of.value(), id, property + " rests on itself");
      }
    });
  }

  /** A statement that rests on itself by way of others is not proved by any of them. */
  @Test
  void noProofGoesRoundInACircle() {
    List<Standing> claims = states().entrySet().stream().map(e -> {
      Cell cell = new Cell(e.getValue().value(), e.getKey().getDeclaringClass().getName(), e.getKey().getName());
      return new Standing(new Stated(cell, "", "", List.of(e.getValue().rests()), Optional.empty()), Optional.empty());
    }).toList();
    assertEquals(List.of(), new Proofs(claims).circle());
  }

  /** The papers' statements, by id; what is checked under another id stands behind the equality sign. */
  private static Map<String, String> papers() {
    Map<String, String> papers = new LinkedHashMap<>();
    for (String line : text(ROOT.resolve("papers.tsv")).split("\n")) {
      if (line.isBlank() || line.startsWith("#")) continue;
      String id = line.split("\t")[2].split("=")[0];
      assertNull(papers.put(id, line), "papers.tsv has two lines for " + id);
    }
    return papers;
  }

  /** A statement known to be false or out of reach is nobody's, and so are the claims of a package without a paper. */
  @Test
  void everyIdHasALineOfItsPaper() {
    states().forEach((property, of) -> {
      Path paper = ROOT.resolve(property.getDeclaringClass().getPackageName()).resolve("Paper.java");
      boolean ours = of.value().matches(".*-(false|vacuous|unreachable)");
      if (Files.exists(paper) && !ours)
        assertTrue(papers().containsKey(of.value()), property + ": papers.tsv has no line for " + of.value());
    });
  }

  @Test
  void everyLineOfThePapersNamesAClaimOrNone() {
    papers().forEach((id, line) -> {
      String[] checked = line.split("\t")[2].split("=");
      if (checked.length == 2) assertTrue(stated().contains(checked[1]), "papers.tsv: nobody states " + checked[1]);
    });
  }

  /** Every statement of the talk is checked, or says in a fifth column why it cannot be. */
  @Test
  void everyStatementOfTheTalkIsCheckedOrSaysWhyNot() {
    Shipped.assume();
    Shipped.assume("beyond");
    Shipped.assume("convexity");
    papers().values().stream().map(line -> line.split("\t")).filter(cells -> cells[0].startsWith(TALK))
        .forEach(cells -> {
          String[] ids = cells[2].split("=");
          boolean checked = stated().contains(ids[ids.length - 1]);
          assertTrue(checked != cells.length > 4, cells[2] + ": either a claim, or the reason why there is none");
        });
  }

  /** One id in two packages would be one claim with two meanings. */
  @Test
  void anIdIsStatedInOnePackage() {
    Map<String, String> packages = new LinkedHashMap<>();
    states().forEach((property, of) -> {
      String here = property.getDeclaringClass().getPackageName();
      String first = packages.putIfAbsent(of.value(), here);
      assertTrue(first == null || first.equals(here), of.value() + " is stated in " + first + " and in " + here);
    });
  }

  @Test
  void theClaimsOfTheFirstPaperAreAllThereAndEachHasAMutant() {
    Shipped.assume("gradientfeature");
    assertStatedAndMutated(FIRST_LIGHT);
  }

  @Test
  void theLowerBoundsAreAllThereAndEachHasAMutant() {
    Shipped.assume("lowerbounds");
    assertStatedAndMutated(LOWER_BOUNDS);
  }

  private static void assertStatedAndMutated(List<String> ids) {
    Set<String> mutated = mutants().stream().map(Mutant::of).collect(Collectors.toSet());
    for (String id : ids) {
      assertTrue(stated().contains(id), id + " is not stated");
      assertTrue(mutated.contains(id), id + " has no mutant");
    }
  }

  /** jqwik would fall back on its own numbers, and say nothing. */
  @Test
  void aRangeStandsOnANumberOfItsKind() {
    for (Method property : properties()) {
      for (Parameter parameter : property.getParameters()) {
        String where = property + ", " + parameter.getName();
        if (parameter.isAnnotationPresent(LogUniform.class)) assertEquals(double.class, parameter.getType(), where);
        if (parameter.isAnnotationPresent(Width.class)) assertEquals(int.class, parameter.getType(), where);
        if (parameter.getType() == double.class)
          assertTrue(parameter.getAnnotations().length > 1, where + " has no range");
        assertTrue(parameter.isAnnotationPresent(ForAll.class), where);
      }
    }
  }

  /**
   * A claim's trials come from the judge: with keys of its own a claim could not be replayed, nor confirmed on fresh
   * seeds.
   */
  @Test
  void noClaimMakesKeysOrTrials() {
    for (Path source : measuring()) {
      for (String banned : List.of("new Key(", "new Trial(", "new Scope(", "random.Key("))
        assertFalse(text(source).contains(banned), source + " makes a trial by itself: " + banned);
    }
  }

  /** What takes the probability of an error, in this package and in the rooms that claims use. */
  private static final Pattern LEVELLED = Pattern.compile(
      "\\b(ClopperPearson|Hoeffding|EmpiricalBernstein|BettingSequence|BernoulliSequence)\\.\\w+\\("
          + "|\\bFeatureSet\\.of\\(|(?<!Sweep)\\.(interval|bootstrapInterval|exponent)\\((?=[^)])"
          + "|\\b\\w*[sS]can\\w*\\.mass\\(");

  /** The suite's error budget is what the report says only if every interval takes its level from the judge. */
  @Test
  void everyRandomIntervalTakesItsLevelFromTheJudge() {
    int calls = 0;
    for (Path source : measuring()) {
      String text = text(source);
      for (var call : LEVELLED.matcher(text).results().toList()) {
        String arguments = arguments(text, call.end());
        assertTrue(arguments.contains("level"),
            source + ": " + call.group() + arguments + " takes no level from the judge");
        calls++;
      }
    }
    Shipped.assume();
    assertTrue(calls >= 20, calls + " calls found: the pattern looks past them");
  }

  /** Up to the parenthesis that closes a call. */
  private static String arguments(String text, int from) {
    int open = 1;
    int end = from;
    for (; open > 0; end++) open += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
    return text.substring(from, end);
  }
}
