package assay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/** The floors of the house: a room knows the rooms that are named beside it, and no others. */
class LayeringTest {

  private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
      Map.entry("simd", List.of()),
      Map.entry("random", List.of()),
      Map.entry("stats", List.of()),
      Map.entry("distribution", List.of("random", "stats", "simd")),
      Map.entry("network", List.of("random", "stats", "simd")),
      Map.entry("claim", List.of("random", "stats")),
      Map.entry("feature", List.of("distribution", "network", "random", "stats", "simd")),
      Map.entry("kernel", List.of("distribution", "network", "random", "stats", "simd")),
      Map.entry("theorem", List.of("claim", "distribution", "network", "feature", "kernel", "random", "stats")),
      Map.entry("runner", List.of("claim", "random")),
      Map.entry("ledger", List.of("claim", "random", "stats")),
      Map.entry("quantify", List.of("claim", "distribution", "network", "theorem", "runner", "ledger", "random", "stats")),
      Map.entry("report", List.of("claim", "stats", "ledger")));

  static final JavaClasses ENGINE = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("assay");

  @ParameterizedTest
  @ValueSource(strings = {"simd", "random", "stats", "distribution", "network", "claim", "feature", "kernel", "theorem", "runner", "ledger", "quantify", "report"})
  void aRoomKnowsOnlyTheRoomsItMayUse(String room) {
    List<String> others = new ArrayList<>(MAY_USE.keySet());
    others.removeAll(MAY_USE.get(room));
    others.remove(room);
    String[] forbidden = others.stream().map(other -> "assay." + other + "..").toArray(String[]::new);
    noClasses().that().resideInAPackage("assay." + room + "..").should().dependOnClassesThat().resideInAnyPackage(forbidden).allowEmptyShould(true).check(ENGINE);
  }

  @Test
  void onlyTheTrainingCoreKnowsTheVectorApi() {
    only("assay.simd..", "jdk.incubator..").check(ENGINE);
  }

  @Test
  void onlyTheQuantifierKnowsJqwik() {
    only("assay.quantify..", "net.jqwik..").check(ENGINE);
  }

  @Test
  void onlyTheReportKnowsAllure() {
    only("assay.report..", "io.qameta..").check(ENGINE);
  }

  private static ArchRule only(String room, String library) {
    return noClasses().that().resideOutsideOfPackage(room).should().dependOnClassesThat().resideInAPackage(library);
  }
}
