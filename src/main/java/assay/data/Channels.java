package assay.data;

/**
 * Which coordinates of a sample belong together: the colours of a picture, or each column of a table by itself.
 *
 * @param count how many channels there are
 * @param dimension d, a multiple of the count
 * @param planar whether a channel's coordinates stand together; otherwise the channels of a pixel do
 */
record Channels(int count, int dimension, boolean planar) {

  /** Each coordinate is one. */
  static Channels ofColumns(int dimension) {
    return new Channels(dimension, dimension, true);
  }

  /** The channel of coordinate j. */
  int of(int j) {
    return planar ? j / (dimension / count) : j % count;
  }
}
