package assay.quantify;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A run that only states its claims, under {@code -Dassay.stating=true}: each drawn instance is stated twice, and
 * nothing is judged. Tells whether statements do what belongs into trials.
 */
final class Stating {

  /** Instances that are stated of each claim. */
  static final int TRIES = 3;

  private static final Map<String, List<Statements>> STATED = new ConcurrentHashMap<>();

  private Stating() {}

  /**
   * What stating one instance twice came to.
   *
   * @param texts the two statements, “declined” where there is none
   * @param bound whether it is a bound by the theorem's own terms, rather than an equation or a rate
   * @param seconds that the processor was busy
   */
  record Statements(List<String> texts, boolean bound, double seconds) {}

  static boolean only() {
    return Boolean.getBoolean("assay.stating");
  }

  static void twice(Method method, Object target, Object[] arguments) {
    Statement statement = new Statement(method, target);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    List<String> texts = List.of(text(statement, arguments), text(statement, arguments));
    double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    boolean bound = statement.of(arguments).filter(claim -> claim.shape().termsAreTheorems()).isPresent();
    String name = method.getDeclaringClass().getName() + "#" + method.getName();
    STATED.computeIfAbsent(name, first -> new CopyOnWriteArrayList<>()).add(new Statements(texts, bound, seconds));
  }

  private static String text(Statement statement, Object[] arguments) {
    return statement.of(arguments).map(claim -> claim.id() + ": " + claim.statement()).orElse("declined");
  }

  /** What was stated in this process, by class#method. */
  static Map<String, List<Statements>> stated() {
    return Map.copyOf(STATED);
  }
}
