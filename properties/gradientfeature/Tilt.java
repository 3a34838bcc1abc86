package gradientfeature;

import assay.distribution.FiniteDistribution;
import assay.distribution.TiltedFeature;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.random.Stream;

/**
 * A feature tilted against what gradients find, by the very γ of the theorem, in eight dimensions: see {@link
 * TiltedFeature}. With b̃ = 6 max‖x‖ half of the neurons see every atom, the others none, but for one in 10⁹.
 *
 * @param gamma γ
 * @param output R
 * @param share ρ, the mass of the pair that g cannot tell apart
 * @param ratio how much rarer and longer the other pair is
 */
@Drawn
record Tilt(
    @LogUniform(min = 1e-4, max = 1e-2) double gamma, @LogUniform(min = 2, max = 4) double output,
    @LogUniform(min = 0.3, max = 0.6) double share, @LogUniform(min = 8, max = 20) double ratio, long seed){

  FiniteDistribution distribution() {
    return new TiltedFeature(8, gamma, output, share, ratio).draw(Stream.seeded(seed));
  }

  CompetingRun run(int m) {
    FiniteDistribution D = distribution();
    return new CompetingRun(D, m, gamma, 6 * D.largestNorm().hi(), 0.03, 150, 0.03);
  }
}
