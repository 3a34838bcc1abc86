package assay.data;

/** Takes the samples of a file, one after the other. */
@FunctionalInterface
interface Sink {

  /**
   * @param x the coordinates, which the sink may keep
   * @param label the class as the file names it, not blank
   */
  void accept(double[] x, String label);
}
