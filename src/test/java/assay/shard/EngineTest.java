package assay.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class EngineTest {

  @Test
  void withoutSparkOneSentenceNamesTheProfile() {
    String message = assertThrows(IllegalArgumentException.class, () -> Engine.found("local[*]")).getMessage();
    assertEquals("spark.master = local[*]: Spark is not on the class path without its profile; "
        + "run mvn verify -Pspark -Dspark.master=local[*]", message);
  }
}
