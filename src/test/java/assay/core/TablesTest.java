package assay.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TablesTest {

  @Test
  void everySlotIsGivenOnceAndTheNextThreadWaitsForOne() throws Exception {
    Set<Integer> places = new HashSet<>();
    int[] slots = new int[Tables.SLOTS];
    for (int k = 0; k < slots.length; k++) {
      slots[k] = Tables.take();
      places.add(Tables.start(slots[k]));
    }
    assertEquals(Tables.SLOTS, places.size());
    CompletableFuture<Integer> next = CompletableFuture.supplyAsync(Tables::take);
    Tables.give(slots[17]);
    slots[17] = next.get();
    assertTrue(places.contains(Tables.start(slots[17])));
    for (int slot : slots) Tables.give(slot);
  }

  @Test
  void aSlotHoldsTheTablesOfAPanel() {
    assertTrue(Tables.start(1) - Tables.start(0) >= Subtotals.LENGTH);
    assertTrue(Tables.start(Tables.SLOTS - 1) + Subtotals.LENGTH <= Tables.MEMORY.length);
  }
}
