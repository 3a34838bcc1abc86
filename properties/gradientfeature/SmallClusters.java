package gradientfeature;

import assay.distribution.Clusters;
import assay.quantify.Among;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Two clusters in at least eight dimensions, of few atoms that are almost without noise. */
@Among(value = Clusters.Two.class, minDimension = 8, maxAtoms = 4, maxNoise = 0.002, rescaled = false)
@Retention(RetentionPolicy.RUNTIME)
@interface SmallClusters {}
