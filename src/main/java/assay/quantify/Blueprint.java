package assay.quantify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoverySelector;

/** What a run of claims will judge, property by property: jqwik draws everything, and nothing is run. */
record Blueprint(Map<String, Drawings> properties) {

  private static Optional<Blueprint> current = Optional.empty();

  /** That which is being drawn. */
  static synchronized Optional<Blueprint> current() {
    return current;
  }

  private static synchronized void drawing(Optional<Blueprint> now) {
    current = now;
  }

  /** Of the claims that are selected; one is drawn at a time in this process. */
  static Blueprint of(List<? extends DiscoverySelector> claims) {
    synchronized (Launch.class) {
      Blueprint blueprint = new Blueprint(new TreeMap<>());
      drawing(Optional.of(blueprint));
      try {
        Launch.alone(claims);
      } finally {
        drawing(Optional.empty());
      }
      return blueprint;
    }
  }

  /** What a property draws goes there. */
  Drawings begin(Plan plan) {
    Drawings drawings = new Drawings(plan);
    properties.put(drawings.judgement().property(), drawings);
    return drawings;
  }
}
