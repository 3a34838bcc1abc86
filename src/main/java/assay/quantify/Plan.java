package assay.quantify;

import assay.judge.ErrorBudget;
import assay.runner.Effort;
import java.lang.reflect.Method;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * How many instances of a property are judged, from which seed, and how long at most.
 *
 * @param claims the class that is run, which may inherit the property
 * @param standardTries how many the property asks for at standard effort
 * @param tries how many are judged
 * @param end by {@link System#nanoTime}, when no further instance is begun
 * @param again whether this is a second look on fresh seeds, of which only the tightness is wanted
 */
record Plan(Class<?> claims, Method method, long seed, int standardTries, int tries, long end, boolean again) {

  private static final int STANDARD_TRIES = 100;

  /** A mutant gets its tries at every effort: it stops at the first that kills it. */
  static Plan of(PropertyLifecycleContext context, boolean mutant) {
    int standard = context.attributes().tries().orElse(STANDARD_TRIES);
    int tries = Math.max(Effort.current().tries(standard), mutant ? standard : 0);
    return new Plan(context.containerClass(), context.targetMethod(), Seeds.current(), standard, tries, Long.MAX_VALUE,
        false);
  }

  /** A second look: a seed of its own that follows from this one, and at most that many seconds. */
  Plan again(double seconds) {
    return new Plan(claims, method, Seeds.after(seed), standardTries, ErrorBudget.AGAIN * standardTries,
        System.nanoTime() + (long) (1e9 * seconds), true);
  }

  /** Whether the other one draws the same instances of the same property. */
  boolean sameAs(Plan other) {
    return claims.equals(other.claims) && method.equals(other.method) && seed == other.seed && tries == other.tries;
  }

  /** A few instances that are only stated. */
  Plan stating() {
    int few = Math.min(Stating.TRIES, standardTries);
    return new Plan(claims, method, seed, few, few, end, again);
  }

  /**
   * Tells jqwik. What it draws depends on how many tries it is told: it is told the standard number also where fewer
   * suffice, so that a quick run sees the first instances of a standard one, and where more follow, so that a thorough
   * run sees all of them.
   */
  void tell(PropertyAttributes attributes) {
    tell(attributes, again ? tries : standardTries, seed);
  }

  /** How many instances a thorough run draws from ranges that reach further. */
  int further() {
    return again ? 0 : Math.max(0, tries - standardTries);
  }

  /** Tells jqwik to draw these. */
  void tellFurther(PropertyAttributes attributes) {
    tell(attributes, further(), Seeds.after(Seeds.after(seed)));
  }

  private static void tell(PropertyAttributes attributes, int tries, long seed) {
    attributes.setTries(tries);
    attributes.setSeed(Long.toString(seed));
    attributes.setGeneration(GenerationMode.RANDOMIZED);
    attributes.setShrinking(ShrinkingMode.OFF);
  }

  /** Whether enough was drawn. */
  boolean finished(int drawn) {
    return drawn >= tries || end != Long.MAX_VALUE && System.nanoTime() - end > 0;
  }
}
