package assay.shard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Which part of the work does what: the same in every process that knows the plan and the costs. The most costly goes
 * first, to the part that has least so far. A property that is small against a part stays whole, so that its part can
 * search for its counterexamples as well.
 *
 * @param plan all units
 * @param costs seconds of properties, as far as they are known
 */
public record Assignment(List<Unit> plan, Map<String, Double> costs) {

  /** A property goes to one part whole if it costs less than this share of it. */
  private static final double SMALL = 0.25;

  /** Seconds: what costs nothing is handed out evenly. */
  private static final double LEAST = 0.01;

  /** Units that go together. */
  private record Chunk(double cost, List<Unit> units) {

    String name() {
      return units.getFirst().toString();
    }
  }

  /** The units of each part, in the order in which they should begin; searches come last. */
  public List<List<Unit>> parts(int number) {
    List<List<Unit>> parts = new ArrayList<>();
    for (int i = 0; i < number; i++) parts.add(new ArrayList<>());
    double[] loads = new double[number];
    Map<String, Integer> first = new TreeMap<>();
    for (Chunk chunk : chunks(number)) {
      int least = least(loads);
      loads[least] += chunk.cost;
      parts.get(least).addAll(chunk.units);
      chunk.units.forEach(unit -> first.putIfAbsent(unit.property(), least));
    }
    for (Unit unit : plan) if (!unit.first()) parts.get(first.getOrDefault(unit.property(), 0)).add(unit);
    return parts;
  }

  private static int least(double[] loads) {
    int least = 0;
    for (int i = 1; i < loads.length; i++) if (loads[i] < loads[least]) least = i;
    return least;
  }

  private List<Chunk> chunks(int number) {
    Map<String, List<Unit>> properties = plan.stream().filter(Unit::first)
        .collect(Collectors.groupingBy(Unit::property, LinkedHashMap::new, Collectors.toList()));
    double unknown = properties.entrySet().stream()
        .mapToDouble(p -> costs.getOrDefault(p.getKey(), Double.NaN) / p.getValue().size())
        .filter(cost -> !Double.isNaN(cost)).average().orElse(1);
    ToDoubleFunction<Map.Entry<String, List<Unit>>> cost =
        p -> Math.max(LEAST, costs.getOrDefault(p.getKey(), unknown * p.getValue().size()));
    double small = SMALL * properties.entrySet().stream().mapToDouble(cost).sum() / number;
    List<Chunk> chunks = new ArrayList<>();
    for (Map.Entry<String, List<Unit>> property : properties.entrySet())
      chunks.addAll(chunks(property.getValue(), cost.applyAsDouble(property), small));
    chunks.sort(Comparator.comparingDouble((Chunk chunk) -> -chunk.cost).thenComparing(Chunk::name));
    return chunks;
  }

  private static List<Chunk> chunks(List<Unit> units, double cost, double small) {
    if (cost <= small) return List.of(new Chunk(cost, units));
    return units.stream().map(unit -> new Chunk(cost / units.size(), List.of(unit))).toList();
  }

  /** The numbers of the parts that some units belong to, ascending. */
  public List<Integer> numbers(Set<Unit> units, int number) {
    List<List<Unit>> parts = parts(number);
    boolean[] has = new boolean[number];
    for (int i = 0; i < number; i++) has[i] = parts.get(i).stream().anyMatch(units::contains);
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < number; i++) if (has[i]) numbers.add(i + 1);
    return numbers;
  }
}
