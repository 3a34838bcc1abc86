package gradientfeature;

import assay.quantify.Among;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Every family, with at most six atoms in a cluster: small enough for a sum over samples or a set S. */
@Among(maxAtoms = 6)
@Retention(RetentionPolicy.RUNTIME)
@interface FewAtoms {}
