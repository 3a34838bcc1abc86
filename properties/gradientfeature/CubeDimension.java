package gradientfeature;

import assay.quantify.Width;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The dimension d of a cube whose parities are enumerated. */
@Width(min = 6, max = 10)
@Retention(RetentionPolicy.RUNTIME)
@interface CubeDimension {}
