package assay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The floors of the house: a room knows the rooms that are named beside it, and no others. */
class LayeringTest {

  private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
      Map.entry("random", List.of()),
      Map.entry("core", List.of()),
      Map.entry("linear", List.of("random", "stats", "core")),
      Map.entry("stats", List.of()),
      Map.entry("distribution", List.of("random", "stats", "linear", "core")),
      Map.entry("data", List.of("distribution", "random", "stats", "linear", "core")),
      Map.entry("network", List.of("random", "stats", "linear", "core")),
      Map.entry("claim", List.of("random", "stats")),
      Map.entry("judge", List.of("claim", "random", "stats")),
      Map.entry("feature", List.of("distribution", "network", "random", "stats", "linear", "core")),
      Map.entry("opt", List.of("feature", "distribution", "network", "random", "stats", "linear", "core")),
      Map.entry("chain", List.of("feature", "opt", "distribution", "network", "random", "stats", "linear", "core")),
      Map.entry("span", List.of("distribution", "network", "random", "stats", "linear", "core")),
      Map.entry("kernel", List.of("distribution", "network", "random", "stats", "linear", "core")),
      Map.entry("theorem", List.of(
          "claim", "distribution", "network", "feature", "opt", "chain", "span", "kernel", "random", "stats",
          "linear")),
      Map.entry("experiment", List.of(
          "distribution", "data", "network", "feature", "opt", "chain", "span", "kernel", "theorem", "random", "stats",
          "linear", "core", "claim")),
      Map.entry("runner", List.of("judge", "claim", "random")),
      Map.entry("ledger", List.of("judge", "claim", "random", "stats")),
      Map.entry("baseline", List.of("ledger", "judge", "claim")),
      Map.entry("shard", List.of("ledger", "judge", "claim", "random", "stats")),
      Map.entry("findings", List.of("baseline", "ledger", "judge", "claim", "stats", "linear")),
      Map.entry("rejudge", List.of("ledger", "judge", "claim", "stats")),
      Map.entry("quantify", List.of(
          "judge", "claim", "data", "distribution", "network", "theorem", "runner", "ledger", "shard", "baseline",
          "findings", "random", "stats", "linear")),
      Map.entry("atlas", List.of("claim", "ledger")),
      Map.entry("report", List.of(
          "judge", "claim", "data", "stats", "ledger", "shard", "baseline", "findings", "atlas")),
      Map.entry("build", List.of("ledger", "report")));

  static final JavaClasses ENGINE = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("assay");

  static Set<String> rooms() {
    return MAY_USE.keySet();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomKnowsOnlyTheRoomsItMayUse(String room) {
    List<String> others = new ArrayList<>(MAY_USE.keySet());
    others.removeAll(MAY_USE.get(room));
    others.remove(room);
    String[] forbidden = others.stream().map(other -> "assay." + other + "..").toArray(String[]::new);
    noClasses().that().resideInAPackage("assay." + room + "..").should().dependOnClassesThat().resideInAnyPackage(
        forbidden).allowEmptyShould(true).check(ENGINE);
  }

  @Test
  void onlyTheTrainingCoreKnowsTheVectorApi() {
    only("assay.core..", "jdk.incubator..").check(ENGINE);
  }

  @Test
  void onlyTheQuantifierKnowsJqwik() {
    only("assay.quantify..", "net.jqwik..").check(ENGINE);
  }

  @Test
  void onlyTheReportKnowsAllure() {
    only("assay.report..", "io.qameta..").check(ENGINE);
  }

  @Test
  void onlyTheQuantifierAndTheReportKnowWhoLaunchesTheClaims() {
    noClasses().that().resideOutsideOfPackages("assay.quantify..", "assay.report..").should()
        .dependOnClassesThat().resideInAPackage("org.junit.platform.launcher..").check(ENGINE);
  }

  private static ArchRule only(String room, String library) {
    return noClasses().that().resideOutsideOfPackage(room).should().dependOnClassesThat().resideInAPackage(library);
  }
}
