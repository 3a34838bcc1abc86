package gradientfeature;

import assay.quantify.LogUniform;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A bias b in units of |w|, from one that hardly matters to one that few inputs reach. */
@LogUniform(min = 0.05, max = 10)
@Retention(RetentionPolicy.RUNTIME)
@interface Bias {}
