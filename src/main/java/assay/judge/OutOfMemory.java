package assay.judge;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said where a trial found no memory: an error of the run, of which nothing follows about the theory. */
final class OutOfMemory {

  private OutOfMemory() {}

  /** Why, and what helps; empty for a failure with another cause. */
  static Optional<String> said(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20)
        .filter(OutOfMemoryError.class::isInstance).findFirst()
        .map(cause -> said(String.valueOf(cause.getMessage()), Runtime.getRuntime().maxMemory()));
  }

  /**
   * @param reason as Java has it
   * @param bytes that Java may use
   */
  static String said(String reason, long bytes) {
    return String.format(Locale.ROOT,
        "out of memory (%s): the trials that run at once, one per core, have %.1f GB together; give them more"
            + " (mvn verify -Dmemory=4g), or draw smaller sizes",
        reason, bytes / 1e9);
  }
}
