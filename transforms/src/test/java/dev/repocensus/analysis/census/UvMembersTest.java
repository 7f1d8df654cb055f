package dev.repocensus.analysis.census;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.LockVerdict;
import dev.repocensus.schema.row.LockfileRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class UvMembersTest {
  private static final String ROOT =
      """
      [project]
      name = "app"
      version = "1.0"
      [tool.uv.workspace]
      members = ["more/*"]
      """;
  private static final String MEMBER = "[project]\nname = \"%s\"\nversion = \"0.1\"\n%s";
  private static final String LOCK =
      """
      version = 1
      requires-python = ">=3.11"

      [manifest]
      members = ["a", "app"]

      [[package]]
      name = "a"
      version = "0.1"
      source = { virtual = "more/a" }

      [[package]]
      name = "app"
      version = "1.0"
      source = { virtual = "." }
      """;

  private static MiniatureUses workspace(String root) {
    return MiniatureUses.aProject()
        .project("more/a")
        .file("pyproject.toml", root)
        .file("uv.lock", LOCK)
        .file("more/a/pyproject.toml", MEMBER.formatted("a", ""));
  }

  private static LockfileRow lock(MiniatureUses tree) {
    return tree.lockfiles().stream()
        .filter(row -> row.lockPath().equals("uv.lock"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aWorkspaceAsItWasLockedIsInSync() {
    LockfileRow row = lock(workspace(ROOT));
    assertThat(row.verdict()).as(row.toString()).isEqualTo(LockVerdict.IN_SYNC);
  }

  @Test
  void aMemberThatTheGlobsFindAndTheLockLacksIsHard() {
    LockfileRow row =
        lock(
            workspace(ROOT)
                .project("more/b")
                .file("more/b/pyproject.toml", MEMBER.formatted("b", "")));
    assertThat(row.verdict()).isEqualTo(LockVerdict.DRIFT_HARD);
    assertThat(row.verdictReasons())
        .containsExactly(
            "more/b/pyproject.toml is a member of the workspace, the lock has none such");
  }

  @Test
  void aProjectBelowThatHasALockOfItsOwnIsNoMember() {
    MiniatureUses tree =
        workspace(ROOT)
            .project("more/b")
            .file("more/b/pyproject.toml", MEMBER.formatted("b", ""))
            .file("more/b/uv.lock", "version = 1\nrequires-python = '>=3.11'\n");
    assertThat(lock(tree).verdict()).isEqualTo(LockVerdict.IN_SYNC);
  }

  @Test
  void aMemberThatIsGoneOrLeftOutIsAnOrphanOfTheLock() {
    MiniatureUses gone =
        MiniatureUses.aProject().file("pyproject.toml", ROOT).file("uv.lock", LOCK);
    assertThat(lock(gone).verdict()).isEqualTo(LockVerdict.ORPHANED);
    assertThat(lock(gone).verdictReasons())
        .containsExactly("the lock has the member 'a', and more/a is no project");
    LockfileRow excluded = lock(workspace(ROOT + "exclude = [\"more/a\"]\n"));
    assertThat(excluded.verdict()).isEqualTo(LockVerdict.ORPHANED);
    assertThat(excluded.verdictReasons())
        .isEqualTo(
            List.of(
                "the lock has the member 'a', which the workspace of pyproject.toml leaves out"));
  }

  @Test
  void whatAMemberAsksForIsHeldAgainstTheLock() {
    MiniatureUses tree =
        workspace(ROOT)
            .file("more/a/pyproject.toml", MEMBER.formatted("a", "dependencies = [\"idna\"]\n"));
    assertThat(lock(tree).verdict()).isEqualTo(LockVerdict.DRIFT_HARD);
    assertThat(lock(tree).verdictReasons())
        .containsExactly(
            "more/a/pyproject.toml:4 asks for 'idna', the lock was made without it, which is not"
                + " locked");
  }
}
