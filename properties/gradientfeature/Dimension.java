package gradientfeature;

import assay.quantify.Width;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The dimension d of inputs whose distribution is no family. */
@Width(min = 2, max = 32)
@Retention(RetentionPolicy.RUNTIME)
@interface Dimension {}
