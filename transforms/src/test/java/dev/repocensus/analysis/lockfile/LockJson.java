package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.repocensus.analysis.Outcome;
import java.time.Instant;
import java.util.List;

/** What was read of a lock as lines of JSON: the lock first, then each distribution. */
final class LockJson {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(
              new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance));

  private LockJson() {}

  static String of(String path, Outcome<Lockfile> read) throws JsonProcessingException {
    ObjectNode lock = JSON.createObjectNode().put("lock", path);
    lock.setAll(JSON.<ObjectNode>valueToTree(read.value()));
    lock.remove(List.of("distributions"));
    lock.set(
        "problems",
        JSON.valueToTree(
            read.problems().stream().map(each -> each.code() + " " + each.message()).toList()));
    StringBuilder lines = new StringBuilder(line(lock));
    for (LockedDistribution each : read.value().distributions()) {
      lines.append(line(each));
    }
    return lines.toString();
  }

  private static String line(Object value) throws JsonProcessingException {
    return JSON.writeValueAsString(value) + "\n";
  }
}
