package assay.bench;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jdk.incubator.vector.DoubleVector;

/** A peer in C: a source of src/jmh/c, which gcc builds for the vectors that this JVM uses. */
record Library(SymbolLookup symbols) {

  private static final Path SOURCES = Path.of(System.getProperty("bench.sources", "src/jmh/c"));

  /**
   * By the name of the contender.
   *
   * @throws IllegalStateException with the reason if it cannot be built or loaded
   */
  static Library of(String contender) {
    return switch (contender) {
      case "c-twin" -> open("twin");
      case "libxsmm" -> open("xsmm", "-lxsmm", "-lxsmmnoblas", "-ldl", "-lpthread", "-lm");
      default -> throw new IllegalArgumentException("contender = " + contender + ": not in C");
    };
  }

  private static Library open(String name, String... libraries) {
    try {
      return new Library(SymbolLookup.libraryLookup(build(name, libraries), Arena.global()));
    } catch (IOException failure) {
      throw new IllegalStateException("It needs gcc. " + failure.getMessage(), failure);
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while gcc ran", failure);
    }
  }

  private static Path build(String name, String... libraries) throws IOException, InterruptedException {
    Path target = Files.createDirectories(Run.ROWS.resolveSibling("native"));
    Path library = target.resolve(name + "-" + DoubleVector.SPECIES_PREFERRED.length() + ".so").toAbsolutePath();
    Path source = SOURCES.resolve(name + ".c");
    if (newer(library, source)) return library;
    List<String> command = new ArrayList<>(List.of("gcc", "-O3", "-shared", "-fPIC", "-ffp-contract=off"));
    command.addAll(machine());
    command.addAll(List.of("-o", library.toString(), source.toString()));
    command.addAll(Stream.of(libraries).toList());
    Process gcc = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(gcc.getInputStream().readAllBytes()).strip();
    if (gcc.waitFor() != 0) throw new IllegalStateException(String.join(" ", command) + ": " + said);
    return library;
  }

  private static boolean newer(Path library, Path source) throws IOException {
    return Files.exists(library)
        && Files.getLastModifiedTime(library).compareTo(Files.getLastModifiedTime(source)) > 0;
  }

  private static List<String> machine() {
    return switch (DoubleVector.SPECIES_PREFERRED.length()) {
      case 8 -> List.of("-march=native");
      case 4 -> List.of("-mavx2", "-mfma", "-mbmi", "-mbmi2");
      default -> throw new IllegalStateException(
          "It needs AVX2 or AVX-512, and the vectors here have " + DoubleVector.SPECIES_PREFERRED.vectorBitSize()
              + " bits.");
    };
  }

  MethodHandle function(String name, FunctionDescriptor descriptor) {
    return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), descriptor);
  }

  static Object call(MethodHandle function, Object... arguments) {
    try {
      return function.invokeWithArguments(arguments);
    } catch (Throwable failure) {
      throw new IllegalStateException(function.toString(), failure);
    }
  }
}
