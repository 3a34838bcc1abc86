package gradientfeature;

import assay.quantify.Width;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The width m at which Theorem 3.12 is tested. */
@Width(min = 400, max = 800)
@Retention(RetentionPolicy.RUNTIME)
@interface Wide {}
