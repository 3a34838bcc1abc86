package assay.quantify;

import assay.distribution.Components;
import assay.distribution.FiniteDistribution;
import assay.distribution.Origin;
import assay.random.Key;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The generated values of an instance with their names, in full, for the evidence ledger: numbers to the last bit, a
 * long as text, a distribution by the description and the seed that it was drawn from, a record by its components.
 */
final class Parameters {

  private static final int LONGEST = 2000;

  private final Map<String, Object> values = new LinkedHashMap<>();

  private Parameters() {}

  static Map<String, Object> of(Method method, Object[] arguments) {
    Parameters found = new Parameters();
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < Math.min(parameters.length, arguments.length); i++) {
      found.add(parameters[i].getName(), arguments[i]);
    }
    return found.values;
  }

  private void add(String name, Object value) {
    switch (value) {
      case Double number -> values.put(name, number);
      case Integer number -> values.put(name, number);
      case Boolean truth -> values.put(name, truth);
      case FiniteDistribution distribution -> distribution(name, distribution);
      case Record record -> record(name, record);
      case null, default -> values.put(name, bounded(Sources.whole(value)));
    }
  }

  /** A value longer than a ledger's line should be is told from others by its digest; the run's seed draws it again. */
  private static String bounded(String text) {
    if (text.length() <= LONGEST) return text;
    return Sources.clipped(text, LONGEST) + String.format(" digest %016x", Key.hash(text));
  }

  private void distribution(String name, FiniteDistribution distribution) {
    values.put(name, distribution.toString());
    distribution.origin().ifPresent(origin -> origin(name, origin));
  }

  private void origin(String name, Origin origin) {
    values.put(name + ".family", origin.family().toString());
    values.put(name + ".seed", String.format("%016x", origin.seed()));
    values.put(name + ".scale", origin.scale());
    origin.sizes().forEach(size -> values.put(name + "." + size.name(), size.value()));
  }

  private void record(String name, Record record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] parts = Components.values(record);
    for (int i = 0; i < components.length; i++) add(name + "." + components[i].getName(), parts[i]);
  }
}
