package assay.quantify;

import assay.claim.Verdict;
import assay.judge.Frontier;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Makes a counterexample as simple as it gets, and finds where the claim turns. Each axis is bisected between a value
 * at which the claim is refuted and one at which it is not; every step is a full judgement, so that what is reported is
 * refuted at the level of any other verdict. Assumes one turn per axis; where there are several, it finds one of them.
 */
final class Shrinker {

  /** Of a real number; between whole numbers no gap is left. */
  private static final int BISECTIONS = 12;
  private static final int ROUNDS = 3;

  private final Method method;
  private final Function<Object[], Optional<Verdict.Kind>> judge;
  private final int patience;
  private int steps;

  /**
   * @param judge judges an instance given by its arguments; empty if there is no such instance
   * @param patience how many instances may be judged
   */
  Shrinker(Method method, Function<Object[], Optional<Verdict.Kind>> judge, int patience) {
    this.method = method;
    this.judge = judge;
    this.patience = patience;
  }

  int steps() {
    return steps;
  }

  /** A refuted instance of which no single axis can be made simpler, or as far as patience goes. */
  Object[] smallest(Object[] refuted) {
    Object[] current = refuted;
    for (int round = 0; round < ROUNDS; round++) {
      Object[] before = current;
      for (int i = 0; i < Axes.of(method, current).size(); i++) current = simpler(current, i);
      if (current == before) break;
    }
    return current;
  }

  private Object[] simpler(Object[] refuted, int place) {
    Axis axis = Axes.of(method, refuted).get(place);
    if (axis.value() <= axis.min() || steps >= patience) return refuted;
    if (refutedAt(axis, axis.min())) return axis.at().apply(axis.min());
    Turn turn = bisected(axis, new Turn(axis.min(), Optional.empty(), axis.value()));
    return turn.fails == axis.value() ? refuted : axis.at().apply(turn.fails);
  }

  /** Whether the claim is refuted at three instances evenly between two refuted ones, all numbers moved together. */
  boolean connected(Object[] one, Object[] other) {
    if (one == other) return true;
    return DoubleStream.of(0.25, 0.5, 0.75).allMatch(share -> refutedBetween(one, other, share));
  }

  /** An instance that does not exist, or that patience leaves out, tells nothing. */
  private boolean refutedBetween(Object[] one, Object[] other, double share) {
    if (steps >= patience) return true;
    steps++;
    try {
      return judge.apply(between(one, other, share)).filter(kind -> kind != Verdict.Kind.REFUTED).isEmpty();
    } catch (IllegalArgumentException noSuchInstance) {
      return true;
    }
  }

  private Object[] between(Object[] one, Object[] other, double share) {
    List<Axis> ends = Axes.of(method, other);
    Object[] moved = one;
    for (int i = 0; i < ends.size(); i++) {
      Axis axis = Axes.of(method, moved).get(i);
      moved = axis.at().apply(axis.valueAt(axis.position() + share * (ends.get(i).position() - axis.position())));
    }
    return moved;
  }

  /** Where the claim turns along each axis through a refuted instance, in both directions. */
  List<Frontier> frontiers(Object[] refuted) {
    List<Frontier> frontiers = new ArrayList<>();
    for (Axis axis : Axes.of(method, refuted)) {
      for (double end : new double[] {axis.min(), axis.max()}) frontier(axis, end).ifPresent(frontiers::add);
    }
    return frontiers;
  }

  private Optional<Frontier> frontier(Axis axis, double end) {
    if (end == axis.value() || steps >= patience) return Optional.empty();
    Optional<Verdict.Kind> there = kind(axis, end);
    if (there.isEmpty() || there.get() == Verdict.Kind.REFUTED) return Optional.empty();
    Turn turn = bisected(axis, new Turn(end, there, axis.value()));
    boolean closed = !axis.whole() || Math.abs(turn.stands - turn.fails) <= 1;
    return turn.kind.map(kind -> new Frontier(axis.name(), turn.stands, kind, turn.fails, closed));
  }

  private Turn bisected(Axis axis, Turn turn) {
    for (int i = 0; (axis.whole() || i < BISECTIONS) && steps < patience; i++) {
      double middle = axis.between(turn.stands, turn.fails);
      if (Double.isNaN(middle)) break;
      Optional<Verdict.Kind> kind = kind(axis, middle);
      turn = kind.filter(k -> k == Verdict.Kind.REFUTED).isPresent()
          ? new Turn(turn.stands, turn.kind, middle)
          : new Turn(middle, kind, turn.fails);
    }
    return turn;
  }

  private boolean refutedAt(Axis axis, double value) {
    return kind(axis, value).filter(kind -> kind == Verdict.Kind.REFUTED).isPresent();
  }

  private Optional<Verdict.Kind> kind(Axis axis, double value) {
    steps++;
    try {
      return judge.apply(axis.at().apply(value));
    } catch (IllegalArgumentException noSuchInstance) {
      return Optional.empty();
    }
  }

  /** Two values of an axis: at one the claim is not refuted (its verdict there, if known), at the other it is. */
  private record Turn(double stands, Optional<Verdict.Kind> kind, double fails) {}
}
