package dev.repocensus.schema.finding;

/** What the first three letters of a rule stand for. */
public enum RuleFamily {
  DEP("the use of distributions"),
  IMP("imports"),
  LCK("locks"),
  RES("resolves"),
  STA("staleness"),
  VUL("vulnerabilities"),
  SEC("secrets and sources that cannot be trusted"),
  CEN("what the census itself is told");

  private final String about;

  RuleFamily(String about) {
    this.about = about;
  }

  /** What the findings of the family are about. */
  public String about() {
    return about;
  }
}
