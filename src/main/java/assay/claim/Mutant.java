package assay.claim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a claim that is wrong on purpose: a constant changed, a premise dropped, an engine broken. It must be refuted
 * (or be found vacuous); a mutant that survives shows that the check beside it has no power, and fails the run.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Mutant {

  /** Id of the claim whose check must kill it. */
  String of();

  /** What is wrong, such as {@code "√γ in place of √(2γ)"}. */
  String change();
}
