/**
 * A user's own samples, read from the files that people have, as a labelled distribution: {@link
 * assay.data.DataFile} says which file, which classes and how the inputs are prepared. Samples are streamed; what is
 * kept in memory is bounded, and what is left out is said.
 */
package assay.data;
