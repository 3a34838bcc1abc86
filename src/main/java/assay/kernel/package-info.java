/**
 * Kernels of infinitely wide networks in closed form, Gram matrices, certified eigenvalues, kernel ridge regression.
 *
 * <p>Angles come from 2·atan2(‖x−y‖, ‖x+y‖): the arc cosine of a dot product loses half the digits where inputs are nearly
 * parallel or antipodal, which is where smallest eigenvalues are decided.
 */
package assay.kernel;
