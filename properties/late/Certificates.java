package late;

import static assay.claim.Condition.above;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.Sweep;
import assay.experiment.late.CertificateScan;
import assay.random.PerInstance;
import assay.stats.Interval;
import assay.theorem.late.PlanarTeacher;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * ZG-CERT: the dual certificate of least norm, whose decay ρ_η is proved over the whole sphere. Where it overshoots,
 * |η| > 1, another one may exist, and nothing is said.
 */
@Theorem(paper = Paper.LOCAL, name = "Definition 1 and Lemma 6.2: a dual certificate that falls off quadratically",
    constants = Theorem.Constants.DERIVED)
class Certificates {

  /** What is proved over the sphere against the smallest of some thousand random directions. */
  @States(value = "ZG-CERT", rests = "ZG-K")
  @Property(tries = 25)
  Claim theCertificateFallsOffQuadratically(@ForAll Teachers f) {
    PlanarTeacher planar = f.planar();
    return falls(planar, 1).picture(trial -> CertificateScan.picture(planar));
  }

  @Mutant(of = "ZG-CERT", change = "1.1 ρ_η")
  @Property(tries = 10)
  Claim aTenthTooFast(@ForAll Teachers f) {
    return falls(f.planar(), 1.1);
  }

  private static Claim falls(PlanarTeacher f, double factor) {
    var scan = PerInstance.of(trial -> CertificateScan.of(f, 4000, trial.stream("directions")));
    return Claim.inequality()
        .assume("ρ_η", scan.get(CertificateScan::decay), above(0))
        .left("ρ_η", scan.get(s -> Interval.exactly(factor * s.decay().lo())))
        .right("min over w of (1 − |η(w)|)/δ(w)²", scan.get(s -> Interval.exactly(s.smallest())));
  }

  /** Two equal teachers at an angle Δ of 8 to 3 degrees: the certificate falls off as Δ². */
  @States(value = "ZG-CERT", rests = "ZG-K")
  @Property(tries = 1)
  Claim decayOverTheAngle() {
    return power("ρ_η", 2, CertificateScan::decays);
  }

  @Mutant(of = "ZG-CERT", change = "Δ in place of Δ²")
  @Property(tries = 1)
  Claim decayAsTheAngle() {
    return power("ρ_η", 1, CertificateScan::decays);
  }

  /** Two opposite teachers: the norm grows as Δ^(−3/2), by the kink of K at 1. */
  @States(value = "ZG-CERT", rests = "ZG-K")
  @Property(tries = 1)
  Claim normOverTheAngle() {
    return power("‖p‖", -1.5, CertificateScan::norms);
  }

  @Mutant(of = "ZG-CERT", change = "Δ⁻¹ in place of Δ^(−3/2)")
  @Property(tries = 1)
  Claim normAsTheAngle() {
    return power("‖p‖", -1, CertificateScan::norms);
  }

  private static Claim power(String quantity, double power, Supplier<Sweep> values) {
    var sweep = PerInstance.of(trial -> values.get());
    return Exponent.measured(quantity, "Δ", sweep.get(Sweep::exponents)).is(power, 0.1)
        .picture(sweep.get(s -> s.picture(quantity, "Δ (°)")));
  }
}
