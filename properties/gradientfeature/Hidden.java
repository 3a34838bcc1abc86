package gradientfeature;

import assay.quantify.Width;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The width m where only the first step is looked at. */
@Width(max = 128)
@Retention(RetentionPolicy.RUNTIME)
@interface Hidden {}
