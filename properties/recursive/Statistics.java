package recursive;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.recursive.WishartPair;
import assay.feature.Correlation;
import assay.linear.SymmetricMatrix;
import assay.quantify.Width;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * NFA-0: what the uncentred cosine of two positive semidefinite matrices says before anything is learnt. It is a
 * function of how isotropic they are: angles satisfy the triangle inequality, also through the identity.
 */
@Theorem(paper = Paper.TITLE, name = "Which correlation", constants = Theorem.Constants.DERIVED)
class Statistics {

  @States("NFA-0")
  @Property(tries = 60)
  Claim theNullOfTheIdentityIsIsotropy(@ForAll @Width(min = 2, max = 30) int d, @ForAll long seed) {
    return isotropy("cos(I, A)", Correlation.COSINE, WishartPair.drawn(d, seed));
  }

  @Mutant(of = "NFA-0", change = "Pearson's coefficient for the uncentred cosine")
  @Property(tries = 5)
  Claim withTheCentredStatistic(@ForAll @Width(min = 2, max = 30) int d, @ForAll long seed) {
    return isotropy("Pearson(I, A)", Correlation.PEARSON, WishartPair.drawn(d, seed));
  }

  private static Claim isotropy(String name, Correlation statistic, WishartPair pair) {
    SymmetricMatrix A = pair.agop();
    return Identity.of(name, trial -> pair.ofIdentity(statistic), "tr A/(√d ‖A‖_F)",
        trial -> A.trace() / Math.sqrt(A.size()) / A.frobenius())
        .within(1e-13, "rounding of d² terms");
  }

  /** So two matrices that are nearly isotropic correlate, although neither knows of the other. */
  @States("NFA-0")
  @Property(tries = 60)
  Claim isotropicMatricesCorrelate(@ForAll @Width(min = 2, max = 30) int d, @ForAll long seed) {
    return triangle(WishartPair.drawn(d, seed), Correlation.COSINE);
  }

  @Mutant(of = "NFA-0", change = "Pearson's coefficient on the left of the triangle inequality")
  @Property(tries = 60)
  Claim withPearson(@ForAll @Width(min = 2, max = 4) int d, @ForAll long seed) {
    return triangle(WishartPair.drawn(d, seed), Correlation.PEARSON);
  }

  private static Claim triangle(WishartPair pair, Correlation statistic) {
    return Claim.inequality()
        .left("angle(F, A)", trial -> exactly(StrictMath.acos(statistic.of(pair.feature(), pair.agop()))))
        .right("angle(F, I)", trial -> exactly(WishartPair.fromIdentity(pair.feature())))
        .right("angle(I, A)", trial -> exactly(WishartPair.fromIdentity(pair.agop())));
  }
}
