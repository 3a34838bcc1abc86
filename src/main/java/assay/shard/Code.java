package assay.shard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A digest of the compiled classes that a run is made of, whether they lie in directories or in jars: it tells two runs
 * apart whose commits are equal and whose files are not.
 */
public final class Code {

  /** Classes do not change while a process runs. */
  private static final Map<List<Path>, String> DIGESTS = new ConcurrentHashMap<>();

  private Code() {}

  /**
   * Of all classes that lie where these do.
   *
   * @throws UncheckedIOException if they cannot be read
   */
  public static String digest(List<Class<?>> some) {
    return DIGESTS.computeIfAbsent(some.stream().map(Code::place).distinct().sorted().toList(), Code::read);
  }

  private static String read(List<Path> places) {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    try {
      for (Path place : places) {
        if (Files.isDirectory(place)) collect(place, classes);
        else
          try (FileSystem jar = FileSystems.newFileSystem(place)) {
            collect(jar.getPath("/"), classes);
          }
      }
      return digest(classes);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read the classes of this run", failure);
    }
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void collect(Path root, SortedMap<String, byte[]> classes) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".class"))::iterator) {
        try (InputStream bytes = Files.newInputStream(file)) {
          classes.put(root.relativize(file).toString().replace('\\', '/'), sha256().digest(bytes.readAllBytes()));
        }
      }
    }
  }

  private static String digest(SortedMap<String, byte[]> classes) {
    MessageDigest all = sha256();
    classes.forEach((name, bytes) -> {
      all.update(name.getBytes(StandardCharsets.UTF_8));
      all.update(bytes);
    });
    return HexFormat.of().formatHex(all.digest(), 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
