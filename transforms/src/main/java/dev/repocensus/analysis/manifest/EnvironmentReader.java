package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.HashSet;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the environment.yml of conda: its dependencies, and the lines for pip among them, which are
 * those of a requirements file. Comments mean nothing, selectors in them neither, as for conda.
 */
final class EnvironmentReader implements ManifestReader {

  @Override
  public void read(SourceText text, ManifestDraft draft) {
    if (!text.isUtf8()) {
      draft.problem(Problem.of(ProblemCode.FIL007, "YAML must be UTF-8"));
    }
    YamlFile.open(text.text(), draft).ifPresent(root -> root(root, draft));
  }

  private static void root(Node root, ManifestDraft draft) {
    if (!(root instanceof MappingNode mapping)) {
      draft.problem(ProblemCode.MAN001, YamlFile.line(root), "no table of settings", "");
      return;
    }
    Set<String> keys = new HashSet<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = YamlFile.text(entry.getKeyNode());
      if (!keys.add(key)) {
        draft.problem(
            ProblemCode.MAN001, YamlFile.line(entry.getKeyNode()), "a key stands twice", "");
      }
      switch (key) {
        case "dependencies" -> dependencies(entry.getValueNode(), draft);
        case "channels" -> channels(entry.getValueNode(), draft);
        default -> {
          // Names and variables say nothing about requirements.
        }
      }
    }
  }

  private static void channels(Node channels, ManifestDraft draft) {
    if (channels instanceof SequenceNode sequence) {
      for (Node channel : sequence.getValue()) {
        draft.option("channel", YamlFile.text(channel), YamlFile.line(channel));
      }
    }
  }

  private static void dependencies(Node list, ManifestDraft draft) {
    if (YamlFile.isNull(list)) {
      return;
    }
    if (!(list instanceof SequenceNode sequence)) {
      draft.problem(ProblemCode.MAN001, YamlFile.line(list), "'dependencies' is no list", "");
      return;
    }
    for (Node item : sequence.getValue()) {
      if (item instanceof ScalarNode) {
        CondaSpec.parse(YamlFile.text(item)).add(YamlFile.line(item), Group.RUNTIME, draft);
      } else if (item instanceof MappingNode mapping) {
        mapping.getValue().forEach(entry -> pip(entry, draft));
      } else {
        draft.problem(ProblemCode.MAN002, YamlFile.line(item), "a requirement must be a text", "");
      }
    }
  }

  private static void pip(NodeTuple entry, ManifestDraft draft) {
    String installer = YamlFile.text(entry.getKeyNode());
    int line = YamlFile.line(entry.getKeyNode());
    if (installer.equals("pip") && YamlFile.isNull(entry.getValueNode())) {
      return;
    }
    if (!installer.equals("pip") || !(entry.getValueNode() instanceof SequenceNode sequence)) {
      draft.problem(ProblemCode.MAN003, line, "requirements of an unknown kind", installer);
      return;
    }
    RequirementsReader.Lines lines = new RequirementsReader.Lines(draft, Group.RUNTIME, false);
    for (Node item : sequence.getValue()) {
      String text = LogicalLine.withoutComment(YamlFile.text(item).replace('\n', ' '));
      if (!text.isEmpty()) {
        lines.read(new LogicalLine(YamlFile.line(item), text));
      }
    }
  }
}
