package assay.random;

/**
 * What a stream of random numbers belongs to: the run's seed, a claim, a try (one generated instance) and a trial.
 * Streams of different keys or roles are independent for every practical purpose; equal keys give equal bits.
 *
 * @param seed the seed of the whole run
 * @param claim the claim's id
 * @param attempt number of the try, counted from 0
 * @param trial number of the trial within the try, counted from 0
 */
public record Key(long seed, String claim, int attempt, int trial) {

  /** The stream for one role of this trial, such as {@code "initialization"}. */
  public Stream stream(String role) {
    long hash = mix(seed);
    hash = mix(hash ^ hash(claim));
    hash = mix(hash ^ attempt);
    hash = mix(hash ^ trial);
    return new Stream(mix(hash ^ hash(role)));
  }

  /** The key of the same trial in a run with fresh seeds: used to confirm a counterexample. */
  public Key fresh(int round) {
    return new Key(mix(seed ^ hash("fresh " + round)), claim, attempt, trial);
  }

  /** FNV-1a over the characters: stable over JDKs, 64 bits where String.hashCode has 32. */
  public static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    return hash;
  }

  /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
  static long mix(long z) {
    z += 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
