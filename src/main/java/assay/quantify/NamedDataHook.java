package assay.quantify;

import assay.claim.Mutant;
import assay.data.NamedData;
import java.lang.reflect.Method;
import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Passes over what needs samples that nobody named. */
public final class NamedDataHook implements SkipExecutionHook {

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    if (Stating.only()) return SkipResult.doNotSkip();
    if (!NamedData.named()) return SkipResult.skip("no samples are named: -Ddata=FILE");
    Optional<Method> method = context instanceof PropertyLifecycleContext property
        ? Optional.of(property.targetMethod())
        : Optional.empty();
    boolean mutant = method.filter(each -> each.isAnnotationPresent(Mutant.class)).isPresent();
    return mutant && !Boolean.getBoolean("mutants")
        ? SkipResult.skip("mutants are run with -Dmutants")
        : SkipResult.doNotSkip();
  }
}
