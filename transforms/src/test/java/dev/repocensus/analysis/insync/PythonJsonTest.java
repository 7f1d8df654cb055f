package dev.repocensus.analysis.insync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected texts are what CPython 3.11 prints. */
class PythonJsonTest {

  private static String dumps(String json) throws JsonProcessingException {
    return PythonJson.dumps(new ObjectMapper().readTree(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "null ~ null",
        "{} ~ {}",
        "[] ~ []",
        "true ~ true",
        "{\"b\": [1, {\"a\": null}], \"a\": false} ~ {\"a\": false, \"b\": [1, {\"a\": null}]}",
        "\"\\u00e9\\u20ac\\ud83d\\ude00\" ~ \"\\u00e9\\u20ac\\ud83d\\ude00\"",
        "\"a\\\"\\\\\\n\\t\\r\\b\\f\\u0001\\u007f/\" ~ \"a\\\"\\\\\\n\\t\\r\\b\\f\\u0001\\u007f/\"",
        "123456789012345678901234567890 ~ 123456789012345678901234567890",
        "{\"\\ud83d\\ude00\": 1, \"\\uffff\": 2} ~ {\"\\uffff\": 2, \"\\ud83d\\ude00\": 1}"
      })
  void aTreeIsPrintedAsPythonPrintsIt(String json, String expected) throws JsonProcessingException {
    assertThat(dumps(json)).isEqualTo(expected);
  }

  @Test
  void compactHasNoSpaces() throws JsonProcessingException {
    assertThat(PythonJson.compact(new ObjectMapper().readTree("{\"b\":[1, 2],\"a\":1}")))
        .isEqualTo("{\"a\":1,\"b\":[1,2]}");
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 0.0",
    "-0.0, -0.0",
    "1, 1.0",
    "-1.5, -1.5",
    "0.1, 0.1",
    "100, 100.0",
    "1e15, 1000000000000000.0",
    "1e16, 1e+16",
    "123456789012345680, 1.2345678901234568e+17",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "1.5e-7, 1.5e-07",
    "1e22, 1e+22",
    "1e100, 1e+100",
    "2e-3, 0.002",
    "9007199254740993, 9007199254740992.0",
    "2.2250738585072014e-308, 2.2250738585072014e-308",
    "4.9e-324, 5e-324",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "0.30000000000000004, 0.30000000000000004"
  })
  void aNumberIsPrintedAsPythonPrintsIt(double value, String expected) {
    assertThat(PythonFloat.repr(value)).isEqualTo(expected);
  }

  @Test
  void whatIsNoNumberIsNamedAsPythonNamesIt() {
    assertThat(PythonFloat.repr(Double.NaN)).isEqualTo("NaN");
    assertThat(PythonFloat.repr(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
    assertThat(PythonFloat.repr(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
  }
}
