package assay.shard;

import java.util.Map;

/**
 * Which part of a run's work a process takes on.
 *
 * @param number from 1 to {@code of}
 * @param of into how many parts the work is divided
 */
public record Shard(int number, int of) {

  private static final String ALLOWED =
      ": must be a number, a slash and how many there are, from 1/8 to 8/8 (or auto/8 in an array of jobs)";
  private static final String SLURM = "SLURM_ARRAY_TASK_ID", KUBERNETES = "JOB_COMPLETION_INDEX";

  /**
   * @throws IllegalArgumentException if the number is not one of 1, …, {@code of}
   */
  public Shard {
    if (number < 1 || number > of) throw refused(number + "/" + of);
  }

  /**
   * Reads {@code 3/8}; {@code auto/8} takes the number from an array of jobs: that of Slurm as it is (so the array must
   * be 1-8), the index of Kubernetes, which begins with 0, plus one.
   *
   * @throws IllegalArgumentException if it is not of that form, or there is no array of jobs
   */
  public static Shard of(String text, Map<String, String> environment) {
    String[] parts = text.strip().split("/", -1);
    if (parts.length != 2) throw refused(text);
    int of = whole(parts[1], text);
    return parts[0].equals("auto") ? array(text, of, environment) : new Shard(whole(parts[0], text), of);
  }

  private static Shard array(String text, int of, Map<String, String> environment) {
    String task = environment.getOrDefault(SLURM, "");
    String index = environment.getOrDefault(KUBERNETES, "");
    if (task.isBlank() && index.isBlank())
      throw new IllegalArgumentException("shard = " + text + ": neither " + SLURM + " nor " + KUBERNETES
          + " is set in the environment; name the number, as in 3/" + of);
    int number = task.isBlank() ? whole(index, KUBERNETES + " = " + index) + 1 : whole(task, SLURM + " = " + task);
    if (number < 1 || number > of)
      throw new IllegalArgumentException("shard = " + text + ": " + (task.isBlank() ? KUBERNETES : SLURM) + " = "
          + (task.isBlank() ? index : task) + ", which is none of " + of + " parts; the array must be "
          + (task.isBlank() ? "of " + of + " completions" : "--array=1-" + of));
    return new Shard(number, of);
  }

  private static int whole(String number, String text) {
    try {
      return Integer.parseInt(number.strip());
    } catch (NumberFormatException malformed) {
      throw refused(text);
    }
  }

  private static IllegalArgumentException refused(String text) {
    return new IllegalArgumentException("shard = " + text + ALLOWED);
  }

  /** Such as {@code 3-of-8}, for the name of a directory. */
  public String directory() {
    return number + "-of-" + of;
  }

  @Override
  public String toString() {
    return "shard " + number + " of " + of;
  }
}
