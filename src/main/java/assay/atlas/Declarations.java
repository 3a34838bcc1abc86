package assay.atlas;

import assay.claim.Expect;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.ledger.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads off compiled classes which claims they state, without loading them: a run of one claim knows of all the others
 * what they are and what they rest on.
 */
public final class Declarations {

  private Declarations() {}

  /**
   * The claims that the classes below a directory state, in the order of their files; none if there is no such
   * directory.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  public static List<Stated> in(Path classes) {
    if (!Files.isDirectory(classes)) return List.of();
    try (Stream<Path> files = Files.walk(classes)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().flatMap(Declarations::of).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + classes, failure);
    }
  }

  private static Stream<Stated> of(Path file) {
    try {
      ClassModel compiled = ClassFile.of().parse(file);
      return compiled.methods().stream().flatMap(method -> stated(compiled, method).stream());
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
  }

  private static Optional<Stated> stated(ClassModel compiled, MethodModel method) {
    return annotation(method, States.class).map(states -> {
      Optional<Annotation> theorem = annotation(method, Theorem.class).or(() -> annotation(compiled, Theorem.class));
      Cell cell = new Cell(text(states, "value"), compiled.thisClass().asInternalName().replace('/', '.'),
          method.methodName().stringValue());
      return new Stated(cell, theorem.map(t -> text(t, "paper")).orElse(""), theorem.map(t -> text(t, "name"))
          .orElse(""), texts(states, "rests"), annotation(method, Expect.class).map(Declarations::known));
    });
  }

  private static Stated.Known known(Annotation expect) {
    Verdict.Kind kind = element(expect, "value")
        .map(value -> Verdict.Kind.valueOf(((AnnotationValue.OfEnum) value).constantName().stringValue()))
        .orElseThrow();
    return new Stated.Known(kind, text(expect, "why"));
  }

  private static Optional<Annotation> annotation(AttributedElement element, Class<?> type) {
    ClassDesc wanted = type.describeConstable().orElseThrow();
    return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
        .flatMap(all -> all.annotations().stream()).filter(each -> each.classSymbol().equals(wanted)).findFirst();
  }

  private static Optional<AnnotationValue> element(Annotation annotation, String name) {
    return annotation.elements().stream().filter(each -> each.name().equalsString(name)).findFirst()
        .map(AnnotationElement::value);
  }

  private static String text(Annotation annotation, String name) {
    return texts(annotation, name).stream().findFirst().orElse("");
  }

  private static List<String> texts(Annotation annotation, String name) {
    return element(annotation, name).map(Declarations::texts).orElse(List.of());
  }

  private static List<String> texts(AnnotationValue value) {
    return switch (value) {
      case AnnotationValue.OfString one -> List.of(one.stringValue());
      case AnnotationValue.OfArray several -> several.values().stream().flatMap(each -> texts(each).stream()).toList();
      default -> List.of();
    };
  }
}
