package assay.experiment.gradientfeature;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.feature.FeatureSet;
import assay.network.Loss;
import assay.opt.NetworkClass;
import assay.random.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * Networks of a class whose neurons are features that are certified to be in S: what OPT is the smallest loss of. The
 * distribution has a planted network.
 *
 * @param D the distribution
 * @param members features of the planted network that are certified, each in both directions
 * @param networks bounds on the number of neurons, their outputs and their biases
 */
public record InducedNetworks(FiniteDistribution D, List<Feature> members, NetworkClass networks) {

  /** Those whose certified mass reaches the p of the set. */
  public static InducedNetworks of(FiniteDistribution D, FeatureSet set, NetworkClass networks) {
    List<Feature> members = new ArrayList<>();
    for (Feature feature : D.features()) {
      if (!(set.mass(feature).lo() >= set.regime().p())) continue;
      members.add(feature);
      members.add(feature.opposite());
    }
    return new InducedNetworks(D, members, networks);
  }

  /**
   * Of random ones and, where it is one of them, of the planted network; the zero network's without members.
   *
   * @param number how many random ones
   * @throws java.util.NoSuchElementException if no network is planted
   */
  public double smallestLoss(Loss loss, int number, Stream stream) {
    double smallest = loss.value(0);
    for (int i = 0; i < number && !members.isEmpty(); i++) smallest = Math.min(smallest, risk(loss, random(stream)));
    Teacher planted = D.teacher().orElseThrow();
    boolean inClass = members.size() == 2 * D.features().size() && planted.size() <= networks.r();
    return inClass ? Math.min(smallest, risk(loss, networks.shrunk(planted))) : smallest;
  }

  private Teacher random(Stream stream) {
    List<Teacher.Neuron> neurons = new ArrayList<>();
    for (int i = 0; i < networks.r(); i++) {
      Feature feature = members.get(stream.below(members.size()));
      double bias = feature.biasSign() * stream.uniform(1e-3, 1) * networks.biasBound();
      neurons.add(new Teacher.Neuron(stream.uniform(-1, 1) * networks.outputBound(), feature.direction(), bias));
    }
    return new Teacher(neurons);
  }

  private double risk(Loss loss, Teacher network) {
    double risk = 0;
    for (int n = 0; n < D.size(); n++) risk += D.weight(n) * loss.value(D.label(n) * network.at(D.point(n)).middle());
    return risk;
  }
}
