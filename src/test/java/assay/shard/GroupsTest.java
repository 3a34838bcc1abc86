package assay.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupsTest {

  private static List<Unit> units(String property, int count) {
    return IntStream.range(0, count).mapToObj(i -> Unit.instance(property, i)).toList();
  }

  /** Ten units of .3 s go by four; forty of .01 s in all and five of .02 s in all make one group. */
  @Test
  void aGroupHasASecondOfWorkAndTheLongestGoFirst() {
    List<Unit> all =
        Stream.of(units("a.A#tiny", 40), units("a.A#middle", 10), units("a.A#long", 2), units("a.A#small", 5))
            .flatMap(List::stream).toList();
    List<List<Unit>> groups = Groups.of(all,
        Map.of("a.A#tiny", 0.01, "a.A#middle", 3.0, "a.A#long", 20.0, "a.A#small", 0.02));
    assertEquals(List.of(1, 1, 4, 4, 2, 45), groups.stream().map(List::size).toList());
    assertEquals("a.A#long", groups.getFirst().getFirst().property());
  }

  @Test
  void noUnitIsLostOrDoneTwice() {
    List<Unit> all = Stream.of(units("a.A#unknown", 33), units("a.A#known", 7)).flatMap(List::stream).toList();
    List<Unit> grouped = Groups.of(all, Map.of("a.A#known", 1e-9)).stream().flatMap(List::stream).toList();
    assertEquals(40, grouped.size());
    assertEquals(40, grouped.stream().distinct().count());
    assertEquals(List.of(), Groups.of(List.of(), Map.of()));
  }
}
