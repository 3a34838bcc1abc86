package assay.quantify;

import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Before a run of claims begins, has jqwik draw all of its instances, which are only stated: what {@link Ahead} judges
 * while others have their turn; where the run is divided over processes, does this one's part. Found by JUnit through
 * ServiceLoader; where there is one core, or no claim, it does nothing.
 */
public final class Drafting implements TestExecutionListener {

  private final int cores;

  /** For the cores of this machine. */
  public Drafting() {
    this(Runtime.getRuntime().availableProcessors());
  }

  Drafting(int cores) {
    this.cores = cores;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    List<UniqueIdSelector> claims = plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream())
        .filter(TestIdentifier::isTest).map(TestIdentifier::getUniqueId)
        .filter(id -> id.startsWith("[engine:" + Launch.ENGINE + "]")).map(DiscoverySelectors::selectUniqueId).toList();
    if (claims.isEmpty() || Stating.only()) return;
    if (!Division.asked().nothing()) Divided.begin(Division.asked(), claims);
    if (cores > 1 && Divided.skipping().isEmpty()) draw(claims);
  }

  private void draw(List<UniqueIdSelector> claims) {
    Ahead ahead = new Ahead(cores);
    Ahead.begin(ahead);
    try {
      Launch.alone(claims);
    } finally {
      ahead.drafted();
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    Ahead.end();
    Divided.end();
  }
}
