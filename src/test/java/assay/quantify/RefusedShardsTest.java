package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence that is not what a run needs is refused, in a sentence that says why, and nothing is judged. */
class RefusedShardsTest {

  @TempDir
  private Path place;

  private DividedRuns runs;

  @BeforeEach
  void begin() {
    runs = new DividedRuns(place);
  }

  @AfterEach
  void end() {
    runs.close();
  }

  @Test
  void whatIsMissingIsNamedAndNothingIsJudged() throws IOException {
    runs.shard(Parts.Elsewhere.class, "1/3");
    assertEquals(Map.of(), runs.merge(Parts.Elsewhere.class));
    assertTrue(runs.refusal("merged").startsWith("missing shards: 2, 3 of 3 ("), runs.refusal("merged"));
    assertFalse(Files.exists(place.resolve("merged").resolve("verdicts.tsv")));
    runs.shard(Parts.Elsewhere.class, "2/3");
    assertEquals(Map.of(), runs.merge(Parts.Elsewhere.class));
    assertTrue(runs.refusal("merged").startsWith("missing shards: 3 of 3 ("), runs.refusal("merged"));
  }

  @Test
  void aTruncatedShardIsMissing() throws IOException {
    runs.shard(Parts.Elsewhere.class, "1/1");
    byte[] whole = Files.readAllBytes(runs.files().getFirst());
    int inTheLastInstance = new String(whole, StandardCharsets.UTF_8).lastIndexOf(" instance ");
    for (int left : new int[] {inTheLastInstance, whole.length / 3, 10, 0}) {
      Files.write(runs.files().getFirst(), Arrays.copyOf(whole, left));
      assertEquals(Map.of(), runs.merge(Parts.Elsewhere.class));
      String missing = left > 10 ? "missing shards: 1 of 1 (" : runs.shards() + " holds no evidence";
      assertTrue(runs.refusal("merged").startsWith(missing), runs.refusal("merged"));
    }
    runs.shard(Parts.Elsewhere.class, "1/1");
    assertEquals(2, runs.merge(Parts.Elsewhere.class).size());
  }

  @Test
  void aShardThatSaysSomethingElseIsRefused() throws IOException {
    runs.shard(Parts.Elsewhere.class, "1/1");
    Path copy = runs.shards().resolve("1-of-1").resolve("copy.jsonl");
    Files.copy(runs.files().getFirst(), copy);
    assertEquals(2, runs.merge(Parts.Elsewhere.class).size(), "equal trials count once");
    Files.writeString(copy, Files.readString(copy).replaceFirst("\"left\":\\[\"r\",", "\"left\":[\"r\",0"));
    assertEquals(Map.of(), runs.merge(Parts.Elsewhere.class));
    assertTrue(runs.refusal("merged").contains("came out differently in two places: in "), runs.refusal("merged"));
    assertTrue(runs.refusal("merged").contains("copy.jsonl"), runs.refusal("merged"));
    Files.writeString(copy, "a line\n");
    assertEquals(Map.of(), runs.merge(Parts.Elsewhere.class));
    assertTrue(runs.refusal("merged").contains("copy.jsonl, line 1: not a line of a shard's evidence"),
        runs.refusal("merged"));
  }

  @Test
  void aShardOfAnotherRunIsRefusedAndTheDifferenceNamed() throws IOException {
    runs.shard(Parts.Elsewhere.class, "1/1");
    assertEquals(Map.of(), runs.run("merged", Parts.Elsewhere.class,
        Map.of("merge", runs.shards().toString(), "effort", "quick")));
    assertTrue(runs.refusal("merged").contains("is of another run: its effort is standard and not quick"),
        runs.refusal("merged"));
    Path file = runs.files().getFirst();
    String whole = Files.readString(file);
    for (String fact : List.of("commit", "code", "seed", "budget", "patience", "Java", "plan")) {
      Files.writeString(file, whole.replaceFirst("\"" + fact + "\":\"[^\"]*\"", "\"" + fact + "\":\"0123\""));
      assertEquals(Map.of(), runs.merge(Parts.Elsewhere.class));
      assertTrue(runs.refusal("merged").contains("its " + fact + " is 0123 and not "), runs.refusal("merged"));
    }
    assertEquals(Map.of(), runs.run("shard", Parts.Elsewhere.class,
        Map.of("shard", "1/1", "shard.dir", runs.shards().toString())));
    assertTrue(runs.refusal("shard").contains("its plan is 0123 and not "), runs.refusal("shard"));
  }

  @Test
  void whatCannotBeAskedForIsRefused() throws IOException {
    refused(Map.of("shard", "0/8"), "shard = 0/8: must be a number, a slash and how many there are, from 1/8 to 8/8");
    refused(Map.of("shard", "9/8"), "shard = 9/8: must be");
    refused(Map.of("shard", "x"), "shard = x: must be");
    refused(Map.of("shard", "1/2", "merge", "here"), "only one of them can be asked for");
    refused(Map.of("shard", "1/2", "assay.seed", "fresh"), "assay.seed = fresh: must be a number here");
    refused(Map.of("merge", place.resolve("nowhere").toString()), "must be the directory of a divided run's evidence");
    refused(Map.of("merge", place.toString()), "holds no evidence of this run");
  }

  private void refused(Map<String, String> options, String sentence) throws IOException {
    assertEquals(Map.of(), runs.run("refused", Parts.Elsewhere.class, options));
    assertTrue(runs.refusal("refused").contains(sentence), runs.refusal("refused"));
  }
}
