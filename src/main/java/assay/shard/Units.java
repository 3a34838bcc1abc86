package assay.shard;

import java.util.List;
import java.util.function.Consumer;

/**
 * The work of a run of claims in pieces, for whoever distributes them. A piece gives lines of text, which whoever runs
 * it appends to a file of lines as they come: that file is what a merge reads. A piece may be run anywhere, and any
 * number of times: equal trials count once.
 */
public interface Units {

  /** What every process that takes part must have in common. */
  Fingerprint fingerprint();

  /** All pieces: those that judge instances in the order in which they should begin, then the searches. */
  List<Unit> plan();

  /** About how many trials a piece takes. */
  int expected(Unit unit);

  /**
   * Runs a piece on this machine's cores; an exception of a claim is a result like any other. May be called by several
   * threads.
   *
   * @param known the evidence that is there: what stands in it is not run again, and a search needs the evidence of all
   *     instances of its property
   * @param lines hears of each result as soon as it is there, and at last that the piece is done; called by several
   *     threads
   */
  void run(Unit unit, Store known, Consumer<String> lines);
}
