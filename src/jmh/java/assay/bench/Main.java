package assay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs all benchmarks in forks and prints the summary; with -Dbench.quick=true one short fork each, with
 * -Dbench.core=true only the steps of the training core beside its strongest peers.
 */
final class Main {

  private static final boolean QUICK = Boolean.getBoolean("bench.quick");

  private Main() {}

  public static void main(String[] arguments) throws RunnerException, IOException {
    Files.deleteIfExists(Run.ROWS);
    new Runner(options().build()).run();
    Summary.of(Files.readAllLines(Run.ROWS)).write(Run.ROWS.resolveSibling("bench.tsv"));
  }

  private static ChainedOptionsBuilder options() {
    ChainedOptionsBuilder options = new OptionsBuilder()
        .forks(QUICK ? 1 : 5)
        .warmupIterations(2)
        .warmupTime(TimeValue.milliseconds(QUICK ? 1000 : 1200))
        .measurementIterations(QUICK ? 2 : 3)
        .measurementTime(TimeValue.milliseconds(QUICK ? 500 : 800))
        .shouldFailOnError(false);
    List<String> libraries = Stream.of("c-twin", "libxsmm").filter(Main::builds).toList();
    if (libraries.isEmpty()) options.exclude("NativeBenchmark");
    else options.param("library", libraries.toArray(String[]::new));
    return Boolean.getBoolean("bench.core")
        ? options.include("assay.bench.(Step|Native)Benchmark").param("contender", "assay", "openblas",
            "pytorch-script")
        : options.include("assay.bench." + System.getProperty("bench.only", ""));
  }

  private static boolean builds(String library) {
    try {
      Library.of(library);
      return true;
    } catch (IllegalStateException missing) {
      System.out.println(library + " is left out. " + missing.getMessage());
      return false;
    }
  }
}
