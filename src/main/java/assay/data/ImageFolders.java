package assay.data;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Pictures in a folder for each class, which is named by its folder: PNG and what else the JDK reads. All must have one
 * size and one number of colours; transparency is left out.
 *
 * @param folder holds the folders of the classes
 */
record ImageFolders(Path folder) implements Format {

  private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "bmp", "gif");

  /** The classes, in the order of their names. */
  static List<Path> classes(Path folder) {
    return listed(folder).stream().filter(Files::isDirectory).filter(each -> !pictures(each).isEmpty()).toList();
  }

  private static List<Path> pictures(Path folder) {
    return listed(folder).stream().filter(ImageFolders::picture).toList();
  }

  private static boolean picture(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static List<Path> listed(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + folder, unreadable);
    }
  }

  @Override
  public Channels read(Sink sink) {
    List<Path> classes = classes(folder);
    if (classes.isEmpty())
      throw new IllegalArgumentException(folder + " has no folder of pictures: one for each class is required");
    Picture first = Picture.of(pictures(classes.getFirst()).getFirst());
    for (Path each : classes) {
      for (Path file : pictures(each)) {
        Picture picture = Picture.of(file);
        picture.requireLike(first);
        sink.accept(picture.values, Classes.name(String.valueOf(each.getFileName())));
      }
    }
    return new Channels(first.colours, first.values.length, false);
  }

  /** @param values row by row, the colours of a pixel side by side */
  private record Picture(Path file, int width, int height, int colours, double[] values) {

    static Picture of(Path file) {
      BufferedImage image = decoded(file);
      int colours = colours(image);
      Numbers.requireRow(file.toString(), (double) image.getWidth() * image.getHeight() * colours);
      double[] values = new double[image.getWidth() * image.getHeight() * colours];
      for (int i = 0; i < values.length; i++) {
        int pixel = i / colours;
        values[i] = value(image, pixel % image.getWidth(), pixel / image.getWidth(), i % colours);
      }
      return new Picture(file, image.getWidth(), image.getHeight(), colours, values);
    }

    private static BufferedImage decoded(Path file) {
      try (Bytes bytes = Bytes.of(file)) {
        BufferedImage image = ImageIO.read(bytes.stream());
        if (image != null) return image;
        throw new IllegalArgumentException(file + " is no picture that can be read");
      } catch (IOException | IndexOutOfBoundsException broken) {
        throw new IllegalArgumentException(file + " is no picture that can be read: " + broken.getMessage(), broken);
      }
    }

    private static int colours(BufferedImage image) {
      return image.getColorModel() instanceof IndexColorModel ? 3 : image.getColorModel().getNumColorComponents();
    }

    private static double value(BufferedImage image, int across, int down, int colour) {
      if (!(image.getColorModel() instanceof IndexColorModel))
        return image.getRaster().getSampleDouble(across, down, colour);
      return image.getRGB(across, down) >> 8 * (2 - colour) & 0xff;
    }

    void requireLike(Picture first) {
      if (width == first.width && height == first.height && colours == first.colours) return;
      throw new IllegalArgumentException(
          this + ": must be like the first one, " + first + "; a picture is not resized here");
    }

    @Override
    public String toString() {
      return file + " of " + width + " × " + height + " pixels and " + colours
          + (colours == 1 ? " colour" : " colours");
    }
  }
}
