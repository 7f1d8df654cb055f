package dev.repocensus.analysis.manifest;

import java.util.Locale;

/** A small manifest of each format, in parts: what stands before, in and behind its entries. */
final class ManifestSamples {
  private ManifestSamples() {}

  static String path(ManifestFormat format) {
    return switch (format) {
      case PYPROJECT -> "pyproject.toml";
      case REQUIREMENTS -> "requirements.txt";
      case SETUP_CFG -> "setup.cfg";
      case SETUP_PY -> "setup.py";
      case PIPFILE -> "Pipfile";
      case ENVIRONMENT -> "environment.yml";
      case PIXI -> "pixi.toml";
      case PYTHON_PIN -> ".python-version";
      case BUILD -> "BUILD";
    };
  }

  /** A whole manifest that asks for {@code made-N==1.0}, in this order. */
  static String manifest(ManifestFormat format, int... numbers) {
    StringBuilder text = new StringBuilder(head(format));
    for (int number : numbers) {
      text.append(entry(format, number));
    }
    return text.append(tail(format)).toString();
  }

  static String head(ManifestFormat format) {
    return switch (format) {
      case PYPROJECT -> "[project]\nname = \"x\"\ndependencies = [\n";
      case SETUP_CFG -> "[metadata]\nname = x\n\n[options]\ninstall_requires =\n";
      case SETUP_PY ->
          "from setuptools import setup\n\nsetup(\n    name=\"x\",\n    install_requires=[\n";
      case PIPFILE -> "[packages]\n";
      case ENVIRONMENT -> "name: x\ndependencies:\n";
      case PIXI -> "[dependencies]\n";
      case REQUIREMENTS, PYTHON_PIN, BUILD -> "";
    };
  }

  static String entry(ManifestFormat format, int number) {
    String pattern =
        switch (format) {
          case PYPROJECT, SETUP_PY -> "        \"made-%d==1.0\",\n";
          case REQUIREMENTS -> "made-%d==1.0\n";
          case SETUP_CFG -> "    made-%d==1.0\n";
          case PIPFILE, PIXI -> "made-%d = \"==1.0\"\n";
          case ENVIRONMENT -> "  - made-%d==1.0\n";
          case PYTHON_PIN -> "3.11.%d\n";
          case BUILD ->
              "python_requirement(\n    name=\"made-%1$d\",\n    requirements=[\"made-%1$d==1.0\"],\n)\n";
        };
    return String.format(Locale.ROOT, pattern, number);
  }

  static String tail(ManifestFormat format) {
    return switch (format) {
      case PYPROJECT -> "]\n";
      case SETUP_PY -> "    ],\n)\n";
      case REQUIREMENTS, SETUP_CFG, PIPFILE, ENVIRONMENT, PIXI, PYTHON_PIN, BUILD -> "";
    };
  }

  /** A manifest with one entry, and keys beside it that no tool knows. */
  static String withUnknownKeys(ManifestFormat format) {
    String text = manifest(format, 0);
    return switch (format) {
      case PYPROJECT -> text + "odd = {key = [1]}\n\n[tool.odd]\nkey = 1\n";
      case SETUP_CFG -> text + "odd = 1\n\n[odd]\nkey = 1\n";
      case SETUP_PY -> text.replace("name=", "odd={\"key\": [1]},\n    name=");
      case PIPFILE -> "[pipenv]\nodd = true\n\n" + text; // any other table is a category
      case PIXI -> "[odd]\nkey = [1]\n\n" + text;
      case ENVIRONMENT -> text + "odd:\n  key: [1]\n";
      case BUILD -> text.replace("name=", "odd={\"key\": [1]}, name=");
      case REQUIREMENTS, PYTHON_PIN -> text;
    };
  }
}
