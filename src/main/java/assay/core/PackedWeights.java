package assay.core;

/**
 * A copy of the input weights that {@link PackedTile} reads from the first number to the last: group by group of five
 * neurons, feature by feature, the five numbers side by side.
 */
final class PackedWeights {

  final double[] numbers;
  private final TwoLayer neurons;

  private PackedWeights(TwoLayer neurons, double[] numbers) {
    this.neurons = neurons;
    this.numbers = numbers;
  }

  /** For these neurons; without numbers where no pass over so many samples reads them. */
  static PackedWeights of(TwoLayer neurons, int samples) {
    boolean pays = 8 * Lanes.COUNT == Layout.PANEL && samples > 2 * Layout.PANEL;
    return new PackedWeights(neurons,
        Layout.array(pays ? neurons.outputs.length : 0, neurons.dimension() + 1, "the neurons"));
  }

  boolean exist() {
    return numbers.length > 0;
  }

  /** Where a group that begins with this neuron starts. */
  int start(int i) {
    return i * (neurons.dimension() + 1);
  }

  /** Takes over the current weights of some groups. */
  void read(int from, int to) {
    if (exist()) for (int group = from; group < to; group++) read(group * Layout.GROUP);
  }

  private void read(int i) {
    double[] w = neurons.inputs;
    int at = Layout.start(i, neurons.stride);
    for (int to = start(i), j = 0; j <= neurons.dimension(); j++, to += Layout.GROUP) {
      int from = at + Layout.offset(j);
      numbers[to] = w[from];
      numbers[to + 1] = w[from + Layout.ROW];
      numbers[to + 2] = w[from + 2 * Layout.ROW];
      numbers[to + 3] = w[from + 3 * Layout.ROW];
      numbers[to + 4] = w[from + 4 * Layout.ROW];
    }
  }
}
