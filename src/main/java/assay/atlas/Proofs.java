package assay.atlas;

import assay.claim.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What rests on what: of each id the claims that state it, and the ids that their proofs use. A claim that is supported
 * while a step of its proof is not may hold all the same; it has lost its reason.
 */
public final class Proofs {

  /** From the worst on. */
  private static final List<Verdict.Kind> WORST = List.of(Verdict.Kind.ERROR, Verdict.Kind.REFUTED,
      Verdict.Kind.VACUOUS, Verdict.Kind.INCONCLUSIVE, Verdict.Kind.OUT_OF_REGIME, Verdict.Kind.SUPPORTED);

  private final Map<String, List<Standing>> claims = new LinkedHashMap<>();

  public Proofs(List<Standing> standings) {
    standings.forEach(each -> claims.computeIfAbsent(each.id(), id -> new ArrayList<>()).add(each));
  }

  /** The ids, in the order in which they were given. */
  public Set<String> ids() {
    return claims.keySet();
  }

  /** The claims that state an id; none if nobody does. */
  public List<Standing> of(String id) {
    return List.copyOf(claims.getOrDefault(id, List.of()));
  }

  /** The ids that the proofs of an id use and that somebody states. */
  public Set<String> below(String id) {
    Set<String> below = new LinkedHashSet<>();
    of(id).forEach(claim -> claim.stated().rests().stream().filter(claims::containsKey).forEach(below::add));
    below.remove(id);
    return below;
  }

  /**
   * The verdict on an id: the worst of its claims, apart from those that are known not to hold, unless it has no
   * others; empty if none was judged.
   */
  public Optional<Verdict.Kind> verdict(String id) {
    List<Standing> carrying = of(id).stream().filter(claim -> !claim.knownNotToHold()).toList();
    return (carrying.isEmpty() ? of(id) : carrying).stream().flatMap(claim -> claim.verdict().stream())
        .min(Comparator.comparingInt(WORST::indexOf));
  }

  /**
   * The steps of a claim's proof, however far below, that are not supported, the nearest first; none if the claim is
   * not supported itself.
   */
  public List<Step> lacking(Standing claim) {
    if (!claim.supported()) return List.of();
    List<Step> lacking = new ArrayList<>();
    Map<String, List<String>> ways = new HashMap<>();
    ArrayDeque<String> ahead = new ArrayDeque<>();
    Set<String> seen = new HashSet<>(Set.of(claim.id()));
    for (String id : claim.stated().rests()) if (seen.add(id)) ahead.add(id);
    while (!ahead.isEmpty()) {
      String id = ahead.remove();
      List<String> way = ways.getOrDefault(id, List.of());
      verdict(id).filter(kind -> kind != Verdict.Kind.SUPPORTED)
          .ifPresent(kind -> lacking.add(new Step(id, way, kind)));
      for (String under : below(id)) {
        if (!seen.add(under)) continue;
        List<String> longer = new ArrayList<>(way);
        longer.add(id);
        ways.put(under, longer);
        ahead.add(under);
      }
    }
    return lacking;
  }

  /** Ids each of which rests on the next, the last on the first; empty if no proof goes round in a circle. */
  public List<String> circle() {
    Set<String> done = new HashSet<>();
    for (String id : ids()) {
      List<String> found = circle(id, new ArrayList<>(), done);
      if (!found.isEmpty()) return found;
    }
    return List.of();
  }

  private List<String> circle(String id, List<String> way, Set<String> done) {
    if (way.contains(id)) return List.copyOf(way.subList(way.indexOf(id), way.size()));
    if (done.contains(id)) return List.of();
    way.add(id);
    for (String under : below(id)) {
      List<String> found = circle(under, way, done);
      if (!found.isEmpty()) return found;
    }
    way.removeLast();
    done.add(id);
    return List.of();
  }
}
