package assay.quantify;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * The claims of a class are about the samples that {@code -Ddata=FILE} names: without it they are not judged. What they
 * say is an answer about these samples: that a theorem is vacuous there is no failure. Their mutants, which are about
 * the checks, are run with {@code -Dmutants} only.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@AddLifecycleHook(NamedDataHook.class)
public @interface OnNamedData {}
