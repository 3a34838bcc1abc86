package owndata;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Loose;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.data.NamedData;
import assay.distribution.FiniteDistribution;
import assay.experiment.owndata.Errors;
import assay.experiment.owndata.LearnedNetwork;
import assay.experiment.owndata.MachineFacts;
import assay.feature.Correlation;
import assay.quantify.OnNamedData;
import assay.random.PerInstance;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.stats.Interval;
import java.util.List;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Property;

/** OD-6, OD-7: a trained network against kernels on the same split, and what its weights have to do with its AGOP. */
@OnNamedData
@Theorem(paper = NamedData.PAPER, name = "Feature learning beside kernels",
    constants = Theorem.Constants.STATED)
class FeatureLearning {

  private static final int WIDTH = 128;

  /** A tenth is allowed: a network that learns features should not lose what a kernel has. */
  @Loose("on data that is easy both err hardly ever, and what is left is the tenth")
  @States("OD-6")
  @Property(tries = 1)
  Claim theNetworkErrsHardlyMoreThanTheKernel() {
    var net = network();
    return besideTheKernel(net, trial -> net.apply(trial).last().error());
  }

  @Mutant(of = "OD-6", change = "each output with the wrong sign")
  @Property(tries = 1)
  Claim withTheWrongSign() {
    var net = network();
    return besideTheKernel(net, trial -> 1 - net.apply(trial).last().error());
  }

  private static Claim besideTheKernel(PerTrial<LearnedNetwork> net, ToDoubleFunction<Trial> error) {
    var kernel = PerInstance.of(trial -> Errors.ofKernel(training(), test()));
    var machine = PerInstance.of(trial -> MachineFacts.of(training(), test()));
    return Claim.inequality()
        .left("error of the network", trial -> exactly(error.applyAsDouble(trial)))
        .right("error of the tangent kernel", kernel.get(Interval::exactly)).right("0.1", 0.1)
        .beside("test error of the trained network", trial -> interval(error.applyAsDouble(trial), trial))
        .beside("test error of ridge regression with the tangent kernel", trial -> interval(kernel.apply(trial), trial))
        .beside("test error of the Laplace kernel", machine.get(each -> exactly(each.errors()[0])))
        .beside("test error of the recursive feature machine, three rounds", machine.get(
            each -> exactly(each.errors()[each.errors().length - 1])))
        .beside("share of the machine's metric on its first direction", machine.get(each -> exactly(each.share(1))))
        .beside("share on its first five", machine.get(each -> exactly(each.share(5))))
        .beside("activations that training changed, as a share", net.get(each -> exactly(each.last().flipped())))
        .beside("training loss, mean of (f − y)²", net.get(each -> exactly(each.last().loss())))
        .picture(trial -> onTheWay(net.apply(trial).looks()));
  }

  private static Interval interval(double error, Trial trial) {
    return Errors.ofNewSample(error, test().size(), trial.level());
  }

  private static Picture onTheWay(List<LearnedNetwork.Look> looks) {
    double[] steps = values(looks, LearnedNetwork.Look::step);
    return Picture.of("along training").axes("step", "share")
        .curve("test error", steps, values(looks, LearnedNetwork.Look::error))
        .curve("activations changed", steps, values(looks, LearnedNetwork.Look::flipped))
        .curve("training loss", steps, values(looks, LearnedNetwork.Look::loss));
  }

  private static double[] values(List<LearnedNetwork.Look> looks, ToDoubleFunction<LearnedNetwork.Look> of) {
    return looks.stream().mapToDouble(of).toArray();
  }

  /** The neural feature ansatz, WᵀW ∝ a power of the AGOP; ½ is stated. */
  @States("OD-7")
  @Property(tries = 1)
  Claim theWeightsFollowTheGradients() {
    return ansatz("corr(WᵀW, √AGOP)", net -> Correlation.COSINE_OF_ROOT.of(net.feature(), net.trained().agop()));
  }

  @Mutant(of = "OD-7", change = "what is isotropic taken out of the weights before training")
  @Property(tries = 1)
  Claim ofTheStart() {
    return ansatz("corr(W_0ᵀW_0, AGOP)",
        net -> Correlation.TRACE_FREE.of(net.trained().startFeature(), net.trained().agop()));
  }

  private static Claim ansatz(String name, ToDoubleFunction<LearnedNetwork> correlation) {
    var net = network();
    return Claim.inequality()
        .left("½", exactly(0.5))
        .right(name, net.get(each -> exactly(correlation.applyAsDouble(each))))
        .beside("corr(WᵀW, AGOP)", net.get(
            each -> exactly(Correlation.COSINE.of(each.feature(), each.trained().agop()))))
        .beside("corr(WᵀW, √AGOP)", net.get(
            each -> exactly(Correlation.COSINE_OF_ROOT.of(each.feature(), each.trained().agop()))))
        .beside("the same without what is isotropic", net.get(
            each -> exactly(Correlation.TRACE_FREE.of(each.feature(), each.trained().agop()))));
  }

  private static PerTrial<LearnedNetwork> network() {
    return PerTrial.of(trial -> LearnedNetwork.of(training(), test(), WIDTH, trial.stream("initialization")));
  }

  private static FiniteDistribution training() {
    return NamedData.current().training();
  }

  private static FiniteDistribution test() {
    return NamedData.current().test();
  }
}
