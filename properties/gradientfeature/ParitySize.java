package gradientfeature;

import assay.quantify.Width;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The number k of the signs that a parity multiplies. */
@Width(min = 2, max = 5)
@Retention(RetentionPolicy.RUNTIME)
@interface ParitySize {}
