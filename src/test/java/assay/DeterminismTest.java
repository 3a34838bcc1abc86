package assay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * The same seed gives the same bits, from the first random number to the verdict: two trainings and a judged claim,
 * each time in a JVM of its own.
 */
class DeterminismTest {

  private static final List<String> FLAGS = List.of("-Xshare:auto", "-Xshare:auto", "-Xint", "-XX:TieredStopAtLevel=1",
      "-XX:UseAVX=2", "-XX:UseAVX=0");
  private static final Set<String> CORRECTLY_ROUNDED = Set.of(
      "abs", "max", "min", "sqrt", "fma", "ulp", "signum", "floor", "ceil", "rint", "round", "nextUp", "nextDown",
      "nextAfter", "scalb", "getExponent", "copySign", "clamp");

  @Test
  void everyMachineReachesTheSameVerdictByTheSameBits() throws Exception {
    List<String> answers = answers();
    for (String answer : answers)
      assertEquals(answers.getFirst(), answer, "with " + FLAGS.get(answers.indexOf(answer)));
    assertEquals(3, answers.getFirst().lines().count(), answers.getFirst());
    assertFalse(answers.getFirst().contains("error"), answers.getFirst());
  }

  /** Two at a time. */
  private static List<String> answers() throws Exception {
    try (ExecutorService pair = Executors.newFixedThreadPool(2)) {
      List<Future<String>> running = FLAGS.stream().map(flag -> pair.submit(() -> answer(flag))).toList();
      List<String> answers = new ArrayList<>();
      for (Future<String> one : running) answers.add(one.get());
      return answers;
    }
  }

  private static String answer(String flag) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    try {
      Process process = new ProcessBuilder(java, "--add-modules", "jdk.incubator.vector",
          "-XX:+IgnoreUnrecognizedVMOptions", flag, "-cp", classes, Rehearsal.class.getName())
          .redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String answer = new String(process.getInputStream().readAllBytes());
      assertEquals(0, process.waitFor(), flag + ": " + answer);
      return answer;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** What {@code Math} computes of all other functions may differ in the last bit between compilers and processors. */
  @Test
  void whatTrialsAreMadeOfCallsOnlyFunctionsOfMathThatAreCorrectlyRounded() {
    DescribedPredicate<JavaMethodCall> approximate = DescribedPredicate.describe("an approximate function of Math",
        call -> call.getTargetOwner().isEquivalentTo(Math.class) && !CORRECTLY_ROUNDED.contains(call.getName())
            && !call.getName().endsWith("Exact"));
    noClasses().that()
        .resideInAnyPackage("assay.core..", "assay.random..", "assay.linear..", "assay.distribution..",
            "assay.network..", "assay.feature..", "assay.opt..", "assay.chain..",
            "assay.span..", "assay.theorem..")
        .should().callMethodWhere(approximate)
        .check(LayeringTest.ENGINE);
  }
}
