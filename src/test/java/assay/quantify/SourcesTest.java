package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SourcesTest {

  @Test
  void aMethodsNameIsReadAsWords() {
    assertEquals("loss reaches opt", Sources.words("lossReachesOpt"));
    assertEquals("not a claim", Sources.words("notAClaim"));
    assertEquals("ntk separates", Sources.words("NTKSeparates"));
  }
}
