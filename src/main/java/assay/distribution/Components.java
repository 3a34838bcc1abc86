package assay.distribution;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** The components of any record by their places: what a description is varied along. */
public final class Components {

  private Components() {}

  /** The canonical constructor. */
  public static Constructor<?> constructor(Class<?> type) {
    Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException("a record without its canonical constructor: " + type, impossible);
    }
  }

  /** The values of a record's components. */
  public static Object[] values(Object record) {
    return Arrays.stream(record.getClass().getRecordComponents()).map(c -> value(record, c)).toArray();
  }

  private static Object value(Object record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException("component " + component.getName() + " of " + record.getClass(), hidden);
    }
  }

  /** A record of these values; an exception of its constructor passes through. */
  public static Object built(Class<?> type, Object[] values) {
    try {
      return constructor(type).newInstance(values);
    } catch (InvocationTargetException refused) {
      throw refused.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("cannot build " + type, impossible);
    }
  }

  /** The same record with one component changed; an exception of its constructor passes through. */
  public static Object with(Object record, int component, Object value) {
    Object[] values = values(record);
    values[component] = value;
    return built(record.getClass(), values);
  }

  /** The place of a component. */
  static int place(Class<?> type, String name) {
    RecordComponent[] components = type.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(name)) return i;
    }
    throw new IllegalArgumentException(
        "name = " + name + ": " + type.getSimpleName() + " has no component of that name");
  }

  /** {@code Integer} for {@code int}. */
  static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }
}
