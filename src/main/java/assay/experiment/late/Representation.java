package assay.experiment.late;

import assay.stats.Interval;
import assay.theorem.late.Certificate;
import assay.theorem.late.CertifiedBound;
import assay.theorem.late.PlanarTeacher;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well any student represents each of a planar teacher's neurons: |Σ_{T_j} b − a_j*| ≤ ‖p_j‖ √L + C_j Σ |b| δ²,
 * with T_j the cell of w_j* and η_j the certificate that is 1 there and 0 at the others. Derived here: ∫ η_j d(μ − μ*)
 * = E[p_j (f − f*)] is at most ‖p_j‖ √L, and |η_j − 1_{T_j}| ≤ C_j δ².
 *
 * @param indicators η_j
 * @param spreads C_j
 */
public record Representation(PlanarTeacher teacher, List<Certificate> indicators, List<Interval> spreads) {

  public static Representation of(PlanarTeacher teacher) {
    List<Certificate> indicators = IntStream.range(0, teacher.size()).mapToObj(teacher::indicator).toList();
    return new Representation(teacher, indicators,
        indicators.stream().map(p -> CertifiedBound.spread(p, teacher.dimension())).toList());
  }

  /** For every j, with C_j's and L's upper ends, and ‖p_j‖ times a factor; trivial is |a_j*|. */
  public List<Sides> sides(Population student, double factor) {
    Alignment lies = Alignment.of(student);
    double spread = lies.spread(), root = Math.sqrt(student.lossInterval().hi());
    return IntStream.range(0, teacher.size()).mapToObj(j -> new Sides(
        Math.abs(lies.massAt(j) - teacher.masses()[j]),
        factor * indicators.get(j).norm() * root + spreads.get(j).hi() * spread,
        Math.abs(teacher.masses()[j]))).toList();
  }
}
