package gradientfeature;

import assay.quantify.Width;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The dimension d of a cube on which a smallest loss is computed for every parity. */
@Width(min = 6, max = 8)
@Retention(RetentionPolicy.RUNTIME)
@interface SmallCube {}
