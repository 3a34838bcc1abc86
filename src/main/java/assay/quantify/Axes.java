package assay.quantify;

import assay.distribution.Components;
import assay.distribution.FiniteDistribution;
import assay.distribution.Origin;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/**
 * The axes of an instance: parameters marked {@link Width}, {@link LogUniform} or with jqwik's own ranges, by an
 * annotation of their own if need be, the sizes of the distributions that {@link Distributions} drew, and the same
 * inside records.
 */
final class Axes {

  private final List<Axis> axes = new ArrayList<>();

  private Axes() {}

  static List<Axis> of(Method method, Object[] arguments) {
    Axes found = new Axes();
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      int place = i;
      found.collect(parameters[i].getName(), parameters[i], arguments[i], value -> replaced(arguments, place, value));
    }
    return List.copyOf(found.axes);
  }

  /** Whether a parameter's value has an axis. */
  static boolean move(Parameter parameter, Object value) {
    Axes found = new Axes();
    found.collect(parameter.getName(), parameter, value, changed -> new Object[] {changed});
    return !found.axes.isEmpty();
  }

  private void collect(String name, AnnotatedElement marks, Object value, Function<Object, Object[]> put) {
    switch (value) {
      case Integer number -> width(name, marks, number, put);
      case Double number -> real(name, marks, number, put);
      case FiniteDistribution distribution -> distribution(name, marks, distribution, put);
      case Record record -> components(record, put);
      case null, default -> {}
    }
  }

  private void width(String name, AnnotatedElement marks, int value, Function<Object, Object[]> put) {
    Marks.find(marks, Width.class).ifPresent(
        width -> whole(name, width.min(), width.max(), width.thorough(), value, put));
    Marks.find(marks, IntRange.class).ifPresent(range -> whole(name, range.min(), range.max(), 0, value, put));
  }

  private void whole(
      String name, int min, int max, int thorough, int value, Function<Object, Object[]> put) {
    axes.add(new Axis(
        name, min, Reach.end(max, thorough, Reach.thorough()), max, true, value, x -> put.apply((int) Math.rint(x))));
  }

  private void real(String name, AnnotatedElement marks, double value, Function<Object, Object[]> put) {
    Marks.find(marks, LogUniform.class).ifPresent(
        range -> interval(name, range.min(), range.max(), range.thorough(), value, put));
    Marks.find(marks, DoubleRange.class).ifPresent(
        range -> interval(name, range.min(), range.max(), 0, value, put));
  }

  private void interval(
      String name, double min, double max, double thorough, double value, Function<Object, Object[]> put) {
    axes.add(new Axis(name, min, Reach.end(max, thorough, Reach.thorough()), max, false, value, put::apply));
  }

  private void distribution(
      String name, AnnotatedElement marks, FiniteDistribution distribution, Function<Object, Object[]> put) {
    Optional<Among> among = Marks.find(marks, Among.class);
    distribution.origin().ifPresent(
        origin -> origin.sizes().forEach(size -> size(name, origin, size, standard(among, origin, size), put)));
    if (Reach.thorough()) {
      among.filter(range -> range.thoroughDimension() > 0)
          .ifPresent(range -> distribution.origin().ifPresent(origin -> padding(name, range, origin, put)));
    }
  }

  private void padding(String name, Among range, Origin origin, Function<Object, Object[]> put) {
    DoubleFunction<Object[]> at = x -> put.apply(origin.padded((int) Math.rint(x)).distribution());
    int standard = range.minDimension();
    axes.add(new Axis(name + ".padded to d", standard, Reach.end(standard, range.thoroughDimension(), true), standard,
        true, origin.limits().minDimension(), at));
  }

  /** Only the atoms of a cluster reach further. */
  private static double standard(Optional<Among> among, Origin origin, Origin.Size size) {
    return among.filter(range -> Reach.thorough() && range.thoroughAtoms() > 0)
        .map(range -> Distributions.standardEnd(range, origin.family().getClass(), size.name())).orElse(size.max());
  }

  private void size(
      String name, Origin origin, Origin.Size size, double standard, Function<Object, Object[]> put) {
    DoubleFunction<Object[]> at = x -> put.apply(origin.with(size.name(), x).distribution());
    axes.add(new Axis(name + "." + size.name(), size.min(), size.max(), standard, size.whole(), size.value(), at));
  }

  private void components(Record record, Function<Object, Object[]> put) {
    Parameter[] parameters = Components.constructor(record.getClass()).getParameters();
    Object[] values = Components.values(record);
    for (int i = 0; i < parameters.length; i++) {
      int place = i;
      Function<Object, Object[]> within = value -> put.apply(Components.with(record, place, value));
      collect(parameters[i].getName(), parameters[i], values[i], within);
    }
  }

  private static Object[] replaced(Object[] arguments, int place, Object value) {
    Object[] changed = arguments.clone();
    changed[place] = value;
    return changed;
  }
}
