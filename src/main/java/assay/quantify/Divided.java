package assay.quantify;

import assay.ledger.Console;
import assay.ledger.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;

/** How a divided run stands in the process that jqwik runs in: why nothing is to be judged here, if so. */
final class Divided {

  private static Optional<String> skipping = Optional.empty();

  private Divided() {}

  /** Why properties are passed over; empty if they are judged. */
  static synchronized Optional<String> skipping() {
    return skipping;
  }

  private static synchronized void skip(Optional<String> why) {
    skipping = why;
  }

  /** Does what was asked for, before any property has its turn. */
  static void begin(Division asked, List<? extends DiscoverySelector> claims) {
    try {
      requireOne(asked);
      if (!asked.master().isBlank()) Merging.begin(asked.onCluster(claims));
      if (!asked.merge().isBlank()) Merging.begin(asked.merge(claims));
      if (asked.shard().isBlank()) return;
      asked.work(claims);
      skip(Optional.of("this process runs shard " + asked.shard() + " and judges nothing"));
    } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException refused) {
      refuse(String.valueOf(refused.getMessage()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      refuse("interrupted");
    }
  }

  private static void requireOne(Division asked) {
    long options = Stream.of(asked.shard(), asked.merge(), asked.master()).filter(option -> !option.isBlank()).count();
    if (options > 1)
      throw new IllegalArgumentException("shard = " + asked.shard() + ", merge = " + asked.merge()
          + ", spark.master = " + asked.master() + ": only one of them can be asked for");
  }

  private static void refuse(String reason) {
    Console.warn(reason);
    skip(Optional.of(reason));
    Path file = Places.current().refusal();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, reason + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static void end() {
    Merging.current().map(Merging::ending).ifPresent(Console::say);
    Merging.end();
    skip(Optional.empty());
  }
}
