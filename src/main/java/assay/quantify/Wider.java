package assay.quantify;

import assay.claim.Exponent;
import assay.judge.Counts;
import assay.judge.Further;
import assay.judge.Instance;
import assay.judge.TrialResult;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the instances of a standard run from what a thorough one judges beyond them. */
final class Wider {

  private final Method method;
  private final Map<String, Further.Reached> reached = new LinkedHashMap<>();
  private final List<Double> comparable = new ArrayList<>();
  private final List<Double> usualWidths = new ArrayList<>();
  private final List<Double> repeatedWidths = new ArrayList<>();
  private Counts beyond = Counts.none();
  private boolean begun;
  private int instances;

  Wider(Method method) {
    this.method = method;
  }

  /** What follows is drawn from the ranges that reach further. */
  void begin() {
    begun = true;
  }

  /**
   * @param speaks whether the theorem says anything there
   */
  void add(Instance instance, boolean speaks, Object[] arguments) {
    Optional<TrialResult> evidence = instance.tightest().filter(measured -> speaks);
    boolean exponent = instance.claim().shape() instanceof Exponent;
    List<Axis> passed = begun ? Axes.of(method, arguments).stream().filter(Axis::beyond).toList() : List.of();
    if (begun) instances++;
    if (!passed.isEmpty()) beyond = beyond.plus(instance.verdict().kind());
    passed.forEach(this::reached);
    if (exponent) evidence.ifPresent(measured -> (begun ? repeatedWidths : usualWidths).add(width(measured)));
    if (passed.isEmpty() && !(begun && exponent)) evidence.ifPresent(measured -> comparable.add(measured.tightness()));
  }

  private void reached(Axis axis) {
    reached.merge(axis.name(), new Further.Reached(axis.name(), axis.standard(), axis.value()),
        (one, other) -> one.largest() > other.largest() ? one : other);
  }

  private static double width(TrialResult measured) {
    return measured.left().value().hi() - measured.left().value().lo();
  }

  /** What was seen; empty if nothing was drawn from there. */
  Optional<Further> seen() {
    if (!begun) return Optional.empty();
    return Optional.of(new Further(instances, beyond, List.copyOf(reached.values()),
        new Further.Widths(median(usualWidths), median(repeatedWidths)), comparable));
  }

  private static double median(List<Double> widths) {
    return widths.stream().sorted().skip(widths.size() / 2).findFirst().orElse(Double.NaN);
  }
}
