package assay.shard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Units in groups of about a second each, so that handing them out costs little beside them; the longest first. */
public final class Groups {

  /** Seconds of work that a group has at least, but for the last one of a property. */
  static final double SECONDS = 1;

  /** Seconds that a unit is taken for where nothing is known of its property. */
  private static final double UNKNOWN = 0.1;

  /** Units with their cost. */
  private record Group(double cost, List<Unit> units) {}

  private Groups() {}

  /**
   * @param units in any order
   * @param costs seconds of whole properties, as far as they are known
   */
  public static List<List<Unit>> of(List<Unit> units, Map<String, Double> costs) {
    Map<String, List<Unit>> properties = units.stream()
        .collect(Collectors.groupingBy(Unit::property, LinkedHashMap::new, Collectors.toList()));
    List<Group> groups = new ArrayList<>();
    List<Group> small = new ArrayList<>();
    properties.forEach((name, own) -> {
      double cost = costs.getOrDefault(name, UNKNOWN * own.size());
      if (cost < SECONDS) small.add(new Group(cost, own));
      else cut(own, cost / own.size(), groups);
    });
    together(small, groups);
    groups.sort(Comparator.comparingDouble(group -> -group.cost));
    return groups.stream().map(Group::units).toList();
  }

  private static void cut(List<Unit> units, double each, List<Group> groups) {
    int size = Math.clamp((long) Math.ceil(SECONDS / each), 1, units.size());
    for (int i = 0; i < units.size(); i += size) {
      List<Unit> part = units.subList(i, Math.min(units.size(), i + size));
      groups.add(new Group(each * part.size(), part));
    }
  }

  /** Whole properties that are less than a group. */
  private static void together(List<Group> small, List<Group> groups) {
    List<Unit> units = new ArrayList<>();
    double cost = 0;
    for (Group each : small) {
      units.addAll(each.units);
      cost += each.cost;
      if (cost < SECONDS) continue;
      groups.add(new Group(cost, List.copyOf(units)));
      units.clear();
      cost = 0;
    }
    if (!units.isEmpty()) groups.add(new Group(cost, units));
  }
}
