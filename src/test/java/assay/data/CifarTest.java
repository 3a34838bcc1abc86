package assay.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.FiniteDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarTest {

  @TempDir
  Path directory;

  private static byte[] picture(int blue, int... classes) {
    byte[] record = new byte[classes.length + 3072];
    for (int i = 0; i < classes.length; i++) record[i] = (byte) classes[i];
    record[record.length - 1] = (byte) blue;
    return record;
  }

  @Test
  void batchesAreReadWithTheNamesOfTheirClasses() throws IOException {
    Written.bytes(directory.resolve("data_batch_1.bin"), picture(200, 3), picture(1, 9));
    Written.bytes(directory.resolve("data_batch_2.bin"), picture(2, 5));
    Written.bytes(directory.resolve("test_batch.bin"), picture(2, 5));
    FiniteDistribution D = DataFile.of(directory).labelled("cat vs dog").distribution();
    assertEquals(2, D.size());
    assertEquals(3072, D.dimension());
    assertEquals(200, D.x(0, 3071));
    assertEquals(-1, D.label(1));
    assertEquals(new Channels(3, 3072, true), Cifar.of(Cifar.within(directory)).read((x, label) -> {}));
  }

  @Test
  void ofAHundredClassesTheFineOnesCount() throws IOException {
    Path batch = Written.bytes(directory.resolve("train.bin"), picture(7, 1, 99), picture(8, 1, 0));
    assertEquals(1, DataFile.of(batch).labelled("99 vs 0").distribution().label(0));
    Files.writeString(directory.resolve("fine_label_names.txt"), "apple\n" + "x\n".repeat(98) + "worm\n");
    assertEquals(1, DataFile.of(batch).labelled("worm vs apple").distribution().label(0));
  }

  @Test
  void tornRecordsAndUnknownClassesAreNamed() throws IOException {
    Path batch = Written.bytes(directory.resolve("data_batch_1.bin"), picture(1, 3), new byte[5]);
    assertTrue(Written.refusal(DataFile.of(batch)).endsWith("ends within picture 2: 3068 bytes are missing"));
    Written.bytes(batch, picture(1, 3), picture(1, 12));
    assertTrue(Written.refusal(DataFile.of(batch))
        .endsWith("picture 2: class 12: must be between 0 and 9; is this a batch of CIFAR-10?"));
  }
}
