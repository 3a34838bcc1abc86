package assay.quantify;

import assay.distribution.FiniteDistribution;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/**
 * The axes of an instance: parameters marked {@link Width}, {@link LogUniform} or with jqwik's own ranges, the sizes of the
 * distributions that {@link Distributions} drew, and the same inside records.
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

  private void collect(String name, AnnotatedElement marks, Object value, Function<Object, Object[]> put) {
    switch (value) {
      case Integer number -> width(name, marks, number, put);
      case Double number -> real(name, marks, number, put);
      case FiniteDistribution distribution -> distribution(name, distribution, put);
      case Record record -> components(record, put);
      default -> { }
    }
  }

  private void width(String name, AnnotatedElement marks, int value, Function<Object, Object[]> put) {
    Width width = marks.getAnnotation(Width.class);
    if (width != null) whole(name, width.min(), width.max(), value, put);
    IntRange range = marks.getAnnotation(IntRange.class);
    if (range != null) whole(name, range.min(), range.max(), value, put);
  }

  private void whole(String name, int min, int max, int value, Function<Object, Object[]> put) {
    axes.add(new Axis(name, min, max, true, value, x -> put.apply((int) Math.rint(x))));
  }

  private void real(String name, AnnotatedElement marks, double value, Function<Object, Object[]> put) {
    LogUniform range = marks.getAnnotation(LogUniform.class);
    if (range != null) axes.add(new Axis(name, range.min(), range.max(), false, value, put::apply));
    DoubleRange interval = marks.getAnnotation(DoubleRange.class);
    if (interval != null) axes.add(new Axis(name, interval.min(), interval.max(), false, value, put::apply));
  }

  private void distribution(String name, FiniteDistribution distribution, Function<Object, Object[]> put) {
    Optional<Draw> draw = Draw.of(distribution);
    if (draw.isEmpty()) return;
    for (Draw.Size size : draw.get().sizes()) {
      axes.add(new Axis(name + "." + size.name(), size.min(), size.max(), size.whole(), size.value(), x -> put.apply(draw.get().with(size, x).distribution())));
    }
  }

  private void components(Record record, Function<Object, Object[]> put) {
    Parameter[] parameters = Records.constructor(record.getClass()).getParameters();
    Object[] values = Records.values(record);
    for (int i = 0; i < parameters.length; i++) {
      int place = i;
      collect(parameters[i].getName(), parameters[i], values[i], value -> put.apply(Records.with(record, place, value)));
    }
  }

  private static Object[] replaced(Object[] arguments, int place, Object value) {
    Object[] changed = arguments.clone();
    changed[place] = value;
    return changed;
  }
}
