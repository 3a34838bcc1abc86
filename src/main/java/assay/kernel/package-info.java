/**
 * Kernels of infinitely wide networks in closed form, Gram matrices, certified eigenvalues, kernel ridge regression.
 *
 * <p>Angles come from 2·atan2(‖x−y‖, ‖x+y‖): the arc cosine of a dot product loses half the digits where inputs are
 * nearly parallel or antipodal, which is where smallest eigenvalues are decided.
 *
 * <p>The linear algebra was chosen by measurement (two cores with AVX-512, seconds for one matrix of size n):
 * <pre>
 * Cholesky, n = 4000      own core 0.77 · EJML 2.7 on two threads · ojAlgo 5.7 · Hipparchus 0.8 at n = 2000
 * all eigenvectors, n = 2000   ojAlgo 5.6 · EJML 9.0 (108 at n = 4000) · Hipparchus 77
 * </pre>
 * Smallest eigenvalues, solves and ridge regression need a Cholesky factor only, and get it from the training core,
 * whose bits are those of the plain loops. Whole spectra come from EJML: one thread, hence the same bits everywhere,
 * which ojAlgo, whose work is split by the number of cores, does not promise.
 */
package assay.kernel;

import assay.linear.Cholesky;
