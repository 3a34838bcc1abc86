package assay.quantify;

import assay.claim.Claim;
import assay.stats.Interval;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Claims about values that have no axis, each refuted, run by {@link SimplifierTest} and by nobody else. */
final class Shapes {

  @Property
  Claim atMostOneLong(@ForAll @Size(max = 20) List<@IntRange(max = 50) Integer> lengths) {
    return atMost(lengths.stream().filter(n -> n >= 7).count(), 1.5);
  }

  @Property
  Claim shortArray(@ForAll("arrays") double[] x) {
    return atMost(x.length, 2);
  }

  @Property
  Claim shortName(@ForAll("names") String name) {
    return atMost(name.length(), 2);
  }

  @Property
  Claim neverRight(@ForAll Side side, @ForAll @IntRange(max = 40) int n) {
    return atMost(side == Side.RIGHT ? n : 0, 9);
  }

  @Property
  Claim flatBox(@ForAll("boxes") Box box) {
    return atMost((double) box.height() / box.width(), 19.5);
  }

  @Property
  Claim dependent(@ForAll("sized") List<Integer> xs) {
    return atMost(xs.size(), 2);
  }

  @Property
  Claim mixed(@ForAll List<@IntRange(max = 9) Integer> xs, @ForAll @Width(max = 1000) int m, @ForAll long seed) {
    return atMost(xs.isEmpty() ? 0 : m, 99);
  }

  @Property
  Claim frozen(@ForAll("unshrinkable") int k) {
    return atMost(k, 3);
  }

  @Property
  Claim longArray(@ForAll("vectors") double[] x) {
    return atMost(x.length, 399);
  }

  @Property
  Claim longList(@ForAll @Size(400) List<@IntRange(max = 9) Integer> xs) {
    return atMost(xs.size(), 399);
  }

  @Property
  Claim longText(@ForAll("texts") String text) {
    return atMost(text.length(), 399);
  }

  @Property
  Claim longRecord(@ForAll("holders") Holder holder) {
    return atMost(holder.more().size(), 1);
  }

  @Property
  Claim nothing(@ForAll("nulls") String text) {
    return atMost(text == null ? 1 : 0, 0);
  }

  @Provide
  Arbitrary<double[]> arrays() {
    return Arbitraries.doubles().between(-1, 1).array(double[].class).ofMaxSize(12);
  }

  @Provide
  Arbitrary<double[]> vectors() {
    return Arbitraries.doubles().between(-1, 1).array(double[].class).ofSize(400);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange('A', 'Z').ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withCharRange('A', 'Z').ofLength(400);
  }

  @Provide
  Arbitrary<Box> boxes() {
    Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 100);
    return Combinators.combine(lengths, lengths).as(Box::new);
  }

  @Provide
  Arbitrary<List<Integer>> sized() {
    return Arbitraries.integers().between(0, 10).flatMap(n -> Arbitraries.integers().between(0, 5).list().ofSize(n));
  }

  @Provide
  Arbitrary<Integer> unshrinkable() {
    return Arbitraries.integers().between(0, 100).dontShrink();
  }

  @Provide
  Arbitrary<Holder> holders() {
    return Combinators.combine(vectors(), Arbitraries.integers().between(0, 5).list().ofMinSize(2).ofMaxSize(9))
        .as(Holder::new);
  }

  @Provide
  Arbitrary<String> nulls() {
    return Arbitraries.just("a").injectNull(0.9).dontShrink();
  }

  private static Claim atMost(double left, double bound) {
    return Claim.inequality().named("X").left("x", Interval.exactly(left)).right("bound", bound);
  }

  enum Side {
    LEFT, MIDDLE, RIGHT
  }

  record Box(int width, int height) {}

  record Holder(double[] values, List<Integer> more) {
    @Override
    public String toString() {
      return "Holder[" + Arrays.toString(values) + ", " + more + "]";
    }
  }
}
