package lowerbounds;

import static assay.claim.Condition.above;
import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Cube;
import assay.experiment.lowerbounds.CompositeTargets;
import assay.experiment.lowerbounds.CubeFeatureMap;
import assay.experiment.lowerbounds.CubeKernel;
import assay.experiment.lowerbounds.CubeRegression;
import assay.experiment.lowerbounds.PowerFeatures;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.Stream;
import assay.span.CubeFeatures;
import assay.theorem.lowerbounds.DimensionBounds;
import assay.theorem.lowerbounds.SphericalQuartic;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * L-11: targets F + α G(F) with many outputs, of which three-layer residual networks learn G(F) through F. No features
 * and no kernel on few inputs get below the error α² of F alone, on average over the relabelings of the coordinates,
 * not even such as know F: of N features only those r dimensions count that F leaves. The paper's own constants are not
 * confirmed; these are explicit, for finite sizes.
 */
@Theorem(paper = Paper.RESNET, name = "The lower bound for kernels", constants = Theorem.Constants.DERIVED)
class ResNetKernelBound {

  @States(value = "L-11", rests = "L-1")
  @Property(tries = 100)
  Claim noFeaturesGetBelow(
      @ForAll CubeFeatureMap.Kind kind, @ForAll CompositeTargets.Base base,
      @ForAll @Width(min = 6, max = 10, thorough = 11) int n,
      @ForAll @Width(min = 3, max = 5) int k, @ForAll @Width(max = 100, thorough = 200) int size,
      @ForAll @LogUniform(min = 0.01, max = 1) double alpha, @ForAll long seed) {
    var targets = new CompositeTargets(new Cube(n), base, alpha);
    return hard(targets, PerInstance.of(new CubeFeatureMap(kind, n, size, seed)::values), k, alpha * alpha);
  }

  /** Kernels that see N inputs. */
  @States(value = "L-11", rests = "L-2")
  @Property(tries = 60)
  Claim noKernelGetsBelow(
      @ForAll CubeKernel kernel, @ForAll CompositeTargets.Base base, @ForAll @Width(min = 6, max = 10) int n,
      @ForAll @Width(min = 3, max = 5) int k, @ForAll @Width(max = 100) int inputs,
      @ForAll @LogUniform(min = 0.01, max = 1) double alpha, @ForAll long seed) {
    Cube cube = new Cube(n);
    var columns = PerInstance.of(trial -> CubeRegression.drawn(cube, kernel, k, inputs, seed).columns());
    return hard(new CompositeTargets(cube, base, alpha), columns, k, alpha * alpha);
  }

  @Mutant(of = "L-11", change = "α in place of α²")
  @Property(tries = 5)
  Claim withoutTheSquare(
      @ForAll CompositeTargets.Base base, @ForAll @Width(min = 8, max = 10) int n,
      @ForAll @LogUniform(min = 0.01, max = 0.1) double alpha) {
    var targets = new CompositeTargets(new Cube(n), base, alpha);
    return hard(targets, PerInstance.of(trial -> new double[0][]), 4, alpha);
  }

  @Mutant(of = "L-11", change = "the features are computed from the target")
  @Property(tries = 5)
  Claim leakedTarget(
      @ForAll CompositeTargets.Base base, @ForAll @Width(min = 8, max = 9) int n,
      @ForAll @LogUniform(min = 0.1, max = 1) double alpha) {
    Cube cube = new Cube(n);
    return Claim.inequality()
        .left("k α² (1 − r/C(n, k))", exactly(DimensionBounds.residual(n, 4, alpha, 4)))
        .right("average over S of Σ_j ‖h_{S,j} − V‖²",
            trial -> exactly(new CompositeTargets(cube, base, alpha).leakedError(4)));
  }

  /** Premise: some of the bound is left. The error is what projections leave of k outputs of size 1 + α² each. */
  private static Claim hard(CompositeTargets targets, PerInstance<double[][]> features, int k, double square) {
    Cube cube = targets.cube();
    double alpha = targets.alpha();
    var V = PerInstance.of(trial -> targets.knowing(features.apply(trial)));
    var bound = V.get(v -> exactly(
        square / (alpha * alpha) * DimensionBounds.residual(cube.dimension(), k, alpha, targets.beyond(v))));
    return Claim.inequality()
        .assume("k α² (1 − r/C(n, k))", bound, above(0))
        .assume("gap at the rank", V.get(v -> exactly(v.gap())), atLeast(1e3))
        .left("k α² (1 − r/C(n, k))", bound)
        .right("average over S of Σ_j ‖h_{S,j} − V‖²", V.get(v -> exactly(targets.error(v, cube.sets(k)))))
        .roundingOf("Σ_j ‖h_{S,j}‖², from which the projections are subtracted", k * (1 + alpha * alpha));
  }

