package assay.bench;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** What this core does at most at this moment: twelve independent chains of fused multiply-adds in registers. */
final class Peak {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int ROUNDS = 1_000_000;

  private Peak() {}

  /** 10⁹ operations per second of thread time, the best of some attempts. */
  static double measure() {
    double best = 0;
    for (int attempt = 0; attempt < 20; attempt++) {
      long start = Clock.threadNanos();
      double result = chains(ROUNDS);
      long nanos = Clock.threadNanos() - start;
      if (Double.isNaN(result)) throw new IllegalStateException("the chains diverged");
      best = Math.max(best, 2.0 * 12 * SPECIES.length() * ROUNDS / nanos);
    }
    return best;
  }

  private static double chains(int rounds) {
    DoubleVector factor = DoubleVector.broadcast(SPECIES, 0.999);
    DoubleVector term = DoubleVector.broadcast(SPECIES, 1e-3);
    DoubleVector a = term, b = term, c = term, d = term, e = term, f = term, g = term, h = term, i = term, j = term,
        k = term, l = term;
    for (int round = 0; round < rounds; round++) {
      a = a.fma(factor, term);
      b = b.fma(factor, term);
      c = c.fma(factor, term);
      d = d.fma(factor, term);
      e = e.fma(factor, term);
      f = f.fma(factor, term);
      g = g.fma(factor, term);
      h = h.fma(factor, term);
      i = i.fma(factor, term);
      j = j.fma(factor, term);
      k = k.fma(factor, term);
      l = l.fma(factor, term);
    }
    return a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).add(k).add(l).lane(0);
  }
}
