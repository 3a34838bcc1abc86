package gradientfeature;

import assay.distribution.Xor;
import assay.quantify.Among;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The exclusive or in at least eight dimensions, four points that are almost without noise. */
@Among(value = Xor.class, minDimension = 8, maxAtoms = 1, maxNoise = 0.001, rescaled = false)
@Retention(RetentionPolicy.RUNTIME)
@interface SmallXor {}
