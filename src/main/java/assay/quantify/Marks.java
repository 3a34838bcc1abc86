package assay.quantify;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a parameter is marked with: its annotations, and theirs, at any depth. So a claim's package can give a name to
 * {@code @Among(…)} or to a range.
 */
final class Marks {

  private Marks() {}

  /** All of them, an annotation before what it is composed of. */
  static List<Annotation> of(AnnotatedElement element) {
    return all(Arrays.asList(element.getAnnotations()));
  }

  private static List<Annotation> all(List<Annotation> direct) {
    Set<Annotation> found = new LinkedHashSet<>();
    direct.forEach(annotation -> add(annotation, found));
    return List.copyOf(found);
  }

  /** An annotation that is found again ends a circle. */
  private static void add(Annotation annotation, Set<Annotation> found) {
    Class<?> type = annotation.annotationType();
    if (type.getPackageName().startsWith("java.") || !found.add(annotation)) return;
    for (Annotation part : type.getAnnotations()) add(part, found);
  }

  /**
   * The one of the given type.
   *
   * @throws IllegalArgumentException if there are two that differ: neither can be preferred
   */
  static <A extends Annotation> Optional<A> find(List<Annotation> annotations, Class<A> type) {
    List<A> found = all(annotations).stream().filter(type::isInstance).map(type::cast).toList();
    if (found.size() > 1) {
      throw new IllegalArgumentException(found + " on one parameter: one @" + type.getSimpleName() + " is allowed");
    }
    return found.stream().findFirst();
  }

  /** The one of the given type on an element. */
  static <A extends Annotation> Optional<A> find(AnnotatedElement element, Class<A> type) {
    return find(of(element), type);
  }
}
