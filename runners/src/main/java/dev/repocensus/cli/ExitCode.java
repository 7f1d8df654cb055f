package dev.repocensus.cli;

/** What a verb's end means to whoever started it. Never a count. */
enum ExitCode {
  OK(0, "ok"),
  GATE_FAILED(1, "a gate failed"),
  USAGE(2, "usage or configuration error"),
  LOW_COVERAGE(3, "ran, but coverage is below the wanted one"),
  INPUT(4, "an input, the storage or a permission failed"),
  INTERNAL(5, "internal error"),
  INTERRUPTED(130, "interrupted");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  String meaning() {
    return meaning;
  }
}
