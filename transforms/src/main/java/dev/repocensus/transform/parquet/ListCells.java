package dev.repocensus.transform.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.Type;

/** The cells of a column that holds a list of texts, in three levels or in the older two. */
final class ListCells extends GroupConverter {
  private final Consumer<Object> out;
  private final Converter repeated;
  private List<String> texts = new ArrayList<>();

  ListCells(Type field, Consumer<Object> out) {
    this.out = out;
    if (field.isPrimitive() || field.asGroupType().getFieldCount() != 1) {
      throw new NotOfTableException(field.getName() + " is no list");
    }
    Type inner = field.asGroupType().getType(0);
    boolean isNested = !inner.isPrimitive();
    if (isNested && !inner.asGroupType().getType(0).isPrimitive()) {
      throw new NotOfTableException(field.getName() + " is no list of texts");
    }
    this.repeated = isNested ? new Element() : new Text();
  }

  @Override
  public Converter getConverter(int field) {
    return repeated;
  }

  @Override
  public void start() {
    texts = new ArrayList<>();
  }

  @Override
  public void end() {
    out.accept(List.copyOf(texts));
  }

  private final class Element extends GroupConverter {
    private final Text text = new Text();

    @Override
    public Converter getConverter(int field) {
      return text;
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }

  private final class Text extends PrimitiveConverter {
    private String[] known = {};

    @Override
    public boolean hasDictionarySupport() {
      return true;
    }

    @Override
    public void setDictionary(Dictionary dictionary) {
      known = new String[dictionary.getMaxId() + 1];
      for (int id = 0; id < known.length; id++) {
        known[id] = dictionary.decodeToBinary(id).toStringUsingUTF8();
      }
    }

    @Override
    public void addValueFromDictionary(int id) {
      texts.add(known[id]);
    }

    @Override
    public void addBinary(Binary value) {
      texts.add(value.toStringUsingUTF8());
    }
  }
}
