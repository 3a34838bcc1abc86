package assay.quantify;

import assay.ledger.Clock;
import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Before a run of claims begins, has jqwik draw all of its instances, which are only stated: what {@link Ahead} judges
 * while others have their turn. Found by JUnit through ServiceLoader; where there is one core, or no claim, it does
 * nothing.
 */
public final class Drafting implements TestExecutionListener {

  private static final String ENGINE = "jqwik";

  private final int cores;
  private long begun;

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
        .filter(id -> id.startsWith("[engine:" + ENGINE + "]")).map(DiscoverySelectors::selectUniqueId).toList();
    if (cores > 1 && !claims.isEmpty() && !Stating.only()) draw(claims);
    if (claims.isEmpty()) return;
    Clock.current().ifPresent(clock -> clock.part("start of Java and jqwik", Clock.start()));
    begun = System.currentTimeMillis();
  }

  private void draw(List<UniqueIdSelector> claims) {
    Ahead ahead = new Ahead(cores);
    Ahead.begin(ahead);
    LauncherConfig alone = LauncherConfig.builder().enableLauncherSessionListenerAutoRegistration(false)
        .enableLauncherDiscoveryListenerAutoRegistration(false).enablePostDiscoveryFilterAutoRegistration(false)
        .enableTestExecutionListenerAutoRegistration(false).build();
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request().selectors(claims)
        .filters(EngineFilter.includeEngines(ENGINE)).build();
    try (LauncherSession session = LauncherFactory.openSession(alone)) {
      session.getLauncher().execute(request);
    } finally {
      ahead.drafted();
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    Ahead.end();
    if (begun > 0) Clock.current().ifPresent(clock -> clock.part("claims", begun));
  }
}
