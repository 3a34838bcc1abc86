package assay.chain;

import assay.network.Trajectory;
import assay.stats.Interval;

/**
 * What one run of Algorithm 1 shows of the certificate chain (theory notes, section 2; derived):
 * (i) min L ≤ average L; (ii) average L ≤ average L(ã, W_t) + regret; (iii) average L(ã, W_t) ≤ L(ã, W_1) + drift;
 * (iv) L(ã, W_1) ≤ L(f*) + approximation. Averages are over t = 1, …, T − 1.
 *
 * @param trajectory the run
 * @param matching ã
 * @param averageLoss average of L(a_t, W_t)
 * @param averageImitation average of L(ã, W_t)
 * @param firstImitation L(ã, W_1)
 * @param comparison (|ã − a_1|² − |ã − a_T|²) / (2η(T − 1))
 * @param gradientTerm (η/2) average of |∂L/∂a|²
 * @param drift L_ℓ B_x1 times the average of Σ_j |ã_j| |w_j(t) − w_j(1)|
 * @param teacherLoss L(f*)
 */
public record ChainRun(
    Trajectory trajectory,
    Matching matching,
    double averageLoss,
    double averageImitation,
    double firstImitation,
    double comparison,
    double gradientTerm,
    double drift,
    double teacherLoss) {

  public Interval smallestLoss() {
    return trajectory.smallestLoss();
  }
}
