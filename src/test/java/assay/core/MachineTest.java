package assay.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same bits whatever executes them: interpreter, both compilers, every width of vector, each in a JVM of its own.
 * Few steps where fused multiply-adds are emulated.
 */
class MachineTest {

  @ParameterizedTest
  @CsvSource({
    "-Xint, 2", "-XX:TieredStopAtLevel=1, 40", "-XX:-TieredCompilation, 100", "-XX:UseAVX=2, 60", "-XX:UseAVX=1, 2",
    "-XX:UseAVX=0, 2",
    "-XX:MaxVectorSize=16, 40"})
  void theBitsAreThoseOfTheDefinition(String flag, int steps) throws IOException, InterruptedException {
    assertEquals(Digest.of(Ops.scalar(), steps), digest(flag, steps));
  }

  private static long digest(String flag, int steps) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(
        List.of(java(), "--add-modules", "jdk.incubator.vector", "-XX:+IgnoreUnrecognizedVMOptions"));
    command.addAll(List.of(flag, "-cp", System.getProperty("java.class.path"), Digest.class.getName(), "1",
        Integer.toString(steps)));
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String answer = new String(process.getInputStream().readAllBytes()).strip();
    assertEquals(0, process.waitFor(), answer);
    return Long.parseLong(answer.split(" ")[1]);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
