package assay.claim;

import assay.judge.Instance;
import assay.judge.Judge;
import assay.judge.TrialRunner;
import assay.random.Key;

/** Judges claims of tests. */
final class Judging {

  private Judging() {}

  static Instance judged(Claim claim) {
    return new Judge(TrialRunner.inOrder()).judge(claim.named("test"), new Key(1, "test", 0, 0), 1e-6);
  }

  static Verdict.Kind kind(Claim claim) {
    return judged(claim).verdict().kind();
  }

  /** The judged left side in the tightest trial. */
  static double left(Claim claim) {
    return judged(claim).tightest().orElseThrow().left().value().hi();
  }
}
