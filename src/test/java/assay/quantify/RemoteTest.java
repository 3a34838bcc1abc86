package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import assay.shard.Errand;
import assay.shard.Fingerprint;
import assay.shard.Unit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What another machine does of a run. */
class RemoteTest {

  private static Errand errand(Fingerprint fingerprint) {
    return new Errand(List.of(selectClass(Parts.Shapes.class).toIdentifier().orElseThrow().toString()), Map.of(),
        fingerprint);
  }

  @Test
  void anotherMachineDrawsTheSameInstances() {
    Workload here = Workload.of(List.of(selectClass(Parts.Shapes.class)));
    Unit unit = here.plan().getFirst();
    List<String> lines = Remote.run(errand(here.fingerprint()), List.of(unit));
    assertTrue(lines.getLast().startsWith("{\"done\":\"" + unit.property()), lines.toString());
    assertTrue(lines.size() > 1, lines.toString());
  }

  @Test
  void aMachineWithOtherClassesRefuses() {
    Map<String, String> facts =
        new TreeMap<>(Workload.of(List.of(selectClass(Parts.Shapes.class))).fingerprint().facts());
    facts.put("code", "0123456789abcdef");
    String message = assertThrows(IllegalStateException.class,
        () -> Remote.run(errand(new Fingerprint(facts)), List.of())).getMessage();
    assertTrue(message.startsWith("a machine of the cluster has another run than the one that asks: its code is "),
        message);
    assertEquals(1, message.split(" and not ").length - 1);
  }
}
