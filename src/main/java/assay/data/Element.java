package assay.data;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/** How a number is written; the byte order is that of the buffer. */
enum Element {
  UNSIGNED_BYTE(1) {
    @Override
    double at(ByteBuffer bytes, int at) {
      return Byte.toUnsignedInt(bytes.get(at));
    }
  },
  BYTE(1) {
    @Override
    double at(ByteBuffer bytes, int at) {
      return bytes.get(at);
    }
  },
  UNSIGNED_SHORT(2) {
    @Override
    double at(ByteBuffer bytes, int at) {
      return Short.toUnsignedInt(bytes.getShort(at));
    }
  },
  SHORT(2) {
    @Override
    double at(ByteBuffer bytes, int at) {
      return bytes.getShort(at);
    }
  },
  UNSIGNED_INT(4) {
    @Override
    double at(ByteBuffer bytes, int at) {
      return Integer.toUnsignedLong(bytes.getInt(at));
    }
  },
  INT(4) {
    @Override
    double at(ByteBuffer bytes, int at) {
      return bytes.getInt(at);
    }
  },
  /** Halved with the last bit kept, so that rounding is that of the whole number. */
  UNSIGNED_LONG(8) {
    @Override
    double at(ByteBuffer bytes, int at) {
      long bits = bytes.getLong(at);
      return bits >= 0 ? bits : 2.0 * (bits >>> 1 | bits & 1);
    }
  },
  LONG(8) {
    @Override
    double at(ByteBuffer bytes, int at) {
      return bytes.getLong(at);
    }
  },
  HALF(2) {
    @Override
    double at(ByteBuffer bytes, int at) {
      return Float.float16ToFloat(bytes.getShort(at));
    }
  },
  FLOAT(4) {
    @Override
    double at(ByteBuffer bytes, int at) {
      return bytes.getFloat(at);
    }
  },
  DOUBLE(8) {
    @Override
    double at(ByteBuffer bytes, int at) {
      return bytes.getDouble(at);
    }
  };

  private static final Map<Integer, Element> IDX = Map.of(8, UNSIGNED_BYTE, 9, BYTE, 11, SHORT, 12, INT, 13, FLOAT, 14,
      DOUBLE);
  private static final Map<String, Element> NUMPY = Map.ofEntries(Map.entry("b1", UNSIGNED_BYTE),
      Map.entry("u1", UNSIGNED_BYTE), Map.entry("i1", BYTE), Map.entry("u2", UNSIGNED_SHORT), Map.entry("i2", SHORT),
      Map.entry("u4", UNSIGNED_INT), Map.entry("i4", INT), Map.entry("u8", UNSIGNED_LONG), Map.entry("i8", LONG),
      Map.entry("f2", HALF), Map.entry("f4", FLOAT), Map.entry("f8", DOUBLE));

  private final int size;

  Element(int size) {
    this.size = size;
  }

  /** By the third byte of an IDX file. */
  static Optional<Element> ofIdx(int code) {
    return Optional.ofNullable(IDX.get(code));
  }

  /** By NumPy's name without the byte order, such as f8. */
  static Optional<Element> ofNumpy(String name) {
    return Optional.ofNullable(NUMPY.get(name));
  }

  /** In bytes. */
  int size() {
    return size;
  }

  /** The number at a byte's place. */
  abstract double at(ByteBuffer bytes, int at);

  /**
   * So many numbers.
   *
   * @throws IllegalArgumentException if one is NaN or infinite
   */
  double[] all(ByteBuffer bytes, int count, String where) {
    double[] numbers = new double[count];
    for (int j = 0; j < count; j++) numbers[j] = Numbers.finite(at(bytes, j * size), where, j);
    return numbers;
  }
}
