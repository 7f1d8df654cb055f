package dev.repocensus.analysis.insync;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Prints a number as Python's {@code repr} of a float does. */
final class PythonFloat {
  private static final int MOST_DIGITS = 17;
  private static final int PLAIN_ABOVE = -5;
  private static final int PLAIN_BELOW = 16;

  private PythonFloat() {}

  /** The shortest text that reads back as the same number, in Python's form. */
  static String repr(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    BigDecimal shortest = shortest(value).stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent > PLAIN_ABOVE && exponent < PLAIN_BELOW) {
      String plain = shortest.toPlainString();
      return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
    return scientific(shortest, exponent);
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded;
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
  }

  private static String scientific(BigDecimal value, int exponent) {
    String digits = value.unscaledValue().abs().toString();
    String mantissa = digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "");
    String sign = exponent < 0 ? "-" : "+";
    int size = Math.abs(exponent);
    return (value.signum() < 0 ? "-" : "") + mantissa + "e" + sign + (size < 10 ? "0" : "") + size;
  }
}
