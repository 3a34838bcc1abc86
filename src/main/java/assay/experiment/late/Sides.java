package assay.experiment.late;

/**
 * Both sides of an inequality about a student, and what its left side is at most for whatever student there is.
 */
public record Sides(double left, double right, double trivial) {}
