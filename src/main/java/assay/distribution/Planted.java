package assay.distribution;

import assay.distribution.Teacher.Neuron;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is known of a distribution: features and, if there is one, a network that classifies it; and the description
 * that it was drawn from, as long as drawing it again gives the same atoms.
 */
record Planted(List<Feature> features, Optional<Teacher> teacher, Optional<Origin> origin) {

  static final Planted NOTHING = new Planted(List.of(), Optional.empty());

  Planted {
    features = List.copyOf(features);
  }

  /** Without an origin: so is whatever a transformation leaves. */
  Planted(List<Feature> features, Optional<Teacher> teacher) {
    this(features, teacher, Optional.empty());
  }

  Planted drawnFrom(Origin origin) {
    return new Planted(features, teacher, Optional.of(origin));
  }

  Planted reordered() {
    return new Planted(features, teacher);
  }

  /** A network, and its neurons' features without repetition. */
  static Planted network(Teacher teacher) {
    return new Planted(teacher.neurons().stream().map(Neuron::feature).distinct().toList(), Optional.of(teacher));
  }

  Planted moved(UnaryOperator<double[]> motion) {
    return new Planted(
        features.stream().map(feature -> new Feature(motion.apply(feature.direction()), feature.biasSign())).toList(),
        neurons(neuron -> new Neuron(neuron.output(), motion.apply(neuron.direction()), neuron.bias())));
  }

  /** f(x/c) written as a network: relu is positively homogeneous. */
  Planted scaled(double c) {
    return new Planted(features,
        neurons(neuron -> new Neuron(neuron.output() / c, neuron.direction(), neuron.bias() * c)));
  }

  Planted negated() {
    return new Planted(features, neurons(neuron -> new Neuron(-neuron.output(), neuron.direction(), neuron.bias())));
  }

  private Optional<Teacher> neurons(UnaryOperator<Neuron> change) {
    return teacher.map(network -> new Teacher(network.neurons().stream().map(change).toList()));
  }
}
