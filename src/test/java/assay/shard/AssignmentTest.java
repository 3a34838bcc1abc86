package assay.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  private static List<Unit> plan(int properties, int instances) {
    List<Unit> plan = new ArrayList<>();
    for (int p = 0; p < properties; p++)
      for (int i = 0; i < instances; i++) plan.add(Unit.instance("A#p" + p, i));
    for (int p = 0; p < properties; p++) plan.add(Unit.search("A#p" + p));
    return plan;
  }

  @Test
  void everyUnitBelongsToOnePart() {
    List<Unit> plan = plan(7, 5);
    List<Unit> all = new ArrayList<>();
    for (List<Unit> part : new Assignment(plan, Map.of()).parts(4)) all.addAll(part);
    assertEquals(plan.size(), all.size());
    assertEquals(Set.copyOf(plan), Set.copyOf(all));
  }

  @Test
  void partsDoNotDependOnTheOrderOfThePlan() {
    List<Unit> plan = plan(7, 5);
    List<Unit> other = new ArrayList<>(plan);
    Collections.reverse(other);
    Map<String, Double> costs = Map.of("A#p0", 8.0, "A#p3", 2.0);
    List<List<Unit>> parts = new Assignment(plan, costs).parts(3);
    List<List<Unit>> again = new Assignment(other, costs).parts(3);
    for (int i = 0; i < 3; i++) assertEquals(Set.copyOf(parts.get(i)), Set.copyOf(again.get(i)));
  }

  /** A costly property is divided, a cheap one stays whole and searches where it was judged. */
  @Test
  void partsCostAlikeAndCheapPropertiesStayWhole() {
    Map<String, Double> costs = Map.of("A#p0", 100.0, "A#p1", 1.0, "A#p2", 1.0, "A#p3", 1.0, "A#p4", 1.0);
    List<List<Unit>> parts = new Assignment(plan(5, 10), costs).parts(4);
    for (List<Unit> part : parts) {
      double cost = part.stream().filter(Unit::first).mapToDouble(u -> costs.get(u.property()) / 10).sum();
      assertTrue(cost >= 20 && cost <= 33, "cost " + cost);
      Set<String> searched = new TreeSet<>();
      part.stream().filter(u -> !u.first()).forEach(u -> searched.add(u.property()));
      for (String property : searched)
        if (!property.equals("A#p0"))
          assertEquals(10, part.stream().filter(u -> u.first() && u.property().equals(property)).count());
    }
    assertEquals("A#p0", parts.getFirst().getFirst().property(), "the longest goes first");
  }

  @Test
  void morePartsThanUnitsLeaveSomeEmpty() {
    List<List<Unit>> parts = new Assignment(plan(1, 2), Map.of()).parts(5);
    assertEquals(3, parts.stream().filter(List::isEmpty).count());
  }
}
