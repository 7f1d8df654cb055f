package dev.repocensus.analysis.project;

/** How the projects and distributions that could own a module outside the project are weighed. */
public enum OwnerRule {
  /** One after the other: declared projects, declared distributions, the rest of the scope. */
  ORDERED,
  /** All at once, as Pants' dependency inference does: two owners are an ambiguity. */
  PANTS,
  /** The same, and of several owners the one whose source root is nearest to the importer's. */
  PANTS_BY_SOURCE_ROOT
}
