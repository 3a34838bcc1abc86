package assay.claim;

/** What is known of a statement about an interval-valued quantity. */
public enum Truth {
  CERTIFIED,
  REFUTED,
  UNKNOWN
}
