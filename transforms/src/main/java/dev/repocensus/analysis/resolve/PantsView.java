package dev.repocensus.analysis.resolve;

import java.util.List;

/**
 * What one target that owns an importing file sees: who stands in its resolve, and what its {@code
 * dependencies=} say. Two files with the same view get the same answers.
 */
public interface PantsView {
  /** Nothing is said: every module and every distribution could be an owner. */
  PantsView UNKNOWN = new UnknownView();

  /** Whether a target is known; if not, what its whole project names counts. */
  boolean isOfTarget();

  /** Whether a target of the resolve owns a file, as far as is known. */
  boolean owns(ModuleFacts module);

  /** Where the target is that owns a file: the folder of its BUILD file, else its source root. */
  String folderOf(ModuleFacts module);

  /**
   * Whether a target of requirements puts a distribution into the resolve: what is only locked
   * there, since another distribution requires it, has no owner.
   */
  boolean requires(String distribution);

  /**
   * Whether the resolve has a distribution, asked for or brought by another, as far as is known.
   */
  boolean locks(String distribution);

  /** The folders of the targets that put a distribution into the resolve. */
  List<String> foldersOf(String distribution);

  /** Whether an entry of the target names a file's target. */
  boolean includes(ModuleFacts module);

  /** Whether an entry of the target names a target of a distribution. */
  boolean includes(String distribution);

  /** Whether a {@code !} entry of the target takes a file's target away. */
  boolean ignores(ModuleFacts module);

  /** Whether a {@code !} entry of the target takes every target of a distribution away. */
  boolean ignores(String distribution);
}
