package assay.distribution;

import assay.Require;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * From what a family is drawn: its parameters with their ranges, or several such lists of which one is chosen first. A
 * family states them in a method {@code public static Ranges ranges(Limits limits)}; what {@code @Among} names is any
 * type that has one.
 *
 * @param alternatives all of them equally likely
 */
public record Ranges(List<Alternative> alternatives) {

  public Ranges {
    alternatives = List.copyOf(alternatives);
    Require.that(!alternatives.isEmpty(), "alternatives: at least one is required");
  }

  /** The parameters of one family, in the order in which they are drawn. */
  public record Alternative(Class<? extends Family> family, List<Parameter> parameters) {

    /**
     * @throws IllegalArgumentException if they are not the family's record components, each once and of its type
     */
    public Alternative {
      Require.that(family.isRecord(), "family = " + family.getName() + ": must be a record");
      parameters = List.copyOf(parameters);
      List<String> stated = parameters.stream().map(Parameter::name).sorted().toList();
      List<String> needed = Arrays.stream(family.getRecordComponents()).map(RecordComponent::getName).sorted().toList();
      Require.that(stated.equals(needed), "parameters = " + stated + ": " + family.getName() + " needs " + needed);
      Require.that(!needed.contains(Limits.SCALE), family.getName() + ": scale is the name of the inputs' factor");
      parameters.forEach(parameter -> requireType(family, parameter));
    }

    private static void requireType(Class<?> family, Parameter parameter) {
      Class<?> type = family.getRecordComponents()[Components.place(family, parameter.name())].getType();
      String complaint = parameter.name() + " = " + parameter.range() + ": " + family.getName() + " takes "
          + type.getSimpleName();
      Require.that(parameter.fits(type), complaint);
    }

    /**
     * The family that belongs to what was drawn for each parameter, in their order.
     *
     * @throws IllegalArgumentException if its constructor refuses them
     */
    public Family of(List<?> drawn) {
      Map<String, Object> named = new HashMap<>();
      for (int i = 0; i < parameters.size(); i++) named.put(parameters.get(i).name(), drawn.get(i));
      Object[] values = new Object[parameters.size()];
      for (Parameter each : parameters) values[Components.place(family, each.name())] = each.value(named);
      return (Family) Components.built(family, values);
    }
  }

  /**
   * One list of parameters.
   *
   * @throws IllegalArgumentException if they are not the family's record components, each once and of its type
   */
  public static Ranges of(Class<? extends Family> family, Parameter... parameters) {
    return new Ranges(List.of(new Alternative(family, List.of(parameters))));
  }

  /** First one of these, all equally likely, then from that. */
  public static Ranges oneOf(Ranges... ranges) {
    return new Ranges(Stream.of(ranges).flatMap(one -> one.alternatives.stream()).toList());
  }

  /**
   * What a type states in its method {@code ranges}.
   *
   * @throws IllegalArgumentException if it has no such method, or that method throws
   */
  public static Ranges named(Class<?> type, Limits limits) {
    try {
      Method ranges = type.getDeclaredMethod("ranges", Limits.class);
      Require.that(Modifier.isStatic(ranges.getModifiers()) && ranges.getReturnType() == Ranges.class,
          missing(type));
      ranges.setAccessible(true);
      return (Ranges) ranges.invoke(null, limits);
    } catch (NoSuchMethodException none) {
      throw new IllegalArgumentException(missing(type), none);
    } catch (InvocationTargetException thrown) {
      String complaint = type.getName() + ".ranges(" + limits + "): " + thrown.getCause().getMessage();
      throw new IllegalArgumentException(complaint, thrown.getCause());
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(hidden.toString(), hidden);
    }
  }

  private static String missing(Class<?> type) {
    return "family = " + type.getName() + ": must have a method static Ranges ranges(Limits)";
  }
}
