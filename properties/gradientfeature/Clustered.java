package gradientfeature;

import assay.distribution.Clusters;
import assay.quantify.Among;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Two clusters without much noise. */
@Among(value = Clusters.Two.class, maxNoise = 0.01, rescaled = false)
@Retention(RetentionPolicy.RUNTIME)
@interface Clustered {}
