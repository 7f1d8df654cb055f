package dev.repocensus.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A flag's closed vocabulary: the words are the constants in lower case. */
final class Words<E extends Enum<E>> implements ITypeConverter<E> {

  private final List<E> constants;

  private Words(List<E> constants) {
    this.constants = constants;
  }

  static <E extends Enum<E>> Words<E> of(Class<E> type) {
    return new Words<>(Arrays.asList(type.getEnumConstants()));
  }

  @Override
  public E convert(String value) {
    for (E constant : constants) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
    }
    List<String> words = constants.stream().map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    throw new TypeConversionException(
        "'" + value + "' is none of " + String.join(", ", words) + Nearest.hint(value, words));
  }
}
