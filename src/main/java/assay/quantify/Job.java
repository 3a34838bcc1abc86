package assay.quantify;

import assay.claim.Claim;
import assay.judge.Instance;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One instance that was drafted, and its judgement, which one thread makes and another may wait for.
 *
 * @param claim as the draft states it
 * @param parameters what was drawn, as text
 */
record Job(Claim claim, String parameters, FutureTask<Instance> judgement, AtomicBoolean begun) {

  Job(Claim claim, String parameters, Callable<Instance> judge) {
    this(claim, parameters, new FutureTask<>(judge), new AtomicBoolean());
  }

  /** Whether the caller is the first who wants to judge it. */
  boolean begin() {
    return begun.compareAndSet(false, true);
  }

  /** Whether this is the same claim on the same instance. */
  boolean is(Claim other, String otherParameters) {
    return claim.id().equals(other.id()) && claim.statement().equals(other.statement())
        && parameters.equals(otherParameters);
  }

  /** Judges it, or waits for who does; nothing if that failed. */
  Optional<Instance> result() {
    judgement.run();
    try {
      return Optional.of(judgement.get());
    } catch (ExecutionException failed) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while an instance was judged", interrupted);
    }
  }
}
