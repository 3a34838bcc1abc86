package assay.claim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the claims of a class, or one claim, come from; the report groups by it. A method's annotation goes before its
 * class's.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Theorem {

  /** The paper, such as {@code "arXiv 2310.12408 · Gradient feature learning"}. */
  String paper();

  /** The statement's name in the paper, such as {@code "Theorem 3.12"}. */
  String name();

  /** How far the statement's constants can be trusted. */
  Constants constants() default Constants.STATED;

  /** Where a statement's constants come from. */
  enum Constants {
    /** Read in the paper, or confirmed by another source. */
    READ,
    /** Derived by us, with proof: true whatever the paper says. */
    DERIVED,
    /** As whoever wrote the claim states them. */
    STATED,
    /** Remembered from the paper and not confirmed: a shape to test, never "the paper says". */
    RECALLED
  }
}
