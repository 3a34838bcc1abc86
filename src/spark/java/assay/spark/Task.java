package assay.spark;

import assay.quantify.Remote;
import assay.shard.Errand;
import assay.shard.Fingerprint;
import assay.shard.Unit;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** What an executor does: draws the run's instances if it has not, and then the units of each group. */
final class Task extends AbstractFunction2<TaskContext, Iterator<String[]>, Object> implements Serializable {

  private static final long serialVersionUID = 1;

  private final String[] claims;
  private final LinkedHashMap<String, String> options;
  private final LinkedHashMap<String, String> facts;

  Task(Errand errand) {
    claims = errand.claims().toArray(String[]::new);
    options = new LinkedHashMap<>(errand.options());
    facts = new LinkedHashMap<>(errand.fingerprint().facts());
  }

  @Override
  public Object apply(TaskContext context, Iterator<String[]> groups) {
    Errand errand = new Errand(List.of(claims), Map.copyOf(options), new Fingerprint(facts));
    Stream.Builder<String> lines = Stream.builder();
    while (groups.hasNext()) Remote.run(errand, Stream.of(groups.next()).map(Unit::parse).toList()).forEach(lines);
    return lines.build().toArray(String[]::new);
  }
}
