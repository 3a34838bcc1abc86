package assay;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The claims that came with the project: a user may delete them, and what counts them is then of no use. */
public final class Shipped {

  private static final List<String> PACKAGES = List.of("beyond", "convexity", "gradientfeature", "late",
      "lowerbounds", "ntk", "recursive", "schedules", "teachers");

  private Shipped() {}

  /** Skips a test about all of them. */
  public static void assume() {
    PACKAGES.forEach(Shipped::assume);
  }

  /** Skips a test about one package of them. */
  public static void assume(String claims) {
    boolean there = Files.isRegularFile(Path.of("properties", claims, "Paper.java"));
    assumeTrue(there, "the claims that came with the project in properties/" + claims + " are gone");
  }
}
