package assay.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

  private static final Map<String, String> SLURM = Map.of("SLURM_ARRAY_TASK_ID", "3");
  private static final Map<String, String> KUBERNETES = Map.of("JOB_COMPLETION_INDEX", "2");

  @Test
  void isReadFromAnOptionOrAnArrayOfJobs() {
    Shard third = new Shard(3, 8);
    assertEquals(third, Shard.of("3/8", Map.of()));
    assertEquals(third, Shard.of("3/8", Map.of("SLURM_ARRAY_TASK_ID", "4")));
    assertEquals(third, Shard.of("auto/8", SLURM));
    assertEquals(third, Shard.of("auto/8", KUBERNETES));
    assertEquals("3-of-8", third.directory());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/8", "9/8", "-1/8", "x", "3", "3/x", "3/8/2", "/", "3/0", "auto", "1.5/8", "99999999999/8"})
  void whatIsNoPartIsRefused(String text) {
    String message = assertThrows(IllegalArgumentException.class, () -> Shard.of(text, SLURM)).getMessage();
    assertTrue(message.startsWith("shard = " + text + ": must be"), message);
  }

  @Test
  void anArrayThatDoesNotFitIsNamed() {
    String none = assertThrows(IllegalArgumentException.class, () -> Shard.of("auto/8", Map.of())).getMessage();
    assertTrue(none.contains("neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX is set"), none);
    String slurm = assertThrows(IllegalArgumentException.class,
        () -> Shard.of("auto/8", Map.of("SLURM_ARRAY_TASK_ID", "0"))).getMessage();
    assertTrue(slurm.contains("SLURM_ARRAY_TASK_ID = 0") && slurm.contains("--array=1-8"), slurm);
    String index = assertThrows(IllegalArgumentException.class,
        () -> Shard.of("auto/8", Map.of("JOB_COMPLETION_INDEX", "8"))).getMessage();
    assertTrue(index.contains("JOB_COMPLETION_INDEX = 8") && index.contains("8 completions"), index);
  }
}
