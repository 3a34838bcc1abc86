package assay.atlas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class SlotsTest {

  private static final double[] TALL = {10, 10, 10};

  @Test
  void whatHasRoomGetsItsWish() {
    assertArrayEquals(new double[] {0, 50, 100}, Slots.of(new double[] {0, 50, 100}, TALL, 2), 1e-12);
  }

  /** Three that want the middle: side by side around it. */
  @Test
  void whatCollidesSharesTheDistance() {
    assertArrayEquals(new double[] {28, 40, 52}, Slots.of(new double[] {40, 40, 40}, TALL, 2), 1e-12);
  }

  @Test
  void theOrderStays() {
    assertArrayEquals(new double[] {-6, 6, 30}, Slots.of(new double[] {9, -9, 30}, TALL, 2), 1e-12);
  }

  @Test
  void nothingHasNoPlace() {
    assertArrayEquals(new double[0], Slots.of(new double[0], new double[0], 2));
  }
}
