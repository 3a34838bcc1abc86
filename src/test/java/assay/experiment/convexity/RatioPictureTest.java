package assay.experiment.convexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Picture;
import org.junit.jupiter.api.Test;

class RatioPictureTest {

  /** Levels below ¼ are passed only outside the circle. */
  @Test
  void theCircleHoldsNothingBelowAQuarter() {
    Picture picture = RatioPicture.of(1);
    assertEquals(8, picture.traces().size());
    var below = picture.traces().stream().filter(trace -> trace.name().equals("ratio 0.15")).findFirst().orElseThrow();
    assertTrue(!below.points().isEmpty()
        && below.points().stream().allMatch(p -> Math.hypot(p.x() - 1, p.y()) > 1));
  }
}
