package assay.quantify;

import assay.ledger.Console;
import assay.ledger.Places;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Runs a shard in a process without Maven, such as each task of an array of jobs over one compiled clone:
 * {@code java --add-modules jdk.incubator.vector -Dassay.project=. -Dshard=auto/8 -cp … assay.quantify.Shards
 * [claims]}. The options are those of {@code mvn verify}. Ends with 1 and a sentence if it cannot.
 */
public final class Shards {

  private Shards() {}

  /**
   * @param arguments which claims, as {@link Selected} reads them; all if there is none
   */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      Path project = Places.current().project().orElse(Path.of(""));
      Division.asked().work(Selected.of(String.join(",", arguments), project.resolve("properties")));
      System.exit(0);
    } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException refused) {
      Console.warn(String.valueOf(refused.getMessage()));
      System.exit(1);
    }
  }
}
