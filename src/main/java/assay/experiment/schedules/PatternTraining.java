package assay.experiment.schedules;

import assay.Require;
import assay.experiment.schedules.Patterns.Example;
import assay.experiment.schedules.Patterns.Kind;
import assay.random.Stream;
import assay.random.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Training on samples of two patterns with one rate, then another. Runs of one trial have samples, start and batches in
 * common, whatever their rates: they are pairs.
 *
 * @param m neurons
 * @param samples N
 * @param first rate at first
 * @param then rate afterwards
 * @param change after how many steps the rate changes
 * @param steps in all
 */
public record PatternTraining(
    Patterns patterns, int m, int samples, double first, double then, int change, int steps) {

  private static final int BATCH = 20;
  private static final int LOOKS = 300;
  private static final int FRESH = 3_000;

  /** Where a pattern counts as learnt. */
  private static final double LEARNT = 0.05;

  /**
   * @throws IllegalArgumentException if there are no samples or steps, a rate is not positive, or the change is
   *     negative
   */
  public PatternTraining {
    Require.atLeast("samples", samples, 1);
    Require.positive("first", first);
    Require.positive("then", then);
    Require.atLeast("change", change, 0);
    Require.atLeast("steps", steps, 1);
  }

  /**
   * Errors after so many steps, on fresh inputs that have one pattern only.
   *
   * @param first on inputs with x₁ alone
   * @param second on inputs with x₂ alone
   */
  public record Look(int step, double first, double second) {}

  /**
   * What came of it.
   *
   * @param looks from the start on
   * @param error on fresh inputs of the mixture, at the end
   */
  public record Learnt(List<Look> looks, double error) {

    /** The error on x₁ when x₂ was learnt for the first time; at the end if it never was. */
    public double firstWhenSecondIsLearnt() {
      return looks.stream().filter(look -> look.second <= LEARNT).findFirst().orElse(looks.getLast()).first;
    }

    /** One quantity over the looks. */
    public double[] over(ToDoubleFunction<Look> of) {
      return looks.stream().mapToDouble(of).toArray();
    }
  }

  /** Trains, looking about 25 times. */
  public Learnt run(Trial trial) {
    Example[] data = patterns.mixed(samples, trial.stream("samples"));
    Stream fresh = trial.stream("fresh");
    Example[] firsts = patterns.of(Kind.FIRST, LOOKS, fresh);
    Example[] seconds = patterns.of(Kind.SECOND, LOOKS, fresh);
    PatternNetwork network = PatternNetwork.drawn(m, patterns.dimension(), trial.stream("start"));
    Stream batches = trial.stream("batches");
    int every = Math.max(1, steps / 25);
    List<Look> looks = new ArrayList<>();
    for (int t = 0; t <= steps; t++) {
      if (t % every == 0) looks.add(new Look(t, network.error(firsts), network.error(seconds)));
      if (t < steps) network.step(batch(data, batches), t < change ? first : then);
    }
    return new Learnt(List.copyOf(looks), network.error(patterns.mixed(FRESH, fresh)));
  }

  private static Example[] batch(Example[] data, Stream stream) {
    Example[] batch = new Example[BATCH];
    for (int n = 0; n < BATCH; n++) batch[n] = data[stream.below(data.length)];
    return batch;
  }
}
