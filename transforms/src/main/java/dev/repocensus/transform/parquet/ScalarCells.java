package dev.repocensus.transform.parquet;

import java.util.function.Consumer;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;

/** The cells of a column that holds one value a row. */
final class ScalarCells extends PrimitiveConverter {
  private final CellReader reader;
  private final CellReader.Scalar scalar;
  private final Consumer<Object> out;
  private Object[] known = {};

  ScalarCells(CellReader reader, CellReader.Scalar scalar, Consumer<Object> out) {
    this.reader = reader;
    this.scalar = scalar;
    this.out = out;
  }

  @Override
  public boolean hasDictionarySupport() {
    return scalar == CellReader.Scalar.TEXT;
  }

  @Override
  public void setDictionary(Dictionary dictionary) {
    known = new Object[dictionary.getMaxId() + 1];
    for (int id = 0; id < known.length; id++) {
      known[id] = reader.text(dictionary.decodeToBinary(id).toStringUsingUTF8());
    }
  }

  @Override
  public void addValueFromDictionary(int id) {
    out.accept(known[id]);
  }

  @Override
  public void addBinary(Binary value) {
    out.accept(reader.text(value.toStringUsingUTF8()));
  }

  @Override
  public void addBoolean(boolean value) {
    out.accept(value);
  }

  @Override
  public void addDouble(double value) {
    out.accept(value);
  }

  @Override
  public void addFloat(float value) {
    out.accept((double) value);
  }

  @Override
  public void addInt(int value) {
    out.accept(reader.whole(value, scalar));
  }

  @Override
  public void addLong(long value) {
    out.accept(reader.whole(value, scalar));
  }
}
