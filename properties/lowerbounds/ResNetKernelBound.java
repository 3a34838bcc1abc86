package lowerbounds;

import static assay.claim.Condition.above;
import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Theorem;
import assay.distribution.Cube;
import assay.experiment.lowerbounds.CubeKernel;
import assay.linear.Cholesky;
import assay.linear.SymmetricMatrix;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.Stream;
import assay.span.CubeFeatures;
import assay.span.Subspace;
import assay.theorem.lowerbounds.DimensionBounds;
import assay.theorem.lowerbounds.SphericalQuartic;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * L-11: targets F + α G(F) with many outputs, of which three-layer residual networks learn G(F) through F. No features and no
 * kernel on few inputs get below the error α² of F alone, on average over the relabelings of the coordinates. The paper's own
 * constants are not confirmed; these are explicit, for finite sizes.
 */
@Theorem(paper = Paper.RESNET, name = "The lower bound for kernels", constants = Theorem.Constants.DERIVED)
class ResNetKernelBound {

  /** The outputs of F. */
  enum Base {
    /** x_j for j ∈ S. */
    COORDINATES,
    /** x_j x_j′ for neighbours j, j′ in S. */
    PAIRS;

    int[] sets(int set) {
      int[] bits = IntStream.range(0, 31).filter(j -> (set >> j & 1) == 1).map(j -> 1 << j).toArray();
      return IntStream.range(0, bits.length).map(j -> this == COORDINATES ? bits[j] : bits[j] | bits[(j + 1) % bits.length]).toArray();
    }

    double dimension(int n) {
      return DimensionBounds.parities(n, this == COORDINATES ? 1 : 2);
    }
  }

  @Property(tries = 100)
  Claim noFeaturesGetBelow(@ForAll FeatureMap.Kind kind, @ForAll Base base, @ForAll @Width(min = 6, max = 10) int n, @ForAll @Width(min = 3, max = 5) int k, @ForAll @Width(max = 100) int size, @ForAll @LogUniform(min = 0.01, max = 1) double alpha, @ForAll long seed) {
    return hard(new Cube(n), PerInstance.of(new FeatureMap(kind, n, size, seed)::values), base, k, alpha, alpha * alpha);
  }

  /** Kernels that see N inputs. */
  @Property(tries = 60)
  Claim noKernelGetsBelow(@ForAll CubeKernel kernel, @ForAll Base base, @ForAll @Width(min = 6, max = 10) int n, @ForAll @Width(min = 3, max = 5) int k, @ForAll @Width(max = 100) int inputs, @ForAll @LogUniform(min = 0.01, max = 1) double alpha, @ForAll long seed) {
    Cube cube = new Cube(n);
    int[] sample = Stream.seeded(seed).generator().ints(inputs, 0, cube.size()).toArray();
    var columns = PerInstance.of(trial -> CubeKernel.columns(cube, kernel.byDistance(n, k), sample));
    return hard(cube, columns, base, k, alpha, alpha * alpha);
  }

  @Mutant(of = "L-11", change = "α in place of α²")
  @Property(tries = 5)
  Claim withoutTheSquare(@ForAll Base base, @ForAll @Width(min = 8, max = 10) int n, @ForAll @LogUniform(min = 0.01, max = 0.1) double alpha) {
    Cube cube = new Cube(n);
    var features = PerInstance.of(trial -> CubeFeatures.parities(cube, cube.sets(base == Base.COORDINATES ? 1 : 2)));
    return hard(cube, features, base, 4, alpha, alpha);
  }

  @Mutant(of = "L-11", change = "the features are computed from the target")
  @Property(tries = 5)
  Claim leakedTarget(@ForAll Base base, @ForAll @Width(min = 8, max = 9) int n, @ForAll @LogUniform(min = 0.1, max = 1) double alpha) {
    Cube cube = new Cube(n);
    return Claim.of("L-11")
        .left("k α² (1 − (N + a)/C(n, k))", exactly(DimensionBounds.residual(n, 4, alpha, 4, base.dimension(n))))
        .right("average over S of Σ_j ‖h_{S,j} − V‖²", trial -> exactly(leaked(cube, base, alpha)));
  }

  private static double leaked(Cube cube, Base base, double alpha) {
    return Arrays.stream(cube.sets(4)).mapToDouble(set -> leaked(cube, base, set, alpha)).average().orElseThrow();
  }

  private static double leaked(Cube cube, Base base, int set, double alpha) {
    double[][] features = Arrays.stream(base.sets(set)).mapToObj(j -> target(cube, j, set, alpha)).toArray(double[][]::new);
    return error(cube, Subspace.spannedBy(features), new int[] {set}, base, alpha);
  }

  private static double[] target(Cube cube, int j, int set, double alpha) {
    return IntStream.range(0, cube.size()).mapToDouble(x -> Cube.character(j, x) + alpha * Cube.character(set, x)).toArray();
  }

