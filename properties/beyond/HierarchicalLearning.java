package beyond;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.beyond.LearningCurves;
import assay.experiment.beyond.ResidualLearning;
import assay.network.ResidualDescent;
import assay.network.ResidualDescent.Trained;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.theorem.beyond.HierarchicalTarget;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * how the network learns. The first hidden layer comes to know F up to α in each of the k outputs, whether or not
 * A reads it so; with it the second layer makes G(F), and the whole error falls below what the first layer alone
 * leaves. As corrected in the theory notes: it is the best affine readout of the hidden layer that is small, not
 * A h − F.
 */
@Theorem(paper = Paper.RESNET, name = "Implicit hierarchical learning", constants = Theorem.Constants.STATED)
class HierarchicalLearning {

  /** The best of three starts: single ones may miss an output of F, as a fresh seed showed at α = .25. */
  @States("R-6")
  @Property(tries = 5)
  Claim theHiddenLayerKnowsF(
      @ForAll @Width(min = 150, max = 250) int m, @ForAll @LogUniform(min = 0.25, max = 0.5) double alpha) {
    var learning = new ResidualLearning(HierarchicalTarget.ofTheTalk(30, alpha, 1), 2500, descent(m));
    return known(learning).picture(trial -> picture(new LearningCurves(learning, 12).of(trial)));
  }

  /** One epoch is as good as many where the first layer does not move. */
  @Mutant(of = "R-6", change = "the first layer stays as it was drawn")
  @Property(tries = 2)
  Claim withRandomFeatures(@ForAll @Width(min = 150, max = 250) int m) {
    return known(new ResidualLearning(HierarchicalTarget.ofTheTalk(30, 0.3, 1), 2500,
        ResidualDescent.bottleneck(m, 1, 0.15, 3e-4).training(Trained.SECOND)));
  }

  /** Both layers end below what a network of one hidden layer reaches on the same samples. */
  @States("R-6")
  @Property(tries = 8)
  Claim theFirstLayerGoesOnLearning(
      @ForAll @Width(min = 150, max = 250) int m, @ForAll @LogUniform(min = 0.25, max = 0.4) double alpha) {
    var target = HierarchicalTarget.ofTheTalk(30, alpha, 1);
    var jointly = new ResidualLearning(target, 2500, descent(m));
    var single = new ResidualLearning(target, 2500, descent(m).training(Trained.FIRST_ALONE));
    var errors = PerTrial.of(trial -> ResidualLearning.errors(List.of(jointly, single), trial, trial.level(2)));
    return Claim.inequality()
        .left("E‖R − H‖², both layers together", errors.get(List::getFirst))
        .right("E‖R − H‖² of one hidden layer", errors.get(List::getLast));
  }

  /** The same start on the same samples: W alone and then V alone ends above both together. */
  @States("R-6")
  @Property(tries = 5)
  Claim oneAfterTheOtherLearnsLess(
      @ForAll @Width(min = 150, max = 250) int m, @ForAll @LogUniform(min = 0.3, max = 0.5) double alpha) {
    var learning = new ResidualLearning(HierarchicalTarget.ofTheTalk(30, alpha, 1), 2500, descent(m));
    return Claim.inequality()
        .left("E‖R − H‖², both layers together", trial -> learning.run(trial).error(trial.level()))
        .right("E‖R − H‖², one after the other", trial -> learning.oneAfterTheOther(trial).error(trial.level()));
  }

  @Mutant(of = "R-6", change = "one after the other ends below both together")
  @Property(tries = 1)
  Claim oneAfterTheOtherLearnsMore() {
    var learning = new ResidualLearning(HierarchicalTarget.ofTheTalk(30, 0.4, 1), 2500, descent(200));
    return Claim.inequality()
        .left("E‖R − H‖², one after the other", trial -> learning.oneAfterTheOther(trial).error(trial.level()))
        .right("E‖R − H‖², both layers together", trial -> learning.run(trial).error(trial.level()));
  }

  private static ResidualDescent descent(int m) {
    return ResidualDescent.bottleneck(m, 400, 0.15, 3e-4);
  }

  private static Claim known(ResidualLearning learning) {
    HierarchicalTarget target = learning.target();
    return Claim.inequality()
        .left("E‖Q relu(Wx + b₁) + q − F(x)‖², best of three starts",
            trial -> learning.smallestReadoutError(3, trial, trial.level(3)))
        .right("k α²", target.outputs() * target.alpha() * target.alpha());
  }

  private static Picture picture(LearningCurves.Curves curves) {
    return Picture.of("Who knows what, over the epochs").axes("epoch", "error").logUpwards()
        .curve("F from the hidden layer, affine readout", curves.epochs(), curves.readout())
        .curve("A relu(Wx + b₁) against F", curves.epochs(), curves.first())
        .curve("R against H", curves.epochs(), curves.total());
  }
}
