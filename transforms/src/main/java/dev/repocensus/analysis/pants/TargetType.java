package dev.repocensus.analysis.pants;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The targets of Pants' Python backend that own files, take distributions from a resolve, or put
 * requirements into one; with what they own where they state no {@code sources=}.
 */
public enum TargetType {
  PYTHON_SOURCE(Role.CODE),
  PYTHON_SOURCES(
      Role.CODE,
      "*.py",
      "*.pyi",
      "!test_*.py",
      "!*_test.py",
      "!tests.py",
      "!conftest.py",
      "!test_*.pyi",
      "!*_test.pyi",
      "!tests.pyi"),
  PYTHON_TEST(Role.CODE),
  PYTHON_TESTS(Role.CODE, "test_*.py", "*_test.py", "tests.py"),
  PYTHON_TEST_UTILS(Role.CODE, "conftest.py", "test_*.pyi", "*_test.pyi", "tests.pyi"),
  PEX_BINARY(Role.BUILT),
  PEX_BINARIES(Role.BUILT),
  PYOXIDIZER_BINARY(Role.BUILT),
  PYTHON_AWSLAMBDA(Role.BUILT),
  PYTHON_AWS_LAMBDA_FUNCTION(Role.BUILT),
  PYTHON_AWS_LAMBDA_LAYER(Role.BUILT),
  PYTHON_GOOGLE_CLOUD_FUNCTION(Role.BUILT),
  PYTHON_REQUIREMENT(Role.INPUT),
  PYTHON_REQUIREMENTS(Role.INPUT, "requirements.txt"),
  POETRY_REQUIREMENTS(Role.INPUT, "pyproject.toml"),
  UV_REQUIREMENTS(Role.INPUT, "pyproject.toml"),
  PIPENV_REQUIREMENTS(Role.INPUT, "Pipfile.lock");

  private enum Role {
    CODE,
    BUILT,
    INPUT
  }

  private final Role role;
  private final String usual;

  TargetType(Role role, String... usual) {
    this.role = role;
    this.usual = String.join(" ", usual);
  }

  /** The type of that name; null for any other. */
  public static @Nullable TargetType of(String written) {
    for (TargetType type : values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(written)) {
        return type;
      }
    }
    return null;
  }

  /** Whether it owns Python files. */
  public boolean ownsFiles() {
    return role == Role.CODE;
  }

  /** Whether it puts requirements into a resolve. */
  public boolean isInput() {
    return role == Role.INPUT;
  }

  /** Whether it takes the default resolve if it names none. */
  public boolean takesDefault() {
    return role != Role.INPUT;
  }

  /** The files that it owns, or takes requirements from, unless it says so itself. */
  public List<String> usualSources() {
    return usual.isEmpty() ? List.of() : List.of(usual.split(" "));
  }
}
