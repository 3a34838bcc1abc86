package assay.spark;

import assay.shard.Engine;
import assay.shard.Errand;
import assay.shard.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.rdd.RDD;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;

/**
 * Runs units on Spark: each group is a task, and each result is here as soon as its task succeeds. A task whose
 * executor died is run again; an exception of a claim is a result, so that a task fails only where the machine is at
 * fault.
 *
 * <p>The class path of this process is that of the executors: they see the same directories, as on one machine or a
 * shared file system. Every option {@code -Dspark.…} of Spark's own goes before what is set here.
 */
public final class Spark implements Engine {

  private static final Pattern LOCAL_CLUSTER = Pattern.compile("local-cluster\\[\\s*\\d+\\s*,\\s*(\\d+)\\s*,.*");

  /** For ServiceLoader. */
  public Spark() {}

  @Override
  public void run(String master, Errand errand, List<List<Unit>> groups, Consumer<List<String>> results) {
    SparkContext context = begun(master);
    try {
      List<String[]> tasks = groups.stream().map(group -> group.stream().map(Unit::toString).toArray(String[]::new))
          .toList();
      RDD<String[]> distributed = context.parallelize(CollectionConverters.asScala(tasks).toSeq(), tasks.size(),
          ClassTag$.MODULE$.<String[]>apply(String[].class));
      context.runJob(distributed, new Task(errand), numbers(tasks.size()), new Arrived(results),
          ClassTag$.MODULE$.<Object>apply(String[].class));
    } catch (RuntimeException stopped) {
      throw new IllegalStateException("spark.master = " + master + ": the cluster gave up; what had arrived is kept, "
          + "and the same command goes on from there: " + stopped.getMessage(), stopped);
    } finally {
      context.stop();
    }
  }

  private static SparkContext begun(String master) {
    try {
      return new SparkContext(configuration(master));
    } catch (RuntimeException unreachable) {
      throw new IllegalStateException("spark.master = " + master + ": " + unreachable.getMessage(), unreachable);
    }
  }

  private static scala.collection.immutable.Seq<Object> numbers(int count) {
    return CollectionConverters.asScala(IntStream.range(0, count).mapToObj(i -> (Object) i).toList()).toSeq();
  }

  /** A machine that freezes is given up after a minute, the least that Spark allows. */
  private static SparkConf configuration(String master) {
    SparkConf configuration = new SparkConf().setMaster(master).setIfMissing("spark.app.name", "Assay")
        .setIfMissing("spark.ui.enabled", "false").setIfMissing("spark.task.maxFailures", "4")
        .setIfMissing("spark.network.timeout", "60s")
        .setIfMissing("spark.executor.extraClassPath", System.getProperty("java.class.path"));
    Matcher local = LOCAL_CLUSTER.matcher(master);
    String cores = local.matches() ? local.group(1) : configuration.get("spark.executor.cores", "");
    if (!cores.isEmpty())
      configuration.setIfMissing("spark.executor.extraJavaOptions", "-XX:ActiveProcessorCount=" + cores);
    home();
    return configuration;
  }

  /** Spark looks there for jars before it starts an executor; all are on the class path. */
  private static void home() {
    String home = System.getenv("SPARK_HOME");
    if (home == null) return;
    try {
      Files.createDirectories(Path.of(home, "jars"));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write SPARK_HOME = " + home, failure);
    }
  }
}
