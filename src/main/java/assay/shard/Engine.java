package assay.shard;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** Runs units of work on the machines of a cluster. Found by ServiceLoader: a profile of the build brings it. */
public interface Engine {

  /**
   * Runs them all. A group that is lost with its machine is run again elsewhere.
   *
   * @param master which cluster, such as {@code local[*]} or {@code spark://host:7077}
   * @param groups units that go together
   * @param results hears of the lines of each group as soon as they are here; called by one thread at a time
   * @throws IllegalStateException if the cluster cannot be reached, or gives up
   */
  void run(String master, Errand errand, List<List<Unit>> groups, Consumer<List<String>> results);

  /**
   * The one on the class path.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Engine found(String master) {
    return ServiceLoader.load(Engine.class).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("spark.master = " + master
            + ": Spark is not on the class path without its profile; run mvn verify -Pspark -Dspark.master=" + master));
  }
}
