package assay.runner;

/**
 * When a trial's turn comes among those that wait for a core: by the order that its claim was given, then first come,
 * first served.
 *
 * @param order lower ones go first
 * @param number by which it came
 */
record Turn(int order, long number) implements Comparable<Turn> {

  @Override
  public int compareTo(Turn other) {
    return order != other.order ? Integer.compare(order, other.order) : Long.compare(number, other.number);
  }

  /** The work that is done in this turn. */
  Waiting of(Runnable work) {
    return new Waiting(this, work);
  }

  /** Work that waits for its turn. */
  record Waiting(Turn turn, Runnable work) implements Runnable, Comparable<Waiting> {

    @Override
    public void run() {
      work.run();
    }

    @Override
    public int compareTo(Waiting other) {
      return turn.compareTo(other.turn);
    }
  }
}
