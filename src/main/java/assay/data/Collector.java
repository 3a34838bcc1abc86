package assay.data;

import assay.random.Stream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the samples of the wanted classes, and of more than fit a random choice: of the n-th the place is drawn among
 * the first n (reservoir sampling), from one fixed stream, so that the same file gives the same samples.
 */
final class Collector implements Sink {

  private final Labels labels;
  private final long samples;
  private final Stream stream = Stream.seeded(0);
  private final Map<String, Long> counts = new HashMap<>();
  private final List<double[]> kept = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private long wanted;
  private long seen;

  /**
   * @param samples how many are kept at most
   */
  Collector(Labels labels, long samples) {
    this.labels = labels;
    this.samples = samples;
  }

  @Override
  public void accept(double[] x, String label) {
    seen++;
    counts.merge(label, 1L, Long::sum);
    if (!labels.wants(label)) return;
    wanted++;
    long most = Math.min(samples, Numbers.most() / x.length);
    if (kept.size() < most) {
      kept.add(x);
      names.add(label);
      return;
    }
    long place = (long) (stream.uniform() * wanted);
    if (place >= kept.size()) return;
    kept.set((int) place, x);
    names.set((int) place, label);
  }

  /** Of each class in the file. */
  Map<String, Long> counts() {
    return counts;
  }

  /** How many samples the file has. */
  long seen() {
    return seen;
  }

  /** How many of them are of the wanted classes. */
  long wanted() {
    return wanted;
  }

  double[][] inputs() {
    return kept.toArray(double[][]::new);
  }

  double[] signs(Labels settled) {
    return names.stream().mapToDouble(settled::sign).toArray();
  }
}
