package assay.core;

import assay.Require;
import java.util.Objects;

/**
 * A dense matrix in double precision, row by row. Rows and columns are padded with zeros to whole vectors, which never
 * show. Mutable.
 */
public final class Matrix {

  final int rows;
  final int columns;
  final int stride;
  final double[] values;

  /**
   * A matrix of zeros.
   *
   * @throws IllegalArgumentException if there is no row or no column, or more numbers than an array holds
   */
  public Matrix(int rows, int columns) {
    Require.that(rows >= 1 && columns >= 1, "a matrix of " + rows + " × " + columns + ": needs at least 1 × 1");
    this.rows = rows;
    this.columns = columns;
    stride = Layout.roundUp(columns, Layout.ROW);
    values = Layout.array(Layout.roundUp(rows, Layout.ROW), stride, "a matrix");
  }

  /**
   * @param rows at least one, of equal lengths
   * @throws IllegalArgumentException if they are not
   */
  public static Matrix of(double[]... rows) {
    Require.that(rows.length > 0, "a matrix of no rows: needs at least one");
    Matrix matrix = new Matrix(rows.length, rows[0].length);
    for (int i = 0; i < rows.length; i++) matrix.set(i, rows[i]);
    return matrix;
  }

  /** Their number. */
  public int rows() {
    return rows;
  }

  /** Their number. */
  public int columns() {
    return columns;
  }

  /** The entry in row i and column j. */
  public double at(int i, int j) {
    return values[place(i, j)];
  }

  /** Replaces an entry. */
  public void set(int i, int j, double value) {
    values[place(i, j)] = value;
  }

  /** Replaces a row. */
  public void set(int i, double[] row) {
    Require.that(row.length == columns, "row " + i + " has " + row.length + " numbers: must have " + columns);
    System.arraycopy(row, 0, values, place(i, 0), columns);
  }

  /** A copy of a row. */
  public double[] row(int i) {
    double[] row = new double[columns];
    System.arraycopy(values, place(i, 0), row, 0, columns);
    return row;
  }

  /** Another one with the same entries. */
  public Matrix copy() {
    Matrix copy = new Matrix(rows, columns);
    System.arraycopy(values, 0, copy.values, 0, values.length);
    return copy;
  }

  Matrix transposed() {
    Matrix transposed = new Matrix(columns, rows);
    transposed.becomeTransposeOf(this);
    return transposed;
  }

  void becomeTransposeOf(Matrix other) {
    for (int i = 0; i < rows; i++)
      for (int j = 0; j < columns; j++) values[i * stride + j] = other.values[j * other.stride + i];
  }

  private int place(int i, int j) {
    return Objects.checkIndex(i, rows) * stride + Objects.checkIndex(j, columns);
  }
}