  /** Premise: some of the bound is left. The error is what projections leave of k outputs of size 1 + α² each. */
  private static Claim hard(
      Cube cube, PerInstance<double[][]> features, Base base, int k, double alpha, double square) {
    var V = PerInstance.of(trial -> Subspace.spannedBy(features.apply(trial)));
    double known = base.dimension(cube.dimension());
    var bound = features.get(f -> exactly(
        square / (alpha * alpha) * DimensionBounds.residual(cube.dimension(), k, alpha, f.length, known)));
    return Claim.of("L-11")
        .assume("k α² (1 − (N + a)/C(n, k))", bound, above(0))
        .assume("gap at the rank", V.get(v -> exactly(v.gap())), atLeast(1e3))
        .left("k α² (1 − (N + a)/C(n, k))", bound)
        .right("average over S of Σ_j ‖h_{S,j} − V‖²", V.get(v -> exactly(error(cube, v, cube.sets(k), base, alpha))))
        .roundingOf("Σ_j ‖h_{S,j}‖², from which the projections are subtracted", k * (1 + alpha * alpha));
  }

  /** ‖h‖² less the squared coefficients of the orthonormal basis, which are those of x_j plus α times those of χ_S. */
  private static double error(Cube cube, Subspace V, int[] sets, Base base, double alpha) {
    double[][] coefficients = Arrays.stream(V.basis()).map(cube::coefficients).toArray(double[][]::new);
    double sum = 0;
    for (int set : sets) {
      for (int j : base.sets(set)) {
        sum += 1 + alpha * alpha;
        for (double[] c : coefficients) sum -= (c[j] + alpha * c[set]) * (c[j] + alpha * c[set]);
      }
    }
    return sum / sets.length;
  }

  /**
   * The talk's polynomial with a fourth power: α (√d⟨w,x⟩)⁴ for x on the unit sphere and random w. Any N features, here powers
   * of fixed directions, leave on average α² Σ_k E_k (1 − N/dim H_k)₊.
   */
  @Property(tries = 100)
  Claim noFeaturesRepresentRandomPolynomials(@ForAll @Width(min = 3, max = 12) int d, @ForAll @Width(max = 60) int features, @ForAll @LogUniform(min = 0.01, max = 1) double alpha, @ForAll long seed) {
    SphericalQuartic quartic = new SphericalQuartic(d);
    Stream stream = Stream.seeded(seed);
    int[] powers = IntStream.range(0, features).map(i -> i == 0 ? 2 * stream.below(3) : 2 + 2 * stream.below(2)).toArray();
    return polynomials(quartic, powers, quartic.averageError(quartic.energies(), features), alpha, stream);
  }

  /** A constant captures 9 of them in the limit, but more at finite d. */
  @Mutant(of = "L-11", change = "the energies 9, 72, 24 of a Gaussian at finite d")
  @Property(tries = 5)
  Claim gaussianEnergies(@ForAll @Width(min = 3, max = 12) int d, @ForAll long seed) {
    SphericalQuartic quartic = new SphericalQuartic(d);
    return polynomials(quartic, new int[] {0}, quartic.averageError(new double[] {9, 72, 24}, 1), 1, Stream.seeded(seed));
  }

  private static Claim polynomials(SphericalQuartic quartic, int[] powers, double bound, double alpha, Stream stream) {
    double[][] w = new double[powers.length][];
    for (int i = 0; i < w.length; i++) w[i] = stream.direction(quartic.dimension());
    double all = Arrays.stream(quartic.energies()).sum();
    return Claim.of("L-11")
        .assume("α² Σ_k E_k (1 − N/dim H_k)₊", alpha * alpha * bound, above(0))
        .left("α² Σ_k E_k (1 − N/dim H_k)₊", exactly(alpha * alpha * bound))
        .right("average over w of the least error", alpha * alpha * (all - captured(quartic, powers, w)));
  }

  /**
   * tr(G⁻¹ M) with G the Gram matrix of the features and M the average over the targets of the outer product of their inner
   * products with the features, as E P_k(⟨w,w_i⟩) P_k(⟨w,w_j⟩) = P_k(⟨w_i,w_j⟩)/dim H_k; a little is added to G's diagonal, so
   * that dependent features do no harm: it takes a part of what is captured.
   */
  private static double captured(SphericalQuartic quartic, int[] powers, double[][] w) {
    double[] energies = quartic.energies();
    double[] dimensions = quartic.dimensions();
    Cholesky gram = Cholesky.of(products(quartic, powers, w, new double[] {1, 1, 1}).plusDiagonal(1e-9));
    SymmetricMatrix M = products(quartic, powers, w, IntStream.range(0, 3).mapToDouble(k -> energies[k] / dimensions[k]).toArray());
    double trace = 0;
    for (int i = 0; i < powers.length; i++) {
      int row = i;
      trace += gram.solve(IntStream.range(0, powers.length).mapToDouble(j -> M.at(row, j)).toArray())[i];
    }
    return trace;
  }

  private static SymmetricMatrix products(SphericalQuartic quartic, int[] powers, double[][] w, double[] factors) {
    return SymmetricMatrix.of(powers.length, (i, j) -> {
      double[] zonal = quartic.zonal(dot(w[i], w[j]));
      return IntStream.range(0, 3).mapToDouble(k -> factors[k] * quartic.coefficients(powers[i])[k] * quartic.coefficients(powers[j])[k] * zonal[k]).sum();
    });
  }

  private static double dot(double[] u, double[] v) {
    return IntStream.range(0, u.length).mapToDouble(j -> u[j] * v[j]).sum();
  }
}
