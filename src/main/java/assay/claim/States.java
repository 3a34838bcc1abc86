package assay.claim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The id under which a method states a claim: ledger, baseline and report know the claim by it. Several methods may
 * state parts of one claim, or the same claim for several families. A {@link Mutant} has the id of the claim that it
 * changes.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface States {

  /** The id, such as {@code "GF-E1"}: one line, not blank. */
  String value();

  /** Ids of the claims that the claim's proof uses, such as {@code {"GF-C1", "GF-D1"}}. */
  String[] rests() default {};
}
