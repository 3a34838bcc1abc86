package assay.bench;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.pytorch.engine.PtModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The file that PyTorch's {@code torch.jit.save} writes for a module without parameters, made here without Python: an
 * archive of the method's source and a pickled object of its class.
 */
final class TorchScript {

  private TorchScript() {}

  /** The module with the one method forward, whose arguments are tensors and whose body is TorchScript. */
  static byte[] module(String arguments, String body) {
    String typed = arguments.replaceAll("(\\w+)", "$1: Tensor");
    String source = "class Step(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n"
        + "  def forward(self: __torch__.Step, " + typed + ") -> Tensor:\n" + body.strip().indent(4);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "data.pkl", object());
      add(zip, "code/__torch__.py", source.getBytes(StandardCharsets.UTF_8));
      add(zip, "constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
      add(zip, "version", "3\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A model of that one method. */
  static Model model(byte[] module) {
    Model model = Model.newInstance("step", "PyTorch");
    try {
      ((PtModel) model).load(new ByteArrayInputStream(module), Map.of());
    } catch (IOException | MalformedModelException e) {
      throw new IllegalStateException("the TorchScript module cannot be loaded", e);
    }
    return model;
  }

  /** A number as TorchScript reads it. */
  static String decimal(double value) {
    return new BigDecimal(value).toPlainString();
  }

  /** A pickled __torch__.Step with training = true. */
  private static byte[] object() {
    ByteArrayOutputStream pickle = new ByteArrayOutputStream();
    pickle.writeBytes(new byte[] {(byte) 0x80, 2});
    pickle.writeBytes("c__torch__\nStep\n)".getBytes(StandardCharsets.US_ASCII));
    pickle.writeBytes(new byte[] {(byte) 0x81, '}', 'X', 8, 0, 0, 0});
    pickle.writeBytes("training".getBytes(StandardCharsets.US_ASCII));
    pickle.writeBytes(new byte[] {(byte) 0x88, 's', 'b', '.'});
    return pickle.toByteArray();
  }

  /** Not compressed, as PyTorch writes it. */
  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry("step/" + name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
