package dev.repocensus.analysis.packaging;

/** A text is not what PEP 508 asks for. It never leaves the package: the parsers catch it. */
final class RequirementSyntax extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  RequirementSyntax(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  /** What was expected, without any of the text. */
  String reason() {
    return reason;
  }
}
