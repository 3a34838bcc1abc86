package assay.distribution;

import assay.distribution.Teacher.Neuron;
import assay.linear.ExactSum;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A teacher for separated clouds: f*(x) = Σ_j y_j relu(⟨D_j, x⟩ − b_j) / (t_j − b_j), where t_j is the smallest
 * projection on D_j of cloud j's own atoms, and b_j the largest of the atoms with the opposite label, but at least
 * t_j/10.
 *
 * <p>Derived here: on an atom of cloud j neuron j contributes at least y_j, neurons of the same label nothing of the
 * wrong sign, and neurons of the opposite label nothing at all, so y f* ≥ 1. It needs t_j − b_j ≥ 1e-3 for every j; the
 * floor t_j/10 keeps the bias away from 0, where it would have no sign.
 */
final class Separation {

  private static final double SMALLEST_GAP = 1e-3;

  private Separation() {}

  static Optional<Teacher> teacher(List<Cloud> clouds) {
    List<Optional<Neuron>> neurons = clouds.stream().map(cloud -> neuron(cloud, clouds)).toList();
    if (neurons.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
    return Optional.of(new Teacher(neurons.stream().map(Optional::get).toList()));
  }

  private static Optional<Neuron> neuron(Cloud cloud, List<Cloud> clouds) {
    double own = projections(cloud, cloud).min().orElseThrow();
    double opposite = clouds.stream().filter(other -> other.label() != cloud.label())
        .flatMapToDouble(other -> projections(cloud, other)).max().orElse(0);
    double bias = Math.max(opposite, own / 10);
    if (!(bias > 0 && own - bias >= SMALLEST_GAP)) return Optional.empty();
    return Optional.of(new Neuron(cloud.label() / (own - bias), cloud.centre(), bias));
  }

  private static DoubleStream projections(Cloud cloud, Cloud other) {
    return Arrays.stream(other.atoms()).mapToDouble(atom -> ExactSum.dot(cloud.centre(), atom));
  }
}
