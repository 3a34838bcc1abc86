package assay.build;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The Java compiler, as {@code pom.xml} uses it.
 *
 * @param classPath where classes are found that are not compiled
 */
record Compiler(List<Path> classPath) {

  private static final List<String> OPTIONS = List.of("-g", "-parameters", "--release", "25", "-proc:none",
      "-implicit:none", "--add-modules", "jdk.incubator.vector", "-Xlint:all,-incubating,-processing", "-Werror",
      "-sourcepath", "");

  /**
   * Compiles in memory.
   *
   * @param hidden class files that are not seen although they are there
   * @return the class files of each source, by their paths
   * @throws Refused if the sources do not compile
   */
  Map<Source, Map<String, byte[]>> compile(Collection<Source> sources, Set<Path> hidden) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    var said = new DiagnosticCollector<JavaFileObject>();
    Map<Path, Source> files = sources.stream().collect(Collectors.toMap(Source::file, source -> source));
    try (StandardJavaFileManager disk = javac.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8);
        Memory memory = new Memory(disk, hidden)) {
      List<String> options = new ArrayList<>(OPTIONS);
      options.addAll(List.of("-classpath", classPath.stream().map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator))));
      var units = disk.getJavaFileObjectsFromPaths(files.keySet());
      if (!javac.getTask(null, memory, said, options, null, units).call()) throw refused(said.getDiagnostics());
      return memory.made(files);
    }
  }

  private static Refused refused(List<Diagnostic<? extends JavaFileObject>> said) {
    return new Refused(said.stream().map(Compiler::line).toList());
  }

  private static String line(Diagnostic<? extends JavaFileObject> one) {
    String where = one.getSource() == null ? "" : Path.of(one.getSource().toUri()) + ":" + one.getLineNumber() + ": ";
    return where + one.getKind().toString().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
        + one.getMessage(Locale.ROOT);
  }

  /** The sources do not compile. */
  static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final transient List<String> lines;

    /**
     * @param lines what the compiler says
     */
    Refused(List<String> lines) {
      super(String.join("\n", lines));
      this.lines = lines;
    }

    List<String> lines() {
      return lines;
    }
  }
}
