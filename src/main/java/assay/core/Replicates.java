package assay.core;

/**
 * Independent networks that take the same number of steps at the same rates: the seeds of one trial. Each is trained as
 * by a {@link Trainer} of its own, in the same bits.
 */
public interface Replicates {

  /** R, the number of networks. */
  int size();

  /** The current parameters of one network: a live view. */
  TwoLayer neurons(int network);

  /**
   * Every network takes all steps: w ← keep·w − rate·∂L/∂w and the same for a, as {@link Trainer#step}.
   *
   * @param losses R rows, of at least as many numbers as steps; losses[r][t] becomes network r's loss before step t
   */
  void run(int steps, double rate, double keep, double[][] losses);
}
