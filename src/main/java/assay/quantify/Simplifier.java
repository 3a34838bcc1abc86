package assay.quantify;

import assay.claim.Verdict;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Shrinkable;

/**
 * Makes a counterexample simpler where no {@link Axis} can: lists, arrays, strings, choices, whatever a claim's own
 * arbitrary draws. Each value that jqwik holds for simpler than the drawn one is judged like any other variation, and
 * the first that is refuted is gone on from. Numbers that have an axis stay where they are.
 */
final class Simplifier {

  /** How many values are looked at for each instance that may be judged. */
  private static final int LOOKS = 10;

  private final Method method;
  private final Function<Object[], Optional<Verdict.Kind>> judge;
  private final int patience;
  private final Set<Integer> changeable = new HashSet<>();
  private int steps;
  private int looks;

  /**
   * @param judge judges an instance given by its arguments; empty if there is no such instance
   * @param patience how many instances may be judged
   */
  Simplifier(Method method, Function<Object[], Optional<Verdict.Kind>> judge, int patience) {
    this.method = method;
    this.judge = judge;
    this.patience = patience;
  }

  int steps() {
    return steps;
  }

  /** Whether a simpler value was known of the parameter at that place. */
  boolean changeable(int place) {
    return changeable.contains(place);
  }

  /**
   * A refuted instance of which jqwik knows no simpler one that is refuted, or as far as patience goes.
   *
   * @param drawn what jqwik drew for each parameter; nothing if that is not known
   */
  Object[] simplest(Object[] refuted, List<Shrinkable<Object>> drawn) {
    if (drawn.size() != refuted.length) return refuted;
    Object[] current = refuted;
    List<Shrinkable<Object>> values = new ArrayList<>(drawn);
    int unchanged = 0;
    for (int place = 0; unchanged < values.size(); place = (place + 1) % values.size()) {
      Object[] before = current;
      current = simplified(current, place, values);
      unchanged = current == before ? unchanged + 1 : 1;
    }
    return current;
  }

  private Object[] simplified(Object[] refuted, int place, List<Shrinkable<Object>> values) {
    Object[] current = refuted;
    Set<Object> looked = new HashSet<>();
    for (Optional<Simpler> next = next(current, place, values, looked); next.isPresent();) {
      current = next.get().arguments();
      values.set(place, next.get().value());
      next = next(current, place, values, looked);
    }
    return current;
  }

  private Optional<Simpler> next(Object[] current, int place, List<Shrinkable<Object>> values, Set<Object> looked) {
    Shrinkable<Object> value = values.get(place);
    try {
      return value.shrink().takeWhile(next -> steps < patience && looks++ < LOOKS * patience)
          .filter(next -> next.distance().compareTo(value.distance()) < 0)
          .flatMap(next -> replaced(current, place, next).stream())
          .filter(next -> looked.add(identity(next.arguments()[place])))
          .filter(next -> refuted(next, place)).findFirst();
    } catch (RuntimeException nothingSimpler) {
      return Optional.empty();
    }
  }

  /** A claim's own arbitrary may be unable to make a value; then there is none. */
  private Optional<Simpler> replaced(Object[] current, int place, Shrinkable<Object> value) {
    try {
      Object[] arguments = current.clone();
      arguments[place] = value.value();
      return axes(arguments).equals(axes(current)) ? Optional.of(new Simpler(value, arguments)) : Optional.empty();
    } catch (RuntimeException noSuchValue) {
      return Optional.empty();
    }
  }

  private List<String> axes(Object[] arguments) {
    return Axes.of(method, arguments).stream().map(axis -> axis.name() + " = " + axis.value()).toList();
  }

  private static Object identity(Object value) {
    return value != null && value.getClass().isArray() ? List.of(Sources.whole(value)) : Arrays.asList(value);
  }

  private boolean refuted(Simpler candidate, int place) {
    steps++;
    changeable.add(place);
    return judge.apply(candidate.arguments()).filter(kind -> kind == Verdict.Kind.REFUTED).isPresent();
  }

  /** A value that is simpler, and the instance with it. */
  private record Simpler(Shrinkable<Object> value, Object[] arguments) {}
}
