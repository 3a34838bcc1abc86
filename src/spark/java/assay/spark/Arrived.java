package assay.spark;

import java.util.List;
import java.util.function.Consumer;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** Hands on the lines of each task that succeeded; Spark calls it once per task, one at a time. */
final class Arrived extends AbstractFunction2<Object, Object, BoxedUnit> {

  private final Consumer<List<String>> results;

  Arrived(Consumer<List<String>> results) {
    this.results = results;
  }

  @Override
  public BoxedUnit apply(Object task, Object lines) {
    results.accept(List.of((String[]) lines));
    return BoxedUnit.UNIT;
  }
}
