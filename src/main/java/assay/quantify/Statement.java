package assay.quantify;

import assay.claim.Claim;
import assay.judge.OutOfTime;
import assay.judge.TrialRunner;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * A property's method on its object: states the claim for given arguments.
 *
 * @param method the property
 * @param target the object that it is called on
 */
record Statement(Method method, Object target) {

  /**
   * The claim, or nothing if the property declines the instance.
   *
   * @throws IllegalStateException if the property throws, or returns something else
   */
  Optional<Claim> of(Object[] arguments) {
    try {
      method.setAccessible(true);
      if (method.invoke(target, arguments) instanceof Claim stated) return Optional.of(named(stated));
      throw new IllegalStateException(method + " must return a Claim");
    } catch (InvocationTargetException thrown) {
      Throwable cause = thrown.getTargetException();
      if (cause instanceof TestAbortedException) return Optional.empty();
      throw new IllegalStateException(cause.toString(), cause);
    } catch (IllegalAccessException | IllegalArgumentException refused) {
      throw new IllegalStateException(refused.toString(), refused);
    }
  }

  private Claim named(Claim stated) {
    Claim named = Sources.id(method).map(stated::named).orElse(stated);
    if (named.id().isEmpty())
      throw new IllegalStateException(method.getName() + " states no id: mark it @States(\"…\")");
    return named;
  }

  /**
   * The same as a trial of its own: stating a claim runs nothing; should it, patience ends as for a trial.
   *
   * @throws IllegalStateException if the property throws, returns something else, or takes too long
   */
  Optional<Claim> within(TrialRunner trials, Object[] arguments) {
    try {
      return trials.run(0, 1, i -> orReason(arguments)).getFirst().claim();
    } catch (OutOfTime endless) {
      throw new IllegalStateException("the claim was not stated in time: a statement must run nothing", endless);
    }
  }

  /** For another thread: what is thrown is kept, and thrown again where the claim is asked for. */
  private Stated orReason(Object[] arguments) {
    try {
      return new Stated(of(arguments), Optional.empty());
    } catch (IllegalStateException failed) {
      return new Stated(Optional.empty(), Optional.of(failed));
    }
  }

  /** What stating came to. */
  private record Stated(Optional<Claim> stated, Optional<IllegalStateException> failure) {

    Optional<Claim> claim() {
      failure.ifPresent(failed -> {
        throw failed;
      });
      return stated;
    }
  }

  /** The claim, or nothing if there is none for these arguments, for whatever reason. */
  Optional<Claim> ifAny(Object[] arguments) {
    try {
      return of(arguments);
    } catch (IllegalStateException none) {
      return Optional.empty();
    }
  }
}
