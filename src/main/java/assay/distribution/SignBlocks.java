package assay.distribution;

import assay.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The enumeration behind every parity: x = (φ_A, φ_rest), where φ_A consists of r blocks of k signs and is uniform on
 * the cube but for the probability pA with which block j is all +1, and pA with which it is all −1, while the other
 * blocks are 0; the n coordinates of φ_rest are independent, +1 and −1 with probability pO each and 0 otherwise. The
 * label is the sign of the sum of the blocks' products.
 */
record SignBlocks(int r, int k, int n, double pA, double pO) {

  /** More atoms than this are refused. */
  static final int MOST_ATOMS = 200_000;

  private static final double NEGLIGIBLE = 1e-12;

  private record Letter(double value, double weight) {}

  private record Word(double[] letters, double weight) {

    Word followedBy(Letter letter) {
      double[] longer = Arrays.copyOf(letters, letters.length + 1);
      longer[letters.length] = letter.value;
      return new Word(longer, weight * letter.weight);
    }
  }

  SignBlocks {
    Require.that(r >= 1 && r % 2 == 1,
        "blocks = " + r + ": must be odd and positive, so that the sum of parities is never 0");
    Require.that(k >= 1, "block size = " + k + ": at least 1 is required");
    Require.that(n >= 0, "noise dimensions = " + n + ": must not be negative");
    Require.that(pA >= 0 && pA <= 0.5 / r + NEGLIGIBLE,
        "pA = " + pA + ": must lie in [0, 1/(2r)] = [0, " + 0.5 / r + "]");
    Require.that(pO >= 0 && pO <= 0.5, "pO = " + pO + ": must lie in [0, 1/2]");
    double atoms = ((uniformMass(r, pA) > 0 ? StrictMath.pow(2, r * (double) k) : 0) + 2 * r)
        * StrictMath.pow(noise(pO).size(), n);
    Require.that(atoms <= MOST_ATOMS,
        Text.of("%.4g atoms for %d blocks of size %d and %d noise dimensions: at most %d can be enumerated", atoms, r,
            k, n, MOST_ATOMS));
  }

  int dimension() {
    return r * k + n;
  }

  /** D_j = 1_{A_j}/√k. */
  double[][] directions() {
    return IntStream.range(0, r).mapToObj(j -> block(j, 1 / Math.sqrt(k), dimension())).toArray(double[][]::new);
  }

  private double[] block(int j, double value, int length) {
    double[] x = new double[length];
    for (int l = j * k; l < (j + 1) * k; l++) x[l] = value;
    return x;
  }

  /** All atoms with their exact weights, equal ones merged. */
  FiniteDistribution enumerate(String description) {
    List<Word> rests = words(n, noise(pO));
    List<double[]> points = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (Word front : fronts()) {
      for (Word rest : rests) {
        points.add(DoubleStream.concat(Arrays.stream(front.letters), Arrays.stream(rest.letters)).toArray());
        labels.add(Math.signum(sumOfParities(front.letters)));
        weights.add(front.weight * rest.weight);
      }
    }
    return FiniteDistribution.of(description, points.toArray(double[][]::new), array(labels), array(weights)).merged();
  }

  private List<Word> fronts() {
    double uniform = uniformMass(r, pA);
    List<Word> cube = uniform > 0 ? words(r * k, List.of(new Letter(-1, 0.5), new Letter(1, 0.5))) : List.of();
    List<Word> fronts = new ArrayList<>(
        cube.stream().map(word -> new Word(word.letters, uniform * word.weight)).toList());
    for (int j = 0; j < r && pA > 0; j++) {
      fronts.add(new Word(block(j, 1, r * k), pA));
      fronts.add(new Word(block(j, -1, r * k), pA));
    }
    return fronts;
  }

  private double sumOfParities(double[] front) {
    double sum = 0;
    for (int j = 0; j < r; j++) sum += Arrays.stream(front, j * k, (j + 1) * k).reduce(1, (a, b) -> a * b);
    return sum;
  }

  private static double uniformMass(int r, double pA) {
    double mass = 1 - 2 * r * pA;
    return mass > NEGLIGIBLE ? mass : 0;
  }

  private static List<Letter> noise(double pO) {
    return Stream.of(new Letter(-1, pO), new Letter(0, 1 - 2 * pO), new Letter(1, pO))
        .filter(letter -> letter.weight > 0).toList();
  }

  private static List<Word> words(int length, List<Letter> alphabet) {
    List<Word> words = List.of(new Word(new double[0], 1));
    for (int l = 0; l < length; l++)
      words = words.stream().flatMap(word -> alphabet.stream().map(word::followedBy)).toList();
    return words;
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
