package dev.repocensus.analysis.distribution;

/** What a distribution has for a module's name. */
public enum ProviderKind {
  /** Code that runs. */
  RUNTIME,
  /** Type stubs only: what a type checker sees (PEP 561). */
  STUB,
  /** No module of that name, but modules below it: a directory that several may fill (PEP 420). */
  NAMESPACE
}
