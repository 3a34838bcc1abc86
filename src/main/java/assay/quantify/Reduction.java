package assay.quantify;

import assay.claim.Verdict;
import assay.judge.Frontier;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Shrinkable;

/**
 * What becomes of a counterexample: made as simple as it gets, first where jqwik knows simpler values, then along its
 * axes.
 *
 * @param smallest the arguments of the smallest one that was found
 * @param steps how many instances were judged on the way
 * @param frontiers where the claim turns, along each axis
 * @param kept the parameters of which nothing could be tried in place of what was drawn
 * @param connected whether it is refuted on the way along the axes, as far as it was looked at
 */
record Reduction(Object[] smallest, int steps, List<Frontier> frontiers, List<String> kept, boolean connected) {

  /** How many variations are judged, of the values without an axis and along the axes each. */
  private static final int PATIENCE = 200;

  /**
   * @param judge judges an instance given by its arguments; empty if there is no such instance
   * @param values what jqwik drew for each parameter; nothing if that is not known
   */
  static Reduction of(
      Method method, Function<Object[], Optional<Verdict.Kind>> judge, Object[] drawn,
      List<Shrinkable<Object>> values) {
    Simplifier simplifier = new Simplifier(method, judge, PATIENCE);
    Shrinker shrinker = new Shrinker(method, judge, PATIENCE);
    Object[] simple = simplifier.simplest(drawn, values);
    Object[] smallest = shrinker.smallest(simple);
    boolean connected = shrinker.connected(simple, smallest);
    List<Frontier> frontiers = shrinker.frontiers(smallest);
    return new Reduction(smallest, simplifier.steps() + shrinker.steps(), frontiers, kept(method, drawn, simplifier),
        connected);
  }

  /** Whether anything could be tried. */
  boolean movable() {
    return kept.size() < smallest.length;
  }

  private static List<String> kept(Method method, Object[] drawn, Simplifier simplifier) {
    Parameter[] parameters = method.getParameters();
    return IntStream.range(0, Math.min(parameters.length, drawn.length))
        .filter(i -> !simplifier.changeable(i) && !Axes.move(parameters[i], drawn[i]))
        .mapToObj(i -> parameters[i].getName()).toList();
  }
}
