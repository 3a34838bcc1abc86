package assay.quantify;

/** Takes what jqwik draws for a property, one instance after the other. */
interface Attempts {

  /**
   * @param target the object that the property's method is called on
   * @param arguments what was drawn
   */
  void attempt(Object target, Object[] arguments);

  /** What follows is drawn from the ranges that reach further. */
  void further();

  /** Whether enough was drawn. */
  boolean finished();
}
