package assay.report;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Reads a picture or a page as XML, which fails if it is not well formed. */
final class Wellformed {

  private Wellformed() {}

  static Document xml(String text) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    } catch (Exception malformed) {
      throw new AssertionError("not well-formed XML: " + malformed.getMessage() + "\n" + text, malformed);
    }
  }

  /** All the text of a picture, with its pieces put together. */
  static String text(Svg svg) {
    return xml(svg.toString()).getDocumentElement().getTextContent();
  }

  static int count(Svg svg, String element) {
    return xml(svg.toString()).getElementsByTagName(element).getLength();
  }
}
