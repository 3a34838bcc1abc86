package assay.bench;

import java.io.IOException;
import java.nio.file.Files;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all benchmarks in forks and prints the summary; with -Dbench.quick=true one short fork each. */
final class Main {

  private Main() {}

  public static void main(String[] arguments) throws RunnerException, IOException {
    Files.deleteIfExists(Run.ROWS);
    boolean quick = Boolean.getBoolean("bench.quick");
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include("assay.bench." + System.getProperty("bench.only", ""))
        .forks(quick ? 1 : 5)
        .warmupIterations(2)
        .warmupTime(TimeValue.milliseconds(quick ? 1000 : 1200))
        .measurementIterations(quick ? 2 : 3)
        .measurementTime(TimeValue.milliseconds(quick ? 500 : 800))
        .shouldFailOnError(false);
    new Runner(options.build()).run();
    Summary.of(Files.readAllLines(Run.ROWS)).write(Run.ROWS.resolveSibling("bench.tsv"));
  }
}
