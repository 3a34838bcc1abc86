package assay.data;

/** Samples in files of some format. */
@FunctionalInterface
interface Format {

  /**
   * Hands all samples over, in the order of the file.
   *
   * @throws IllegalArgumentException if what is there is not of the format; the message names file, row and column
   */
  Channels read(Sink sink);
}
