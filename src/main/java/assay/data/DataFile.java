package assay.data;

import assay.Require;
import assay.distribution.FiniteDistribution;
import assay.distribution.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which samples are to be read: {@code DataFile.of(Path.of("iris.csv")).labelled("setosa vs rest").distribution()}.
 * The format is told by the content: a table with commas, semicolons, tabs or spaces; IDX (the MNIST family); the
 * binary batches of CIFAR-10 and CIFAR-100; NumPy's {@code .npy} and {@code .npz}; a folder of pictures for each class.
 * Each of them may be gzip. Immutable.
 *
 * @param files one, or the inputs and their labels
 * @param labels which class is which
 * @param preparation what is done to the inputs
 * @param without columns of a table that are left out
 * @param samples how many are kept at most; a random choice of the others is left out
 */
public record DataFile(List<Path> files, Labels labels, Preparation preparation, List<String> without, long samples) {

  /**
   * @throws IllegalArgumentException if there is no file or there are more than two, or no sample may be kept
   */
  public DataFile {
    files = List.copyOf(files);
    without = List.copyOf(without);
    Require.that(files.size() == 1 || files.size() == 2,
        "files = " + files + ": must be one, or the inputs and their labels");
    Require.atLeast("samples", samples, 1);
  }

  /** All samples as they are, of the two classes that there are. */
  public static DataFile of(Path... files) {
    return new DataFile(
        Arrays.asList(files), Labels.of(""), new Preparation(List.of()), List.of(), Long.MAX_VALUE);
  }

  /** With classes as {@link Labels#of} has them. */
  public DataFile labelled(String rule) {
    return new DataFile(files, Labels.of(rule), preparation, without, samples);
  }

  /** With inputs prepared as {@link Preparation#of} has it. */
  public DataFile prepared(String steps) {
    return new DataFile(files, labels, Preparation.of(steps), without, samples);
  }

  /** Without these columns of a table, by name or number. */
  public DataFile without(String... columns) {
    return new DataFile(files, labels, preparation, Arrays.asList(columns), samples);
  }

  /** A random choice of so many samples, if there are more; the same for the same file. */
  public DataFile atMost(long most) {
    return new DataFile(files, labels, preparation, without, most);
  }

  /** The samples alone. */
  public FiniteDistribution distribution() {
    return read().distribution();
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if the file is not what it should be; the message names file, row and column
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public LabelledData read() {
    Collector collector = new Collector(labels, samples);
    Channels channels = Formats.of(this).read(collector);
    Require.that(collector.seen() > 0, name() + ": holds no sample, at least one is needed");
    Labels settled = labels.settled(name(), collector.counts());
    double[][] x = collector.inputs();
    double[] y = collector.signs(settled);
    List<String> said = new ArrayList<>(said(collector, settled, y));
    int constant = LabelledData.constant(x);
    if (constant > 0) said.add(Text.of("%d of %d coordinates are the same in all samples.", constant, x[0].length));
    said.addAll(repetitions(LabelledData.Repetitions.of(x, y)));
    preparation.apply(x, channels);
    return new LabelledData(FiniteDistribution.uniform(description(settled), x, y), said);
  }

  private String name() {
    return String.valueOf(files.getFirst());
  }

  private String description(Labels settled) {
    String prepared = preparation.steps().isEmpty() ? "" : ", " + preparation;
    return files.getFirst().getFileName() + ", " + settled + prepared;
  }

  private List<String> said(Collector collector, Labels settled, double[] y) {
    long positive = Arrays.stream(y).filter(label -> label > 0).count();
    List<String> said = new ArrayList<>();
    said.add(Text.of("+1 is the class %s (%,d samples), −1 %s (%,d).", settled.positive().orElseThrow(), positive,
        settled.toString().endsWith("the rest") ? "every other" : "the class " + settled.negative().orElseThrow(),
        y.length - positive));
    if (collector.wanted() < collector.seen())
      said.add(Text.of("%,d samples of other classes were left out.", collector.seen() - collector.wanted()));
    if (y.length < collector.wanted())
      said.add(Text.of("%,d of %,d samples were kept, drawn at random: %s.", y.length, collector.wanted(),
          y.length == samples ? "no more were asked for" : Text.of("%,d numbers fit into memory", Numbers.most())));
    said.add("The inputs are " + (preparation.steps().isEmpty()
        ? "as the file has them."
        : "prepared: " + preparation
            + ", with the moments of all samples that were kept."));
    return said;
  }

  private static List<String> repetitions(LabelledData.Repetitions found) {
    List<String> said = new ArrayList<>();
    if (found.repeated() > 0) said.add(Text.of("%,d samples repeat an earlier one, label and all.", found.repeated()));
    if (found.contradictory() > 0)
      said.add(Text.of("%,d inputs are there with both labels.", found.contradictory()));
    return said;
  }
}
