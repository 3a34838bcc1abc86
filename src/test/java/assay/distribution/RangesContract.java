package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the ranges of every family must satisfy, and those of its variants. */
abstract class RangesContract {

  /** Random parameters of the family under test. */
  abstract Family parameters(Stream stream);

  /** What {@code @Among} may name: the family, and the variants that a newcomer adds. */
  List<Class<?>> varieties() {
    return List.of(parameters(Stream.seeded(0)).getClass());
  }

  private List<Ranges.Alternative> alternatives(Limits limits) {
    return varieties().stream().flatMap(type -> Ranges.named(type, limits).alternatives().stream()).toList();
  }

  /** Every choice of one end for each parameter, numbered by bits. */
  private static List<Object> ends(Ranges.Alternative ranges, int bits) {
    List<Parameter> all = ranges.parameters();
    return IntStream.range(0, all.size()).mapToObj(i -> end(all.get(i).range(), (bits >> i & 1) == 1)).toList();
  }

  private static Object end(Range range, boolean upper) {
    return switch (range) {
      case Range.Whole(int from, int to, boolean logarithmic) -> upper ? to : from;
      case Range.Reals(double min, double max, boolean logarithmic) -> upper ? max : min;
      case Range.Choice(List<?> values) -> upper ? values.getLast() : values.getFirst();
    };
  }

  /** Whatever is drawn exists: jqwik draws the ends of ranges first. */
  @Test
  void everyCornerOfTheRangesIsAFamily() {
    for (Ranges.Alternative ranges : alternatives(Limits.WIDEST)) {
      for (int bits = 0; bits < 1 << ranges.parameters().size(); bits++) {
        Family corner = ranges.of(ends(ranges, bits));
        assertEquals(ranges.family(), corner.getClass());
        assertFalse(corner.description().isBlank());
      }
    }
  }

  private static Origin origin(Ranges.Alternative ranges, int bits, Limits limits) {
    return new Origin(ranges.of(ends(ranges, bits)), ranges.parameters(), limits, 5, limits.rescaled() ? 2 : 1);
  }

  /** The lower ends of all parameters, and the upper ends: neither needs more than a moment to draw. */
  private List<Origin> origins(Limits limits) {
    List<Origin> origins = new ArrayList<>();
    for (Ranges.Alternative ranges : alternatives(limits)) {
      origins.add(origin(ranges, 0, limits));
      origins.add(origin(ranges, -1, limits));
    }
    return origins;
  }

  @Test
  void theSameOriginGivesTheSameBitsAndIsCarried() {
    for (Origin origin : origins(new Limits(40, 5, 0.1, true))) {
      FiniteDistribution D = origin.distribution();
      assertEquals(Optional.of(origin), D.origin());
      assertEquals(40, D.dimension());
      assertEquals(1, IntStream.range(0, D.size()).mapToDouble(D::weight).sum(), 1e-12);
      FamilyContract.assertBitsEqual(D, origin.distribution());
    }
  }

  @Test
  void whatIsNoLongerAsItWasDrawnHasNoOrigin() {
    for (Origin origin : origins(new Limits(1, 5, 0.1, true))) {
      FiniteDistribution D = origin.distribution();
      int[] backwards = IntStream.range(0, D.size()).map(n -> D.size() - 1 - n).toArray();
      var changed = List.of(D.scaled(2), D.padded(D.dimension() + 1), D.labelsFlipped(), D.permuted(backwards));
      for (FiniteDistribution other : changed) assertTrue(other.origin().isEmpty(), other::toString);
      assertEquals(Optional.of(origin), D.merged().origin());
    }
  }

  /** Each size moves to both ends, unless the constructor refuses that, and takes no other along. */
  @Test
  void anAxisMovesTheSizeThatItNames() {
    for (Origin origin : origins(Limits.WIDEST)) {
      for (Origin.Size size : origin.sizes()) {
        assertTrue(size.min() <= size.value() && size.value() <= size.max(), origin + ": " + size);
        long moved = List.of(size.min(), size.max()).stream().filter(end -> moves(origin, size, end)).count();
        assertTrue(moved >= 1, origin + ": neither end is allowed of " + size);
      }
    }
  }

  private static boolean moves(Origin origin, Origin.Size size, double end) {
    try {
      List<Origin.Size> expected = origin.sizes().stream().map(s -> s.name().equals(size.name()) ? at(s, end) : s)
          .toList();
      assertEquals(expected, origin.with(size.name(), end).sizes());
      return true;
    } catch (IllegalArgumentException refused) {
      assertFalse(refused.getMessage().isBlank());
      return false;
    }
  }

  private static Origin.Size at(Origin.Size size, double value) {
    return new Origin.Size(size.name(), size.min(), size.max(), size.whole(), value);
  }

  /** What is not fixed is an axis, but for choices among names. */
  @Test
  void everySizeIsAnAxis() {
    for (Ranges.Alternative ranges : alternatives(Limits.WIDEST)) {
      List<String> names = ranges.parameters().stream().filter(p -> !(p.range() instanceof Range.Choice))
          .map(Parameter::name).toList();
      List<String> axes = origin(ranges, 0, Limits.WIDEST).sizes().stream().map(Origin.Size::name).toList();
      for (String name : names) {
        assertEquals(p(ranges, name).min() < p(ranges, name).max(), axes.contains(name), ranges + ": " + name);
      }
      assertTrue(axes.size() >= 2 && axes.getLast().equals("scale"), axes::toString);
    }
  }

  private static Parameter p(Ranges.Alternative ranges, String name) {
    return ranges.parameters().stream().filter(parameter -> parameter.name().equals(name)).findFirst().orElseThrow();
  }
}
