package assay.quantify;

import assay.distribution.Clusters;
import assay.distribution.Family;
import assay.distribution.FiniteDistribution;
import assay.distribution.LinearData;
import assay.distribution.RandomAtoms;
import assay.distribution.Xor;
import assay.random.Stream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * The description from which a distribution was drawn. Its sizes can be moved one by one, and the distribution drawn anew
 * from the same seed.
 */
record Draw(Family family, long seed, double scale, Among among) {

  private static final Map<FiniteDistribution, Draw> DRAWN = Collections.synchronizedMap(new WeakHashMap<>());

  /** A number of the description, with the range in which it is drawn. */
  record Size(String name, double min, double max, boolean whole, double value) {}

  /** The description of a distribution that was drawn here. */
  static Optional<Draw> of(FiniteDistribution distribution) {
    return Optional.ofNullable(DRAWN.get(distribution));
  }

  FiniteDistribution distribution() {
    FiniteDistribution drawn = family.draw(Stream.seeded(seed)).merged();
    FiniteDistribution padded = drawn.dimension() < among.minDimension() ? drawn.padded(among.minDimension()) : drawn;
    FiniteDistribution scaled = scale == 1 ? padded : padded.scaled(scale);
    DRAWN.put(scaled, this);
    return scaled;
  }

  List<Size> sizes() {
    List<Size> sizes = new ArrayList<>(ofFamily());
    if (among.rescaled()) sizes.add(new Size("scale", 0.1, 10, false, scale));
    return sizes;
  }

  private List<Size> ofFamily() {
    return switch (family) {
      case Clusters c -> List.of(whole("clusters", 2, 6, c.clusters()), whole("dimension", 2, 32, c.dimension()), atoms("atomsPerCluster", c.atomsPerCluster()), noise(c.noise()));
      case Xor x -> List.of(whole("dimension", 2, 32, x.dimension()), atoms("atomsPerCloud", x.atomsPerCloud()), noise(x.noise()));
      case LinearData l -> List.of(whole("dimension", 2, 32, l.dimension()), whole("pairs", 1, 100, l.pairs()), new Size("margin", 0.05, 1, false, l.margin()), new Size("spread", 0.05, 2, false, l.spread()));
      case RandomAtoms r -> List.of(whole("atoms", 2, 200, r.atoms()), whole("dimension", 1, 32, r.dimension()));
      default -> List.of();
    };
  }

  private Size atoms(String name, int value) {
    return whole(name, 1, among.maxAtoms(), value);
  }

  private Size noise(double value) {
    return new Size("noise", 1e-4, among.maxNoise(), false, value);
  }

  private static Size whole(String name, int min, int max, int value) {
    return new Size(name, min, max, true, value);
  }

  /** The same description with one size moved. */
  Draw with(Size size, double value) {
    if (size.name().equals("scale")) return new Draw(family, seed, value, among);
    var components = family.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(size.name())) return new Draw((Family) Records.with(family, i, size.whole() ? (Object) (int) Math.rint(value) : value), seed, scale, among);
    }
    throw new IllegalArgumentException("size = " + size.name() + ": " + family + " has none of that name");
  }
}
