package assay.quantify;

import assay.distribution.Components;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Draws records marked {@link Drawn}. */
public final class Records implements ArbitraryProvider {

  @Override
  public boolean canProvideFor(TypeUsage type) {
    return type.getRawType().isRecord() && type.getRawType().isAnnotationPresent(Drawn.class);
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
    Class<?> record = type.getRawType();
    Parameter[] parameters = Components.constructor(record).getParameters();
    List<Arbitrary<Object>> components = Arrays.stream(parameters).map(Records::component).toList();
    return Set.of(Combinators.combine(components).as(values -> Components.built(record, values.toArray())));
  }

  /** What a parameter or component is drawn from, by its type and marks. */
  static Arbitrary<Object> component(Parameter parameter) {
    TypeUsage type = TypeUsage.forType(parameter.getParameterizedType());
    for (Annotation annotation : Marks.of(parameter)) type = type.withAnnotation(annotation);
    return Arbitraries.defaultFor(type);
  }
}
