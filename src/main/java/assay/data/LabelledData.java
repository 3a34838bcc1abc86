package assay.data;

import assay.distribution.FiniteDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Samples that were read, as the distribution that is uniform on them, and what was done on the way.
 *
 * @param distribution labels ±1
 * @param said a sentence each: which class is which, what was left out, what was done to the inputs
 */
public record LabelledData(FiniteDistribution distribution, List<String> said) {

  public LabelledData {
    said = List.copyOf(said);
  }

  /** What it is, in one line. */
  public String title() {
    return distribution.toString();
  }

  /** How many samples repeat an earlier one, and how many inputs carry both labels. */
  record Repetitions(int repeated, int contradictory) {

    static Repetitions of(double[][] x, double[] label) {
      Map<Integer, List<Integer>> alike = new HashMap<>();
      int repeated = 0;
      int contradictory = 0;
      for (int n = 0; n < x.length; n++) {
        double[] point = x[n];
        List<Integer> bucket = alike.computeIfAbsent(Arrays.hashCode(point), hash -> new ArrayList<>(1));
        List<Integer> same = bucket.stream().filter(k -> Arrays.equals(x[k], point)).toList();
        double y = label[n];
        boolean known = same.stream().anyMatch(k -> label[k] == y);
        if (known) repeated++;
        else if (!same.isEmpty()) contradictory++;
        if (!known) bucket.add(n);
      }
      return new Repetitions(repeated, contradictory);
    }
  }

  /** How many coordinates are the same in all samples. */
  static int constant(double[][] x) {
    boolean[] varies = new boolean[x[0].length];
    for (double[] point : x) for (int j = 0; j < varies.length; j++) varies[j] |= point[j] != x[0][j];
    int constant = 0;
    for (boolean each : varies) if (!each) constant++;
    return constant;
  }
}
