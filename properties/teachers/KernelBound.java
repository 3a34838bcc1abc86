package teachers;

import static assay.claim.Condition.above;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.teachers.ZonalFeatures.Kind;
import assay.experiment.teachers.ZonalFeatures;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.theorem.lowerbounds.PowerEnergies;
import assay.theorem.teachers.SphericalAbsolute;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * M-3: what no N features and no kernel on N inputs get below against the teacher (1/d) Σ |⟨w_i,x⟩|, on average over
 * rotations of w: Σ_l E_l (1 − N_l/dim H_l) over the degrees of spherical harmonics, about 1/(36 d) for all N up to d³,
 * as degree 0 takes one feature and degree 2 has no energy. The paper says Ω(1/d) for any polynomial N; the constants
 * here are exact for finite d and N.
 */
@Theorem(paper = Paper.TEACHERS, name = "The lower bound for kernels", constants = Theorem.Constants.DERIVED)
class KernelBound {

  private static final String BOUND = "Σ_l E_l (1 − N_l/dim H_l)";

  @States("M-3")
  @Property(tries = 60)
  Claim noFeaturesGetBelow(
      @ForAll Kind kind, @ForAll @Width(min = 3, max = 10) int d, @ForAll @Width(max = 80) int N) {
    SphericalAbsolute target = new SphericalAbsolute(d);
    return below(target, target.kernelBound(N), drawn(target, kind, N));
  }

  @Mutant(of = "M-3", change = "half of the features")
  @Property(tries = 5)
  Claim halfOfTheFeatures(@ForAll @Width(min = 3, max = 6) int d, @ForAll @Width(min = 4, max = 40) int half) {
    SphericalAbsolute target = new SphericalAbsolute(d);
    return below(target, target.kernelBound(half), drawn(target, Kind.QUARTIC, 2 * half));
  }

  private static Claim below(SphericalAbsolute target, double bound, Function<Trial, ZonalFeatures> features) {
    return Claim.inequality()
        .assume(BOUND, bound, above(0))
        .left(BOUND, exactly(bound))
        .right("average over w of the least E(f − f*)²", trial -> exactly(features.apply(trial).error()))
        .roundingOf("E f*², from which projections are subtracted", target.energy());
  }

  private static Function<Trial, ZonalFeatures> drawn(SphericalAbsolute target, Kind kind, int N) {
    return trial -> ZonalFeatures.drawn(target, Kind.RADIUS, kind, N, trial.stream("directions"));
  }

  /** By the radius and N − 1 harmonics of degree 4. */
  @States("M-3")
  @Property(tries = 40)
  Claim theBoundIsAttained(@ForAll @Width(min = 5, max = 10) int d, @ForAll @Width(max = 40) int N) {
    return attained(d, N, 0);
  }

  @Mutant(of = "M-3", change = "dim H_4 as large as all polynomials of degree 4")
  @Property(tries = 5)
  Claim moreHarmonics(@ForAll @Width(min = 5, max = 10) int d, @ForAll @Width(min = 10, max = 50) int N) {
    SphericalAbsolute target = new SphericalAbsolute(d);
    double size = PowerEnergies.harmonics(d, 4);
    double all = size + PowerEnergies.harmonics(d, 2) + 1;
    return attained(d, N, target.energy(4) * (N - 1) * (1 / size - 1 / all));
  }

  private static Claim attained(int d, int N, double excess) {
    SphericalAbsolute target = new SphericalAbsolute(d);
    double size = PowerEnergies.harmonics(d, 4);
    var features = PerTrial.of(drawn(target, Kind.QUARTIC, N));
    return Identity.of("average over w of the least E(f − f*)²", features.get(ZonalFeatures::error),
        "E f*² − E_0 − (N − 1) E_4/dim H_4",
        trial -> target.energy() - target.energy(0) - target.energy(4) * (N - 1) / size + excess)
        .relativeTo("E f*²", target.energy())
        .within(1e-8, "a ridge of 1e-10 in units of the features' mean square");
  }
}
