package assay.quantify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** Draws from arbitraries outside any property, and shrinks what was drawn. */
final class Draws {

  private Draws() {}

  static <T> List<T> of(Arbitrary<T> arbitrary, int count) {
    RandomGenerator<T> generator = arbitrary.generator(1000);
    Random random = new Random(1);
    List<T> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) drawn.add(generator.next(random).value());
    return drawn;
  }

  static <T> Set<T> edgeCases(Arbitrary<T> arbitrary) {
    return arbitrary.edgeCases().suppliers().stream().map(supplier -> supplier.get().value())
        .collect(Collectors.toSet());
  }

  /** Any first step that shrinking may take from some drawn value. */
  static <T> Optional<T> smaller(Arbitrary<T> arbitrary) {
    return drawn(arbitrary, value -> true).shrink().findFirst().map(Shrinkable::value);
  }

  /** Where shrinking ends that always takes the first smaller value for which the predicate still holds. */
  static <T> T shrunk(Arbitrary<T> arbitrary, Predicate<T> predicate) {
    Shrinkable<T> current = drawn(arbitrary, predicate);
    while (true) {
      Shrinkable<T> from = current;
      Optional<Shrinkable<T>> next = from.shrink()
          .filter(s -> s.distance().compareTo(from.distance()) < 0 && predicate.test(s.value())).findFirst();
      if (next.isEmpty()) return current.value();
      current = next.get();
    }
  }

  private static <T> Shrinkable<T> drawn(Arbitrary<T> arbitrary, Predicate<T> predicate) {
    RandomGenerator<T> generator = arbitrary.generator(1000);
    Random random = new Random(2);
    for (int i = 0; i < 1000; i++) {
      Shrinkable<T> drawn = generator.next(random);
      if (predicate.test(drawn.value())) return drawn;
    }
    throw new IllegalStateException("none of 1000 drawn values satisfies the predicate");
  }
}
