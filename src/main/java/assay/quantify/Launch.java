package assay.quantify;

import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Has jqwik run properties with nobody else listening. */
final class Launch {

  static final String ENGINE = "jqwik";

  private Launch() {}

  static void alone(List<? extends DiscoverySelector> claims) {
    LauncherConfig alone = LauncherConfig.builder().enableLauncherSessionListenerAutoRegistration(false)
        .enableLauncherDiscoveryListenerAutoRegistration(false).enablePostDiscoveryFilterAutoRegistration(false)
        .enableTestExecutionListenerAutoRegistration(false).build();
    try (LauncherSession session = LauncherFactory.openSession(alone)) {
      session.getLauncher().execute(LauncherDiscoveryRequestBuilder.request().selectors(claims)
          .filters(EngineFilter.includeEngines(ENGINE)).build());
    }
  }
}
