package assay.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Keeps what the compiler makes in memory, each class file with the source that it comes from. */
final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {

  private final Set<Path> hidden;
  private final List<Output> outputs = new ArrayList<>();

  /**
   * @param hidden class files that the compiler is not to see
   */
  Memory(StandardJavaFileManager disk, Set<Path> hidden) {
    super(disk);
    this.hidden = hidden;
  }

  @Override
  public Iterable<JavaFileObject> list(Location location, String packageName, Set<JavaFileObject.Kind> kinds,
      boolean recurse) throws IOException {
    Iterable<JavaFileObject> all = super.list(location, packageName, kinds, recurse);
    if (location != StandardLocation.CLASS_PATH || hidden.isEmpty()) return all;
    List<JavaFileObject> seen = new ArrayList<>();
    for (JavaFileObject file : all) if (!hidden(file)) seen.add(file);
    return seen;
  }

  private boolean hidden(JavaFileObject file) {
    return file.toUri().getScheme().equals("file") && hidden.contains(Path.of(file.toUri()));
  }

  @Override
  public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
      FileObject source) {
    Output output = new Output(className.replace('.', '/') + ".class", kind, Path.of(source.toUri()));
    outputs.add(output);
    return output;
  }

  /** The class files of each source, none for one that has none. */
  Map<Source, Map<String, byte[]>> made(Map<Path, Source> sources) {
    Map<Source, Map<String, byte[]>> made = new LinkedHashMap<>();
    sources.values().forEach(source -> made.put(source, new TreeMap<>()));
    for (Output output : outputs) {
      Source source = Objects.requireNonNull(sources.get(output.source), () -> "no source of " + output.path);
      Objects.requireNonNull(made.get(source)).put(output.path, output.bytes.toByteArray());
    }
    return made;
  }

  private static final class Output extends SimpleJavaFileObject {

    private final String path;
    private final Path source;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String path, JavaFileObject.Kind kind, Path source) {
      super(URI.create("memory:///" + path.replace("$", "%24")), kind);
      this.path = path;
      this.source = source;
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }
}
