package assay.report;

/** Text that may stand in HTML and SVG alike. */
final class Xml {

  private Xml() {}

  /** The text with its markup characters escaped; characters that XML forbids become U+FFFD. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }
}
