/**
 * Labelled distributions of finite support: every expectation over the data is a finite sum, so the claims'
 * "population" losses, gradients and moments carry no sampling error. {@link assay.distribution.Family} describes where
 * instances come from, {@link assay.distribution.FiniteDistribution} is one of them, and {@link
 * assay.distribution.Feature} and {@link assay.distribution.Teacher} are what a family has planted in it.
 */
package assay.distribution;
