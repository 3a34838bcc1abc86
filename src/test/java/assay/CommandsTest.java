package assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Term;
import assay.ledger.Cell;
import assay.rejudge.BoundChange;
import assay.stats.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The commands that README shows and those that the engine prints. */
class CommandsTest {

  private static final List<Term.Measured> MAIN_THEOREM = Stream.of("OPT_{d,r,B_F,S}", "r B_a1 B_x1 √(2γ)", "ε")
      .map(name -> new Term.Measured(name, new Interval(0.25, 0.5))).toList();

  /** Where a command is printed, and the test that takes the printed line and does what it says. */
  private static final Map<String, String> TESTED = Map.ofEntries(
      Map.entry("baseline/Regression.java", "RegressionTest.aClaimThatAWholeRunNoLongerJudgesFailsTheBuild"),
      Map.entry("baseline/Difference.java", "RegressionTest.whatIsToBeLookedAtIsSelectedAsPrinted"),
      Map.entry("baseline/TableText.java", "BaselineTest.bothWaysOutOfAMergeConflictWorkAsPrinted"),
      Map.entry("findings/Changes.java", "ChangesTest.whatIsToBeAcceptedIsSelectedAsPrinted"),
      Map.entry("quantify/Session.java", "JudgingHookTest.theRerunLineGivesTheSameRefutation"),
      // a plain mvn verify, which .ci/run executes
      Map.entry("report/Around.java", "AroundTest.withoutARendererItSaysHowToGetOneAndComparesAllTheSame"),
      Map.entry("rejudge/Tournament.java", "CommandsTest.aPlainRunIsWhatContinuousIntegrationDoes"),
      Map.entry("report/FindingsPage.java", "CommandsTest.aPlainRunIsWhatContinuousIntegrationDoes"),
      Map.entry("report/Listed.java", "CommandsTest.oneClaimIsNamedAsInReadme"),
      Map.entry("judge/OutOfMemory.java", "CommandsTest.whatIsAskedOfTheBuildIsAProperty"),
      Map.entry("shard/Engine.java", "CommandsTest.whatIsAskedOfTheBuildIsAProperty"));

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static List<String> commands(String pattern) throws IOException {
    return Pattern.compile(pattern).matcher(readme()).results().map(MatchResult::group).distinct().toList();
  }

  /** A command that is printed somewhere else needs a test of its own first. */
  @Test
  void whoeverPrintsACommandHasATestThatExecutesIt() throws IOException {
    Path sources = Path.of("src/main/java/assay");
    TreeSet<String> printing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        boolean prints = Files.readAllLines(file).stream().anyMatch(line -> line.matches("[^*]*\"[^\"]*\\bmvn .*"));
        if (prints) printing.add(sources.relativize(file).toString().replace('\\', '/'));
      }
    }
    assertEquals(new TreeSet<>(TESTED.keySet()), printing);
    for (Map.Entry<String, String> tested : TESTED.entrySet()) {
      String[] test = tested.getValue().split("\\.");
      String room = tested.getValue().startsWith("Commands") ? "" : tested.getKey().replaceAll("/.*", "/");
      Path file = Path.of("src/test/java/assay", room + test[0] + ".java");
      assertTrue(Files.readString(file).contains("void " + test[1] + "("), tested::toString);
    }
  }

  @Test
  void aPlainRunIsWhatContinuousIntegrationDoes() throws IOException {
    assertTrue(Files.readString(Path.of(".ci/run")).contains("\nmvn -B --no-transfer-progress verify "));
    assertTrue(Files.readString(Path.of("pom.xml")).contains("<outputDirectory>${project.build.directory}/allure<"));
  }

  @Test
  void oneClaimIsNamedAsInReadme() throws IOException {
    Cell cell = new Cell("GF-E1", "gradientfeature.MainTheorem", "lossReachesOptUnderLabelNoise");
    assertTrue(readme().contains("`mvn verify -Dit.test=" + cell.quoted().replace("gradientfeature.", "") + "`"));
  }

  /** Of the memory of the claims' Java, and of the cluster that does its work. */
  @Test
  void whatIsAskedOfTheBuildIsAProperty() throws IOException {
    String build = Files.readString(Path.of("pom.xml"));
    assertTrue(build.contains("<memory>2g</memory>") && build.contains("-Xmx${memory}"));
    assertTrue(build.contains("<id>spark</id>") && build.contains("<name>spark.master</name>"));
  }

  /** With signs, with plain names and with numbers: each is taken for the main theorem's terms. */
  @Test
  void theBoundsThatReadmeChangesAreThoseOfTheMainTheorem() throws IOException {
    String command = commands("mvn -q compile -Drejudge=[^`]*").getFirst();
    String plain = commands("epsilon\\*0\\.5;[^`]*").getFirst();
    List<Interval> expected = changed("r B_a1 B_x1 √(2γ)^2; ε*0.5");
    assertEquals(0.25, expected.get(1).hi(), 1e-12);
    assertEquals(0.25, expected.get(2).hi());
    assertEquals("GF-E1", Shell.options(command).get("rejudge"));
    assertEquals(expected, changed(Shell.options(command).get("rejudge.terms")));
    assertEquals(expected, changed(plain));
    assertEquals(expected, changed(commands("#3\\*0\\.5;[^`]*").getFirst()));
  }

  private static List<Interval> changed(String terms) {
    return BoundChange.parse(terms).applied(MAIN_THEOREM).stream().map(Term.Measured::value).toList();
  }

  /** Classes and methods that README names are there, with the parameters that it names. */
  @Test
  void theClaimsThatReadmeRunsAreThere() throws ReflectiveOperationException, IOException {
    Shipped.assume("gradientfeature");
    for (String command : commands("mvn verify -Dit\\.test=\\w+#\\w+")) {
      String[] asked = Shell.options(command).get("it.test").split("#");
      Class<?> claims = Class.forName("gradientfeature." + asked[0]);
      assertTrue(Arrays.stream(claims.getDeclaredMethods()).anyMatch(m -> m.getName().equals(asked[1])), command);
    }
    String method = commands("(?<=`-m ')[^']*").getFirst();
    String parameters = method.replaceAll(".*\\((.*)\\)", "$1");
    List<String> declared = Arrays.stream(Class.forName(method.replaceAll("#.*", "")).getDeclaredMethods())
        .filter(m -> method.contains("#" + m.getName() + "("))
        .map(m -> String.join(", ", Arrays.stream(m.getParameterTypes()).map(Class::getTypeName).toList())).toList();
    assertEquals(List.of(parameters), declared);
  }
}
