package assay.build;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The record of a compilation that Maven did. What Maven trusts is trusted: a class file that is newer than its source.
 */
final class Maven {

  private Maven() {}

  static Last compiled(String setting, List<Part> parts, List<Source> sources) throws IOException {
    Map<String, Map<String, byte[]>> classFiles = new HashMap<>();
    for (Part part : parts) {
      for (String path : part.compiled()) {
        byte[] content = Files.readAllBytes(part.classes().resolve(path));
        classFiles.computeIfAbsent(key(part, path, content), source -> new TreeMap<>()).put(path, content);
      }
    }
    Map<String, Compiled> compiled = new TreeMap<>();
    for (Source source : sources) {
      Map<String, byte[]> own = classFiles.getOrDefault(Last.key(source), Map.of());
      if (trusted(source, own)) compiled.put(Last.key(source), Compiled.of(Digest.of(source.bytes()), own));
    }
    return new Last(setting, compiled);
  }

  private static String key(Part part, String path, byte[] content) {
    String source = ClassFile.of().parse(content).findAttribute(Attributes.sourceFile())
        .map(file -> file.sourceFile().stringValue()).orElse("");
    return part.name() + ":" + path.substring(0, path.lastIndexOf('/') + 1) + source;
  }

  private static boolean trusted(Source source, Map<String, byte[]> classFiles) throws IOException {
    var changed = Files.getLastModifiedTime(source.file());
    for (String path : classFiles.keySet()) {
      Path file = source.part().classes().resolve(path);
      if (Files.getLastModifiedTime(file).compareTo(changed) < 0) return false;
    }
    return !classFiles.isEmpty() || source.type().equals("package-info");
  }
}
