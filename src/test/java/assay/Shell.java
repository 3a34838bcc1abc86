package assay;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes a printed command to a real shell, as a reader who pastes it would. */
public final class Shell {

  private Shell() {}

  /**
   * What a command says, which reaches the shell in UTF-8 whatever the locale.
   *
   * @throws IllegalStateException if it fails
   */
  public static String run(Path directory, String command) {
    try {
      Process shell = new ProcessBuilder("sh", "-s").directory(directory.toFile()).redirectErrorStream(true).start();
      try (OutputStream script = shell.getOutputStream()) {
        script.write((command + "\n").getBytes(StandardCharsets.UTF_8));
      }
      String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (shell.waitFor() != 0) throw new IllegalStateException(command + ": " + said);
      return said;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** The first command for Maven in a text, to the end of its line. */
  public static String maven(String text) {
    return text.lines().filter(line -> line.contains("mvn ")).findFirst()
        .map(line -> line.substring(line.indexOf("mvn "))).orElseThrow(() -> new IllegalStateException(text));
  }

  /** The -D options that Maven would get from the first command in a text, quotes and all. */
  public static Map<String, String> options(String text) {
    String heard = run(Path.of("."), "mvn() { printf '%s\\n' \"$@\"; }\n" + maven(text));
    return Arrays.stream(heard.split("\n")).filter(argument -> argument.startsWith("-D"))
        .map(argument -> argument.substring(2).split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : "true"));
  }
}
