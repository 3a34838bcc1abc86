package assay.build;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.MethodParametersAttribute;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What other classes can see of a class, and what of it is copied into them: its types, signatures, annotations and the
 * values of its constants, without the bodies of its methods and without what is private. While that stays the same,
 * nobody who uses the class has to be compiled again.
 */
final class Outside {

  private static final ClassFile COPYING = ClassFile.of(ConstantPoolSharingOption.NEW_POOL);

  private Outside() {}

  /** A digest of it; empty for a class that nobody else can name. */
  static Optional<String> of(byte[] classFile) {
    ClassModel model = ClassFile.of().parse(classFile);
    if (unseen(model)) return Optional.empty();
    return Optional.of(Digest.of(COPYING.transformClass(model, (builder, element) -> copy(model, builder, element))));
  }

  /** Local, anonymous or private. */
  private static boolean unseen(ClassModel model) {
    return model.findAttribute(Attributes.enclosingMethod()).isPresent()
        || own(model).stream().anyMatch(info -> info.innerClass().equals(model.thisClass())
            && hidden(info.flags()));
  }

  private static boolean hidden(Set<AccessFlag> flags) {
    return flags.contains(AccessFlag.PRIVATE) || flags.contains(AccessFlag.SYNTHETIC);
  }

  /** What is nested in this class, and in what it is nested itself. */
  private static List<InnerClassInfo> own(ClassModel model) {
    String top = model.thisClass().asInternalName().split("\\$", 2)[0];
    return model.findAttribute(Attributes.innerClasses()).stream().flatMap(all -> all.classes().stream())
        .filter(info -> info.outerClass().isPresent() && info.innerClass().asInternalName().startsWith(top + "$"))
        .toList();
  }

  private static void copy(ClassModel model, ClassBuilder builder, ClassElement element) {
    switch (element) {
      case MethodModel method -> {
        if (!hidden(method.flags().flags()))
          builder.transformMethod(method, MethodTransform.dropping(
              part -> part instanceof CodeModel || part instanceof MethodParametersAttribute));
      }
      case FieldModel field -> {
        if (!hidden(field.flags().flags())) builder.with(field);
      }
      case InnerClassesAttribute inner -> {
        List<InnerClassInfo> seen = own(model).stream().filter(info -> !hidden(info.flags())).toList();
        if (!seen.isEmpty()) builder.with(InnerClassesAttribute.of(seen));
      }
      case SourceFileAttribute file -> {}
      case NestMembersAttribute members -> {}
      case NestHostAttribute host -> {}
      default -> builder.with(element);
    }
  }
}
