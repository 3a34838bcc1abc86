package assay.quantify;

import assay.ledger.Cell;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Where {@code -Dtighten=} names claims, by an id, a class or class#method with * for anything, several of them
 * separated by commas, no other runs, and no
 * mutant. Found by {@link java.util.ServiceLoader}.
 */
public final class TightenedClaims implements PostDiscoveryFilter {

  @Override
  public FilterResult apply(TestDescriptor test) {
    return FilterResult.includedIf(test.getSource().filter(MethodSource.class::isInstance)
        .map(source -> runs((MethodSource) source)).orElse(true));
  }

  static boolean runs(MethodSource source) {
    return !Tightening.asked() || named(source);
  }

  private static boolean named(MethodSource source) {
    Method method = source.getJavaMethod();
    Optional<String> id = Sources.id(method);
    boolean claims = Sources.of(method.getDeclaringClass(), method).mutantOf().isEmpty();
    return claims && id.filter(stated -> asked(new Cell(stated, source.getClassName(), method.getName()))).isPresent();
  }

  private static boolean asked(Cell cell) {
    return Stream.of(System.getProperty("tighten", "").split(",")).filter(name -> !name.isBlank())
        .anyMatch(cell::matches);
  }
}
