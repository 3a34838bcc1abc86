package assay.quantify;

import assay.claim.Verdict;
import assay.judge.TrialResult;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.Well19937c;

/**
 * Searches for a counterexample beyond random draws: CMA-ES over the axes of the tightest instance, climbing the ratio
 * of left to right side as one trial measures it. What it finds is only a candidate: it was selected for being extreme,
 * and must be judged anew on seeds that the search has not seen.
 */
final class Search {

  /** A value below that of any instance in which the theorem speaks. */
  private static final double SILENT = -1e9;

  private final Method method;
  private final Function<Object[], Optional<TrialResult>> probe;
  private Optional<Object[]> candidate = Optional.empty();
  private int probes;

  /**
   * @param probe measures one trial of an instance; empty if there is no such instance
   */
  Search(Method method, Function<Object[], Optional<TrialResult>> probe) {
    this.method = method;
    this.probe = probe;
  }

  int probes() {
    return probes;
  }

  /** Looks at that many instances, from a given one on; stops at the first whose trial violates the claim. */
  Optional<Object[]> from(Object[] start, int budget, long seed) {
    List<Axis> axes = Axes.of(method, start);
    if (axes.isEmpty()) return Optional.empty();
    double[] positions = axes.stream().mapToDouble(Axis::position).toArray();
    int population = 4 + (int) (3 * Math.log(axes.size()));
    try {
      new CMAESOptimizer(Integer.MAX_VALUE, Double.POSITIVE_INFINITY, true, 0, 0, new Well19937c(seed), false, null)
          .optimize(
              new MaxEval(budget), new ObjectiveFunction(x -> height(start, x)), GoalType.MAXIMIZE,
              new InitialGuess(positions), unitBox(axes.size()),
              new CMAESOptimizer.Sigma(filled(axes.size(), 0.3)), new CMAESOptimizer.PopulationSize(population));
    } catch (MathRuntimeException exhausted) {
      return candidate;
    }
    return candidate;
  }

  private double height(Object[] start, double[] positions) {
    if (candidate.isPresent()) return SILENT;
    Object[] arguments = moved(start, positions);
    probes++;
    Optional<TrialResult> evidence = probe.apply(arguments);
    if (evidence.filter(e -> e.verdict() instanceof Verdict.Refuted).isPresent()) candidate = Optional.of(arguments);
    return evidence.filter(Search::speaks).map(TrialResult::tightness).filter(Double::isFinite).orElse(SILENT);
  }

  private static boolean speaks(TrialResult evidence) {
    return switch (evidence.verdict()) {
      case Verdict.Refuted r -> true;
      case Verdict.Supported s -> true;
      case Verdict.Inconclusive i -> true;
      default -> false;
    };
  }

  /** The instance at the given positions; an axis that cannot be moved there stays. */
  private Object[] moved(Object[] start, double[] positions) {
    Object[] arguments = start;
    for (int i = 0; i < positions.length; i++) {
      Axis axis = Axes.of(method, arguments).get(i);
      try {
        arguments = axis.at().apply(axis.valueAt(positions[i]));
      } catch (IllegalArgumentException stays) {
        continue;
      }
    }
    return arguments;
  }

  private static SimpleBounds unitBox(int size) {
    return new SimpleBounds(new double[size], filled(size, 1));
  }

  private static double[] filled(int size, double value) {
    double[] array = new double[size];
    Arrays.fill(array, value);
    return array;
  }
}