  /** By whoever knows F and N of the parities of k signs. */
  @States(value = "L-11", rests = "L-1")
  @Property(tries = 40)
  Claim theBoundIsAttained(
      @ForAll CompositeTargets.Base base, @ForAll @Width(min = 6, max = 10) int n,
      @ForAll @Width(min = 3, max = 5) int k, @ForAll @Width(max = 250) int features,
      @ForAll @LogUniform(min = 0.01, max = 1) double alpha) {
    return attained(new CompositeTargets(new Cube(n), base, alpha), k, features, 0);
  }

  @Mutant(of = "L-11", change = "what F spans counts among the features: 1 − (N + a)/C(n, k)")
  @Property(tries = 5)
  Claim theBaseCounts(
      @ForAll CompositeTargets.Base base, @ForAll @Width(min = 6, max = 10) int n,
      @ForAll @LogUniform(min = 0.01, max = 1) double alpha) {
    return attained(new CompositeTargets(new Cube(n), base, alpha), 4, 5, base.dimension(n));
  }

  private static Claim attained(CompositeTargets targets, int k, int features, double adjoined) {
    Cube cube = targets.cube();
    int[] sets = cube.sets(k);
    int[] known = Arrays.copyOf(sets, Math.min(features, sets.length));
    double bound = DimensionBounds.residual(cube.dimension(), k, targets.alpha(), known.length + adjoined);
    var V = PerInstance.of(trial -> targets.knowing(CubeFeatures.parities(cube, known)));
    return Identity.of("average over S of Σ_j ‖h_{S,j} − V‖²", V.get(v -> targets.error(v, sets)),
        "k α² (1 − N/C(n, k))", trial -> bound)
        .relativeTo("Σ_j ‖h_{S,j}‖²", k * (1 + targets.alpha() * targets.alpha()))
        .within(1e-11, "rounding of projections");
  }

  /**
   * The talk's polynomial with a fourth power: α (√d⟨w,x⟩)⁴ for x on the unit sphere and random w. Any N features, here
   * powers of fixed directions, leave on average α² Σ_k E_k (1 − N_k/dim H_k), N being spent on the densest degrees.
   */
  @States("L-11")
  @Property(tries = 100)
  Claim noFeaturesRepresentRandomPolynomials(
      @ForAll @Width(min = 3, max = 12) int d, @ForAll @Width(max = 60) int features,
      @ForAll @LogUniform(min = 0.01, max = 1) double alpha, @ForAll long seed) {
    SphericalQuartic quartic = new SphericalQuartic(d);
    PowerFeatures powers = PowerFeatures.drawn(quartic, features, Stream.seeded(seed));
    return polynomials(powers, quartic.averageError(quartic.energies(), features), alpha);
  }

  /** A constant captures 9 of them in the limit, but more at finite d. */
  @Mutant(of = "L-11", change = "the energies 9, 72, 24 of a Gaussian at finite d")
  @Property(tries = 5)
  Claim gaussianEnergies(@ForAll @Width(min = 3, max = 12) int d, @ForAll long seed) {
    SphericalQuartic quartic = new SphericalQuartic(d);
    PowerFeatures constant = PowerFeatures.of(quartic, new int[] {0}, Stream.seeded(seed));
    return polynomials(constant, quartic.averageError(new double[] {9, 72, 24}, 1), 1);
  }

  private static Claim polynomials(PowerFeatures features, double bound, double alpha) {
    return Claim.inequality()
        .assume("α² Σ_k E_k (1 − N_k/dim H_k)", alpha * alpha * bound, above(0))
        .left("α² Σ_k E_k (1 − N_k/dim H_k)", exactly(alpha * alpha * bound))
        .right("average over w of the least error", alpha * alpha * features.error());
  }
}
