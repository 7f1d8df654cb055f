package dev.repocensus.analysis.resolve;

import java.util.List;

/** The view of a file of which no target is known. */
final class UnknownView implements PantsView {
  @Override
  public boolean isOfTarget() {
    return false;
  }

  @Override
  public boolean owns(ModuleFacts module) {
    return true;
  }

  @Override
  public String folderOf(ModuleFacts module) {
    return module.sourceRoot();
  }

  @Override
  public boolean requires(String distribution) {
    return true;
  }

  @Override
  public boolean locks(String distribution) {
    return true;
  }

  @Override
  public List<String> foldersOf(String distribution) {
    return List.of();
  }

  @Override
  public boolean includes(ModuleFacts module) {
    return false;
  }

  @Override
  public boolean includes(String distribution) {
    return false;
  }

  @Override
  public boolean ignores(ModuleFacts module) {
    return false;
  }

  @Override
  public boolean ignores(String distribution) {
    return false;
  }
}
