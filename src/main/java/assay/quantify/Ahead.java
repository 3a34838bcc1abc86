package assay.quantify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges instances ahead of their turn, so that no core waits: those of the property whose turn it is, then those of
 * the properties that follow. Verdicts, digests and the order in which anything is said or stored do not change: every
 * instance has its keys, whenever it is judged.
 */
final class Ahead {

  /** How many properties beyond the current one are looked at; the results that wait are held in memory. */
  private static final int PROPERTIES = 8;

  private static Optional<Ahead> current = Optional.empty();

  private final int threads;
  private final List<Draft> waiting = new ArrayList<>();
  private Optional<Draft> turn = Optional.empty();
  private int number;
  private boolean drafting = true;
  private boolean judging;
  private boolean over;

  /**
   * @param threads how many instances are judged at once
   */
  Ahead(int threads) {
    this.threads = threads;
  }

  /** That of the run under way. */
  static synchronized Optional<Ahead> current() {
    return current;
  }

  static synchronized void begin(Ahead ahead) {
    current = Optional.of(ahead);
  }

  static synchronized void end() {
    current.ifPresent(Ahead::stop);
    current = Optional.empty();
  }

  /** Whether properties are drawn at present and nothing is judged. */
  synchronized boolean drafting() {
    return drafting;
  }

  synchronized Draft draft(Plan plan) {
    Draft draft = new Draft(new Judgement(plan), ++number, this::moved);
    waiting.add(draft);
    return draft;
  }

  synchronized void drafted() {
    drafting = false;
  }

  /** It is this property's turn; gives what was drafted of it. */
  synchronized Optional<Draft> turn(Plan plan) {
    turn = waiting.stream().filter(draft -> draft.judgement().plan().sameAs(plan)).findFirst();
    turn.ifPresent(waiting::remove);
    if (!judging) for (int i = 0; i < threads; i++) Thread.ofPlatform().daemon().name("ahead-", i).start(this::judge);
    judging = true;
    notifyAll();
    return turn;
  }

  /** The turn of a property is over. */
  synchronized void done() {
    turn = Optional.empty();
    notifyAll();
  }

  private synchronized void moved() {
    notifyAll();
  }

  private synchronized void stop() {
    over = true;
    waiting.clear();
    done();
  }

  private void judge() {
    try {
      for (Optional<Job> job = next(); job.isPresent(); job = next()) job.get().judgement().run();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for an instance that may be judged; nothing when the run is over. */
  private synchronized Optional<Job> next() throws InterruptedException {
    while (!over) {
      Optional<Job> job = choice();
      if (job.isPresent()) return job;
      wait();
    }
    return Optional.empty();
  }

  private Optional<Job> choice() {
    List<Draft> looked = new ArrayList<>(turn.stream().toList());
    looked.addAll(waiting.subList(0, Math.min(PROPERTIES, waiting.size())));
    return looked.stream().flatMap(draft -> draft.next(2 * threads).stream()).findFirst();
  }
}
