package assay.experiment.late;

import assay.claim.Picture;
import assay.experiment.Sweep;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.late.Certificate;
import assay.theorem.late.CertifiedBound;
import assay.theorem.late.PlanarTeacher;
import assay.theorem.late.Teacher;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A planar teacher's certificate at random directions, beside what is proved of it.
 *
 * @param decay ρ_η, proved
 * @param smallest (1 − |η(w)|)/δ(w)² at its smallest of all the directions seen
 */
public record CertificateScan(Interval decay, double smallest) {

  private static final double[] ANGLES = {8, 7, 6, 5, 4, 3};
  private static final int ACROSS = 181;

  /** Random directions, half of them near the plane. */
  public static CertificateScan of(PlanarTeacher f, int directions, Stream stream) {
    Certificate p = f.certificate();
    Teacher teacher = f.teacher();
    double smallest = Double.POSITIVE_INFINITY;
    for (int n = 0; n < directions; n++) {
      double[] w = stream.direction(f.dimension());
      double[] near = f.at(stream.uniform(0, Math.PI));
      if (n % 2 == 0) w = Vectors.sum(near, 0.1, w);
      smallest = Math.min(smallest, ratio(f, p, teacher, w));
    }
    return new CertificateScan(CertifiedBound.decay(p, f.dimension()), smallest);
  }

  private static double ratio(PlanarTeacher f, Certificate p, Teacher teacher, double[] w) {
    double angle = Arrays.stream(teacher.angles(w)).min().orElseThrow();
    return angle < 1e-3 ? Double.POSITIVE_INFINITY : (1 - Math.abs(f.at(p, w))) / (angle * angle);
  }

  /** ρ_η of two equal teachers over their angle in degrees. */
  public static Sweep decays() {
    return over(p -> CertifiedBound.decay(p, 3).hi(), 1);
  }

  /** ‖p‖ of two opposite teachers over their angle in degrees. */
  public static Sweep norms() {
    return over(Certificate::norm, -1);
  }

  private static Sweep over(ToDoubleFunction<Certificate> quantity, double second) {
    return new Sweep(ANGLES, Arrays.stream(ANGLES)
        .map(a -> quantity.applyAsDouble(PlanarTeacher.degrees(3, new double[] {0, a}, 1, second).certificate()))
        .toArray());
  }

  /** η over the plane's half circle and over two parallels to it, with its values at the teachers. */
  public static Picture picture(PlanarTeacher f) {
    Certificate p = f.certificate();
    double[] degrees = IntStream.range(0, ACROSS).mapToDouble(i -> i * 180.0 / (ACROSS - 1)).toArray();
    Picture picture = Picture.of("Certificate η over the sphere").axes("angle in the plane (°)", "η")
        .level("1", 1).level("−1", -1);
    for (int phi : f.dimension() == 2 ? new int[] {0} : new int[] {0, 30, 60}) {
      double cos = StrictMath.cos(phi * Math.PI / 180);
      picture = picture.curve(phi + "° off the plane", degrees, Arrays.stream(degrees).map(t -> t * Math.PI / 180)
          .map(t -> p.at(cos * StrictMath.cos(t), cos * StrictMath.sin(t))).toArray());
    }
    return picture.points("teachers, sign a*",
        Arrays.stream(f.angles()).map(t -> (t - Math.PI * Math.floor(t / Math.PI)) * 180 / Math.PI).toArray(),
        f.signs());
  }
}
