package assay.claim;

import assay.random.Trial;
import java.util.List;
import java.util.function.Function;

/**
 * What a claim shows beside its judgement, in which none of it takes part.
 *
 * @param besides quantities beside the sides
 * @param series quantities over the steps of a run
 * @param pictures drawn from the tightest trial of an instance
 * @param gathered parts that each instance adds to pictures of the whole run
 */
public record Showing(
    List<Term> besides, List<Series> series, List<Function<Trial, Picture>> pictures,
    List<Function<Trial, Picture>> gathered) {

  static final Showing NOTHING = new Showing(List.of(), List.of(), List.of(), List.of());

  Showing beside(Term quantity) {
    return new Showing(Claim.appended(besides, quantity), series, pictures, gathered);
  }

  Showing series(Series values) {
    return new Showing(besides, Claim.appended(series, values), pictures, gathered);
  }

  Showing picture(Function<Trial, Picture> picture) {
    return new Showing(besides, series, Claim.appended(pictures, picture), gathered);
  }

  Showing gathered(Function<Trial, Picture> part) {
    return new Showing(besides, series, pictures, Claim.appended(gathered, part));
  }

  /** Whether the tightest trial has nothing to show, so that it need not be run again. */
  public boolean nothingOfATrial() {
    return besides.isEmpty() && series.isEmpty() && pictures.isEmpty();
  }
}
