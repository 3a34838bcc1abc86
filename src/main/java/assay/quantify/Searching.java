package assay.quantify;

import assay.claim.Verdict;
import assay.judge.Instance;
import assay.judge.Judge;
import assay.shard.Recorded;
import java.util.function.Function;

/** Judges what was drawn of a property from the evidence that is there, and searches on from its tightest instance. */
record Searching(Drawings drawings, Judge judge, Recorded recorded, Function<String, Judge> judges) {

  void run() {
    Instances instances = new Instances(drawings.judgement().plan().method());
    int late = 0;
    for (int i = 0; i < drawings.all().size(); i++) {
      Instance instance = Workload.judged(drawings, i, judge.from(recorded));
      if (instance.outOfTime()) late++;
      instances.add(instance, drawings.all().get(i).arguments());
      Verdict.Kind kind = instance.verdict().kind();
      if (kind == Verdict.Kind.REFUTED || kind == Verdict.Kind.ERROR || late >= Session.LATE) return;
    }
    int before = late;
    instances.extreme().ifPresent(extreme -> new Hunt(drawings.judgement(), drawings.statement().orElseThrow(),
        instances.counts().total(), judges, before).from(extreme));
  }
}
