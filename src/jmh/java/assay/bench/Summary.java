package assay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The figures that are quoted. Times are processor time of the one thread. Of our own forks the worst counts, of a
 * peer's the median; percent of peak compares with the peak of the same fork.
 */
record Summary(List<Fork> forks) {

  /**
   * One fork's medians: milliseconds of thread and wall time per step, and the core's peak in 10⁹ operations a second.
   */
  record Fork(String kind, String shape, String contender, double thread, double wall, double peak) {

    static Fork of(String row) {
      String[] cell = row.split("\t");
      return new Fork(cell[0], cell[1], cell[2], Double.parseDouble(cell[3]), Double.parseDouble(cell[4]),
          Double.parseDouble(cell[5]));
    }

    /** Of a full step; the products alone and steps of several threads or networks have no such figure. */
    double percentOfPeak() {
      boolean full = contender.equals("assay") || contender.equals("c-twin") || contender.startsWith("pytorch");
      return full ? 100 * operations() / (thread * 1e6) / peak : Double.NaN;
    }

    private double operations() {
      return switch (kind) {
        case "step" -> Workload.of(shape).operations();
        case "residual" -> ResidualWorkload.of(shape).operations();
        default -> Double.NaN;
      };
    }
  }

  static Summary of(List<String> rows) {
    return new Summary(rows.stream().map(Fork::of).toList());
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>(
        List.of("kind\tshape\tcontender\tforks\tthread ms\tworst thread ms\twall ms\tpercent of peak, worst"));
    forks.stream().map(fork -> row(fork.kind, fork.shape, fork.contender)).distinct().forEach(lines::add);
    Files.write(file, lines);
    lines.forEach(System.out::println);
    quote("geometric mean, best PyTorch / assay", geometricMean("step", "pytorch"));
    quote("geometric mean, OpenBLAS two GEMMs / assay", geometricMean("step", "openblas"));
    quote("percent of FMA peak, d >= 30", steps("assay").filter(fork -> Workload.of(fork.shape).dimension() >= 30)
        .mapToDouble(Fork::percentOfPeak).min().orElse(Double.NaN));
    quote("replicates, best PyTorch / assay", geometricMean("replicates", "pytorch"));
    quote("residual step, best PyTorch / assay", geometricMean("residual", "pytorch"));
    quote("residual step, OpenBLAS products / assay", geometricMean("residual", "openblas"));
    quote("inputs of +-1, best PyTorch / assay", geometricMean("signs", "pytorch"));
    quote("inputs of +-1, plain step / step",
        shapes("signs").mapToDouble(this::gainOfSigns).average().orElse(Double.NaN));
    quote("two threads, worst scaling", shapes("step").mapToDouble(this::scaling).min().orElse(Double.NaN));
    quote("geometric mean, libxsmm two GEMMs / assay", geometricMean("step", "libxsmm"));
    shapes("step").forEach(
        shape -> quote("C twin / assay, shape: " + shape, best("step", shape, "c-twin") / worst("step", shape)));
    quote("C twin / assay, geometric mean", geometricMean("step", "c-twin"));
  }

  /** Nothing of what was not measured. */
  private static void quote(String what, double value) {
    if (!Double.isNaN(value)) System.out.printf("%s: %.2f%n", what, value);
  }

  private String row(String kind, String shape, String contender) {
    List<Fork> own = of(kind, shape, contender).toList();
    return String.join("\t", kind, shape, contender, Integer.toString(own.size()),
        String.format("%.4f", Run.median(own.stream().map(Fork::thread).toList())),
        String.format("%.4f", own.stream().mapToDouble(Fork::thread).max().orElse(Double.NaN)),
        String.format("%.4f", Run.median(own.stream().map(Fork::wall).toList())),
        percent(own.stream().mapToDouble(Fork::percentOfPeak).min().orElse(Double.NaN)));
  }

  private static String percent(double value) {
    return Double.isNaN(value) ? "–" : String.format("%.1f", value);
  }

  private Stream<Fork> of(String kind, String shape, String contender) {
    return forks.stream()
        .filter(fork -> fork.kind.equals(kind) && fork.shape.equals(shape) && fork.contender.equals(contender));
  }

  private Stream<Fork> steps(String contender) {
    return forks.stream().filter(fork -> fork.kind.equals("step") && fork.contender.equals(contender));
  }

  private Stream<String> shapes(String kind) {
    return forks.stream().filter(fork -> fork.kind.equals(kind)).map(Fork::shape).distinct();
  }

  /** Over the shapes, the best peer whose name begins so against our worst fork. */
  private double geometricMean(String kind, String peers) {
    return Math.exp(shapes(kind).mapToDouble(shape -> Math.log(best(kind, shape, peers) / worst(kind, shape))).average()
        .orElse(Double.NaN));
  }

  private double best(String kind, String shape, String peers) {
    Stream<String> names = forks.stream().map(Fork::contender).filter(name -> name.startsWith(peers)).distinct();
    return names.map(name -> of(kind, shape, name).map(Fork::thread).toList())
        .filter(times -> !times.isEmpty()).mapToDouble(Run::median).min().orElse(Double.NaN);
  }

  private double worst(String kind, String shape) {
    return of(kind, shape, "assay").mapToDouble(Fork::thread).max().orElse(Double.NaN);
  }

  private double gainOfSigns(String shape) {
    return median("signs", shape, "assay-plain", Fork::thread) / worst("signs", shape);
  }

  /** Wall time of one thread against that of two, in its worst fork. */
  private double scaling(String shape) {
    double worst = of("step", shape, "assay-2-threads").mapToDouble(Fork::wall).max().orElse(Double.NaN);
    return median("step", shape, "assay", Fork::wall) / worst;
  }

  private double median(String kind, String shape, String contender, Function<Fork, Double> time) {
    List<Double> times = of(kind, shape, contender).map(time).toList();
    return times.isEmpty() ? Double.NaN : Run.median(times);
  }
}
