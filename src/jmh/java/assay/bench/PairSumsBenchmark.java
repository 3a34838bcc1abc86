package assay.bench;

import assay.core.Ops;
import assay.core.PairSums;
import assay.random.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The sums over all pairs of n neurons on the sphere of ℝᵈ, in vectors and as the plain loops that define them. */
@State(Scope.Thread)
public class PairSumsBenchmark {

  /** n × d. */
  @Param({"40x10", "203x50"})
  public String shape;

  @Param({"assay", "plain"})
  public String contender;

  private PairSums sums;
  private Ops ops;

  @Setup
  public void open() {
    String[] sizes = shape.split("x");
    int d = Integer.parseInt(sizes[1]);
    sums = new PairSums(Integer.parseInt(sizes[0]), d);
    Stream stream = Stream.seeded(1);
    for (int i = 0; i < sums.size(); i++) sums.set(i, stream.gaussian(), stream.direction(d), 1);
    ops = contender.equals("assay") ? Ops.vector() : Ops.scalar();
  }

  @Benchmark
  public void pairSums(Run run) {
    ops.sum(sums);
    run.steps++;
  }
}
