package assay.core;

/**
 * A copy of the input weights that {@link PackedTile} reads from the first number to the last: group by group of five
 * neurons, feature by feature, the five numbers side by side.
 */
final class PackedWeights {

  /** Where the weights are read as they lie. */
  static final PackedWeights NONE = new PackedWeights(0, 0);

  final double[] numbers;
  private final int features;

  private PackedWeights(int stored, int features) {
    this.features = features;
    numbers = Layout.array(stored, features, "the neurons");
  }

  /** Room for these neurons; none where vectors are not of four numbers or the copy costs more than it saves. */
  static PackedWeights of(TwoLayer neurons, int samples) {
    boolean pays = Lanes.COUNT == 4 && samples > 2 * Layout.PANEL;
    return pays ? new PackedWeights(neurons.outputs.length, neurons.dimension() + 1) : NONE;
  }

  boolean exist() {
    return numbers.length > 0;
  }

  /** Where a group that begins with this neuron starts. */
  int start(int i) {
    return i * features;
  }

  /** Takes over the current weights of some groups. */
  void read(TwoLayer neurons, int from, int to) {
    if (exist()) for (int group = from; group < to; group++) read(neurons, group * Layout.GROUP);
  }

  private void read(TwoLayer neurons, int i) {
    double[] w = neurons.inputs;
    int row = Layout.start(i, neurons.stride);
    for (int to = start(i), j = 0; j < features; j++, to += Layout.GROUP) {
      int from = row + Layout.offset(j);
      numbers[to] = w[from];
      numbers[to + 1] = w[from + Layout.ROW];
      numbers[to + 2] = w[from + 2 * Layout.ROW];
      numbers[to + 3] = w[from + 3 * Layout.ROW];
      numbers[to + 4] = w[from + 4 * Layout.ROW];
    }
  }
}
