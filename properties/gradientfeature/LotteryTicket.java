package gradientfeature;

import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.claim.Verdict.Kind.REFUTED;
import static assay.stats.Interval.exactly;

import assay.chain.Chain;
import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Survives;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.experiment.gradientfeature.Ticket;
import assay.network.Loss;
import assay.quantify.Width;
import assay.random.PerTrial;
import gradientfeature.CertificateChain.Setting;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-G1: the neurons whose gradient features match the target, trained alone from the same initialization, obey the
 * same chain of inequalities with the same imitator ã. The paper's statement, a similar loss in a similar time, is
 * recalled; that such a ticket beats a random subnetwork of its size is false.
 */
@Theorem(paper = Paper.TITLE, name = "Lottery ticket: the matched neurons alone", constants = Theorem.Constants.DERIVED)
class LotteryTicket {

  private static final double GOAL = 0.1;

  private static final String FEW = "the gradient of the few neurons of a ticket is small";

  /** The ticket's ã has the same bits: each neuron stays with its partner of opposite output, so that f⁽⁰⁾ = 0. */
  @States(value = "GF-G1", rests = {"GF-A1", "GF-A2"})
  @Property(tries = 25)
  Claim theTicketHasTheSameImitator(@ForAll Setting s) {
    return sameImitator(s, true);
  }

  @Mutant(of = "GF-G1", change = "neurons without their partners")
  @Property(tries = 20)
  Claim withoutPartners(@ForAll Setting s) {
    return sameImitator(s, false);
  }

  private static Claim sameImitator(Setting s, boolean partners) {
    var run = PerTrial.of(trial -> ticket(s).pair(partners, trial));
    Claim same = Identity
        .everywhere("ã of the ticket", "ã of the network", run.get(p -> exactly(p.difference()))).exactly();
    return ticketed(same, s, run);
  }

  /** The whole chain, for the ticket alone, within the same number of steps. */
  @States(value = "GF-G1", rests = "GF-E2")
  @Survives(change = {"half of (η/2) average |∂L/∂a|²", "without (η/2) average |∂L/∂a|²",
    "square of (η/2) average |∂L/∂a|²"},
      why = FEW)
  @Survives(change = {"half of drift", "without drift", "square of drift"}, why = CertificateChain.STILL)
  @Survives(change = {"half of L_ℓ B_x1 Σ|a*|(√(2γ) + ε_a)", "square of L_ℓ B_x1 Σ|a*|(√(2γ) + ε_a)"},
      why = CertificateChain.SPREAD)
  @Property(tries = 100)
  Claim theTicketObeysTheWholeChain(@ForAll Setting setting) {
    return chain(setting.narrow(), 1);
  }

  @Mutant(of = "GF-G1", change = "a tenth of the terms of the chain")
  @Property(tries = 40)
  Claim tenthOfTheChain(@ForAll Setting setting) {
    return chain(setting.narrow(), 0.1);
  }

  private static Claim chain(Setting s, double share) {
    var run = PerTrial.of(
        trial -> Chain.run(s.D(), s.descent().with(ticket(s).start(true)), s.teacher(), s.gamma(), s.window(), trial));
    return Claim.inequality()
        .assume("fewest matches |J_i|", run.get(r -> exactly(r.matching().fewest())), atLeast(1))
        .left("average L(t) of the ticket", run.get(r -> exactly(r.averageLoss())))
        .right("L(f*)", run.get(r -> exactly(r.teacherLoss())))
        .right("L_ℓ B_x1 Σ|a*|(√(2γ) + ε_a)", s.approximation().times(share))
        .right("drift", run.get(r -> exactly(share * r.drift())))
        .right("(|ã−a_1|² − |ã−a_T|²)/(2η(T−1))", run.get(r -> exactly(share * r.comparison())))
        .right("(η/2) average |∂L/∂a|²", run.get(r -> exactly(share * r.gradientTerm())))
        .vacuousAbove("L(0)", 1)
        .series("L(t) of the ticket", run.get(r -> r.trajectory().losses()))
        .digest(run.get(r -> r.trajectory().digest()));
  }

  @States("GF-G1-false")
  @Expect(value = REFUTED, why = "on orthogonal clusters the neurons with negative bias, which see everything, are"
      + " faster than those that match; the ticket obeys the same chain")
  @Property(tries = 20)
  Claim aTicketIsFasterThanARandomSubnetworkOfItsSize(@ForAll @Clustered FiniteDistribution D, @ForAll @Ample int m) {
    Setting s = slow(D, m);
    Ticket ticket = ticket(s);
    return ticketed(Claim.inequality().inEachOf(4), s, PerTrial.of(trial -> ticket.pair(true, trial)))
        .left("T of the ticket", trial -> exactly(ticket.hittingTime(ticket.start(true), GOAL, trial)))
        .right("T of a random subnetwork", trial -> exactly(ticket.hittingTime(ticket.random(), GOAL, trial)));
  }

  @States("GF-G1-false")
  @Expect(value = REFUTED, why = "at a fixed step size the speed is proportional to the number of neurons; the ticket"
      + " obeys the same chain")
  @Property(tries = 20)
  Claim aTicketTakesAsLongAsTheNetwork(@ForAll @Clustered FiniteDistribution D, @ForAll @Ample int m) {
    Setting s = slow(D, m);
    Ticket ticket = ticket(s);
    var ratio = PerTrial.of(trial -> ticket.hittingTime(ticket.start(true), GOAL, trial)
        / ticket.hittingTime(s.descent().initialization(), GOAL, trial));
    return ticketed(Claim.inequality().inEachOf(4), s, PerTrial.of(trial -> ticket.pair(true, trial)))
        .left("T of the ticket over T of the network, or its inverse", ratio.get(r -> exactly(Math.max(r, 1 / r))))
        .right("2", 2);
  }

  /** A width at which some neuron matches each target. */
  @Width(min = 200, max = 400)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Ample {}

  private static Setting slow(FiniteDistribution D, int m) {
    return new Setting(D, Loss.HINGE, m, 1, 0.01, 0.3, 1);
  }

  /** Premises: some neuron matches each target, and the ticket is less than half of the network. */
  private static Claim ticketed(Claim claim, Setting s, PerTrial<Ticket.Pair> run) {
    return claim
        .assume("fewest matches |J_i|", run.get(p -> exactly(p.inWhole().fewest())), atLeast(1))
        .assume("share of the neurons", run.get(p -> exactly(p.size() / (4.0 * s.m()))), atMost(0.5));
  }

  private static Ticket ticket(Setting s) {
    return new Ticket(s.D(), s.descent(), s.teacher(), s.gamma(), s.window());
  }
}
