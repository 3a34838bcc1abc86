package assay.data;

import assay.Require;
import assay.distribution.FiniteDistribution;
import assay.random.Stream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The samples that {@code -Ddata=FILE} names, read once in a process, and parted at random, always in the same way:
 * half of them, 500 at most, are for training, the others for testing.
 *
 * @param data all that were kept
 * @param training at most 500
 * @param test the others
 */
public record NamedData(LabelledData data, FiniteDistribution training, FiniteDistribution test) {

  /** What claims about these samples name in place of a paper. */
  public static final String PAPER = "Your own data";

  /** What is quadratic in the number of samples stays within seconds. */
  private static final int TRAINING = 500;

  private static final String SAMPLES = "2000";
  private static Optional<NamedData> current = Optional.empty();

  /** Whether the user named some. */
  public static boolean named() {
    return !System.getProperty("data", "").isBlank();
  }

  /**
   * The samples of {@code data}, prepared as {@code data.prepare} says, of the classes of {@code data.labels}, without
   * the columns of {@code data.without}; at most {@code data.samples} of them.
   *
   * @throws IllegalArgumentException as {@link DataFile#read} does
   */
  public static synchronized NamedData current() {
    if (current.isEmpty()) current = Optional.of(of(file().read()));
    return current.get();
  }

  private static DataFile file() {
    String samples = property("data.samples", SAMPLES);
    Require.that(samples.matches("\\d{1,9}"), "data.samples = " + samples + ": must be a whole number");
    String without = property("data.without", "");
    DataFile file = DataFile.of(files(property("data", ""))).labelled(property("data.labels", ""))
        .prepared(property("data.prepare", Preparation.STANDARD.toString())).atMost(Integer.parseInt(samples));
    return without.isBlank() ? file : file.without(without.strip().split("\\s*,\\s*"));
  }

  /** One, or inputs and labels with a comma between them. */
  private static Path[] files(String named) {
    if (Files.exists(Path.of(named))) return new Path[] {Path.of(named)};
    return Arrays.stream(named.split(",")).map(String::strip).map(Path::of).toArray(Path[]::new);
  }

  private static String property(String name, String otherwise) {
    String value = System.getProperty(name, "");
    return value.isBlank() ? otherwise : value;
  }

  /**
   * Parts them.
   *
   * @throws IllegalArgumentException if there are fewer than four samples
   */
  public static NamedData of(LabelledData data) {
    FiniteDistribution all = data.distribution();
    Require.atLeast("samples", all.size(), 4);
    int[] order = IntStream.range(0, all.size()).toArray();
    Stream.seeded(1).shuffle(order);
    int training = Math.min(TRAINING, all.size() / 2);
    return new NamedData(data, chosen(all, Arrays.copyOf(order, training), "for training"),
        chosen(all, Arrays.copyOfRange(order, training, order.length), "for testing"));
  }

  private static FiniteDistribution chosen(FiniteDistribution all, int[] which, String purpose) {
    return FiniteDistribution.uniform(all.description() + ", " + purpose,
        Arrays.stream(which).mapToObj(all::point).toArray(double[][]::new),
        Arrays.stream(which).mapToDouble(all::label).toArray());
  }

  /** A smaller set for what is trained many times: the first of those for training. */
  public FiniteDistribution first(int most) {
    int size = Math.min(most, training.size());
    return chosen(training, IntStream.range(0, size).toArray(), "the first " + size);
  }

  /** What was read and left out, a sentence each. */
  public List<String> said() {
    return data.said();
  }
}
