package assay.quantify;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Draws records marked {@link Drawn}, and builds a record anew with one component changed. */
public final class Records implements ArbitraryProvider {

  @Override
  public boolean canProvideFor(TypeUsage type) {
    return type.getRawType().isRecord() && type.getRawType().isAnnotationPresent(Drawn.class);
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
    Constructor<?> constructor = constructor(type.getRawType());
    List<Arbitrary<Object>> components = Arrays.stream(constructor.getParameters()).map(Records::component).toList();
    return Set.of(Combinators.combine(components).as(values -> built(constructor, values.toArray())));
  }

  private static Arbitrary<Object> component(Parameter parameter) {
    TypeUsage type = TypeUsage.forType(parameter.getParameterizedType());
    for (Annotation annotation : parameter.getAnnotations()) type = type.withAnnotation(annotation);
    return Arbitraries.defaultFor(type);
  }

  /** The canonical constructor. */
  static Constructor<?> constructor(Class<?> type) {
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
  static Object[] values(Object record) {
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

  /** The same record with one component changed; an exception of its constructor passes through. */
  static Object with(Object record, int component, Object value) {
    Object[] values = values(record);
    values[component] = value;
    return built(constructor(record.getClass()), values);
  }

  private static Object built(Constructor<?> constructor, Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("cannot build " + constructor, impossible);
    }
  }
}
