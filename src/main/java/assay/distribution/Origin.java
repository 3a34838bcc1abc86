package assay.distribution;

import assay.random.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * The description from which a distribution was drawn. Its sizes can be moved one by one, and the distribution drawn
 * anew from the same seed.
 *
 * @param family the parameters as they were drawn
 * @param parameters the ranges that they were drawn from
 * @param limits what the claim asked for
 * @param seed of the stream that drew the atoms
 * @param scale by which inputs were multiplied
 */
public record Origin(Family family, List<Parameter> parameters, Limits limits, long seed, double scale) {

  /** A number of the description, with the range in which it is drawn. */
  public record Size(String name, double min, double max, boolean whole, double value) {}

  public Origin {
    parameters = List.copyOf(parameters);
  }

  /** The distribution, which carries this description; the same bits every time. */
  public FiniteDistribution distribution() {
    FiniteDistribution drawn = family.draw(Stream.seeded(seed)).merged();
    int dimension = Math.max(drawn.dimension(), limits.minDimension());
    FiniteDistribution padded = dimension > drawn.dimension() ? drawn.padded(dimension) : drawn;
    FiniteDistribution scaled = scale == 1 ? padded : padded.scaled(scale);
    return scaled.with(scaled.planted.drawnFrom(this));
  }

  /** The numbers that can be moved, the scale last. */
  public List<Size> sizes() {
    List<Parameter> all = new ArrayList<>(parameters);
    all.add(limits.scale());
    return all.stream().filter(Parameter::movable).map(this::size).toList();
  }

  private Size size(Parameter parameter) {
    String name = parameter.name();
    double value = name.equals(Limits.SCALE) ? scale : ((Number) Components.values(family)[place(name)]).doubleValue();
    return new Size(name, parameter.min(), parameter.max(), parameter.range().whole(), value);
  }

  private int place(String name) {
    return Components.place(family.getClass(), name);
  }

  /** The same description, its inputs padded with zeros up to so many dimensions. */
  public Origin padded(int dimension) {
    Limits wide = new Limits(dimension, limits.maxAtoms(), limits.maxNoise(), limits.rescaled());
    return new Origin(family, parameters, wide, seed, scale);
  }

  /**
   * The same description with one number moved.
   *
   * @throws IllegalArgumentException if there is none of that name, or the family refuses the value
   */
  public Origin with(String name, double value) {
    if (name.equals(Limits.SCALE)) return new Origin(family, parameters, limits, seed, value);
    Parameter moved = parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "name = " + name + ": " + family + " has no parameter of that name"));
    Family changed = (Family) Components.with(family, place(name), moved.number(value));
    return new Origin(changed, parameters, limits, seed, scale);
  }
}
