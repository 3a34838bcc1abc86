package assay.experiment.convexity;

import assay.Require;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.theorem.convexity.OrthonormalDictionary;

/**
 * A direction z in the coordinates of an orthonormal dictionary, its first entry the largest in size and positive.
 *
 * @param z of length 1
 */
public record SparseCodes(double[] z) {

  /**
   * @throws IllegalArgumentException if there are fewer than 2 entries, or the first one is not the largest
   */
  public SparseCodes {
    Require.atLeast("dimension", z.length, 2);
    for (double each : z)
      Require.that(Math.abs(each) <= z[0], "z has an entry " + each + ": the first, " + z[0] + ", must be the largest");
  }

  /** Uniform on the part of the sphere that belongs to the first atom. */
  public static SparseCodes draw(int dimension, Stream stream) {
    double[] z = stream.direction(dimension);
    int first = 0;
    for (int i = 1; i < dimension; i++) if (Math.abs(z[i]) > Math.abs(z[first])) first = i;
    double largest = z[first];
    z[first] = z[0];
    z[0] = Math.abs(largest);
    return new SparseCodes(z);
  }

  /** Near the first atom: z₁ = 1 − distance²/2, the others equal in size. */
  public static SparseCodes evenlyApart(int dimension, double distance, Stream stream) {
    double first = 1 - distance * distance / 2;
    double[] z = new double[dimension];
    z[0] = first;
    for (int i = 1; i < dimension; i++)
      z[i] = stream.sign() * Math.sqrt((1 - first) * (1 + first) / (dimension - 1));
    return new SparseCodes(z);
  }

  /** E⟨z,x⟩⁴, by summing over the 2ᵈ sets of entries that are not 0; given the set, ⟨z,x⟩ is Gaussian. */
  public double fourthMoment(double density) {
    double sum = 0;
    for (int set = 0; set < 1 << z.length; set++) {
      double variance = 0;
      double probability = 1;
      for (int i = 0; i < z.length; i++) {
        boolean on = (set >> i & 1) == 1;
        probability *= on ? density : 1 - density;
        if (on) variance += z[i] * z[i];
      }
      sum += probability * 3 * variance * variance;
    }
    return sum;
  }

  /** The gradient of −¼ Σ z_i⁴ along the sphere. */
  public double[] gradient() {
    double[] gradient = Vectors.scaled(OrthonormalDictionary.fourthPowers(z), z);
    for (int i = 0; i < z.length; i++) gradient[i] -= z[i] * z[i] * z[i];
    return gradient;
  }

  /** ‖z − e₁‖². */
  public double squaredDistance() {
    double sum = (1 - z[0]) * (1 - z[0]);
    for (int i = 1; i < z.length; i++) sum += z[i] * z[i];
    return sum;
  }

  /** ⟨grad f, z − e₁⟩; the gradient has no part along z. */
  public double outwards() {
    double[] gradient = gradient();
    return Vectors.dot(gradient, z) - gradient[0];
  }
}
