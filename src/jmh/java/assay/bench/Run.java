package assay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/** What one fork measures beside JMH's own wall clock: processor time per step, and the core's peak. */
@State(Scope.Thread)
public class Run {

  static final Path ROWS = Path.of(System.getProperty("bench.directory", "target/assay"), "bench-forks.tsv");

  /** Steps of the current iteration. */
  long steps;

  private final List<Double> threadMillis = new ArrayList<>();
  private final List<Double> wallMillis = new ArrayList<>();
  private long thread;
  private long wall;
  private double peak;

  @Setup(Level.Iteration)
  public void start() {
    peak = Math.max(peak, Peak.measure());
    steps = 0;
    thread = Clock.threadNanos();
    wall = System.nanoTime();
  }

  @TearDown(Level.Iteration)
  public void stop(IterationParams iteration) {
    if (iteration.getType() != IterationType.MEASUREMENT) return;
    threadMillis.add((Clock.threadNanos() - thread) / 1e6 / steps);
    wallMillis.add((System.nanoTime() - wall) / 1e6 / steps);
  }

  @TearDown(Level.Trial)
  public void write(BenchmarkParams benchmark) throws IOException {
    String kind = benchmark.getBenchmark().replaceAll(".*\\.", "");
    String contender = benchmark.getParam(benchmark.getParamsKeys().contains("library") ? "library" : "contender");
    String row = String.join("\t", kind, benchmark.getParam("shape"), contender,
        Double.toString(median(threadMillis)), Double.toString(median(wallMillis)), Double.toString(peak));
    Files.createDirectories(ROWS.getParent());
    Files.writeString(ROWS, row + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
