package assay.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.FiniteDistribution;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFoldersTest {

  @TempDir
  Path directory;

  private Path png(String name, int type, int width, int colour) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    BufferedImage image = new BufferedImage(width, 1, type);
    if (type == BufferedImage.TYPE_BYTE_GRAY) image.getRaster().setSample(0, 0, 0, colour);
    else image.setRGB(0, 0, colour);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  @Test
  void coloursStandInTheirOrder() throws IOException {
    png("cat/1.png", BufferedImage.TYPE_INT_RGB, 1, 0x102030);
    png("dog/1.png", BufferedImage.TYPE_3BYTE_BGR, 1, 0x405060);
    png("dog/2.PNG", BufferedImage.TYPE_INT_ARGB, 1, 0xff708090);
    png("dog/3.png", BufferedImage.TYPE_BYTE_INDEXED, 1, 0xff0000);
    Files.writeString(directory.resolve("dog/notes.txt"), "no picture");
    FiniteDistribution D = DataFile.of(directory).labelled("cat vs dog").distribution();
    assertEquals(4, D.size());
    assertArrayEquals(new double[] {16, 32, 48}, D.point(0));
    assertArrayEquals(new double[] {64, 80, 96}, D.point(1));
    assertArrayEquals(new double[] {112, 128, 144}, D.point(2));
    assertArrayEquals(new double[] {255, 0, 0}, D.point(3));
    assertEquals(1, D.label(0));
  }

  @Test
  void greyIsOneColourAsItStands() throws IOException {
    png("0/1.png", BufferedImage.TYPE_BYTE_GRAY, 2, 100);
    png("1/1.png", BufferedImage.TYPE_BYTE_GRAY, 2, 200);
    FiniteDistribution D = DataFile.of(directory).distribution();
    assertArrayEquals(new double[] {100, 0}, D.point(0));
    assertArrayEquals(new double[] {200, 0}, D.point(1));
  }

  @Test
  void whatDoesNotFitIsNamed() throws IOException {
    png("a/1.png", BufferedImage.TYPE_INT_RGB, 1, 1);
    Path wide = png("b/1.png", BufferedImage.TYPE_INT_RGB, 2, 1);
    String said = Written.refusal(DataFile.of(directory));
    assertTrue(said.startsWith(wide + " of 2 × 1 pixels and 3 colours: must be like the first one"), said);
    Files.writeString(wide, "no picture");
    assertTrue(Written.refusal(DataFile.of(directory)).contains(wide + " is no picture that can be read"));
    Files.delete(wide);
    assertTrue(Written.refusal(DataFile.of(directory)).endsWith(
        "has the one class a: samples of two classes are required"));
    assertTrue(Written.refusal(DataFile.of(directory.resolve("a"))).contains("has no folder of pictures"));
  }
}
