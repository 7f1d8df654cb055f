package dev.repocensus.analysis.advisory;

import dev.repocensus.schema.index.AdvisoryAliasRow;
import dev.repocensus.schema.index.AdvisoryRangeRow;
import dev.repocensus.schema.index.AdvisoryRow;
import dev.repocensus.schema.index.AdvisoryVersionRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The records of a dump, each id once: of two with one id the one that was changed last, whatever
 * order they come in.
 *
 * <p>Cost: about 0.1 kB a named version, the texts of names and versions shared.
 */
public final class AdvisoryDump {
  private static final Comparator<OsvRecord> AGE =
      Comparator.comparing(
              (OsvRecord record) -> record.advisory().modifiedTs(),
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(OsvRecord::toString);

  private final SortedMap<String, OsvRecord> records = new TreeMap<>();

  /** Adds a record. */
  public void add(OsvRecord record) {
    records.merge(record.id(), record, (a, b) -> AGE.compare(a, b) >= 0 ? a : b);
  }

  /** How many records there are. */
  public int size() {
    return records.size();
  }

  /** When the last of them was changed; empty if none says. */
  public Optional<Instant> newest() {
    return records.values().stream()
        .map(record -> record.advisory().modifiedTs())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  /** The records, by id. */
  public List<AdvisoryRow> advisories() {
    return records.values().stream().map(OsvRecord::advisory).toList();
  }

  /** Their spans. */
  public List<AdvisoryRangeRow> ranges() {
    return all().flatMap(record -> record.ranges().stream()).toList();
  }

  /** The versions that they name. */
  public List<AdvisoryVersionRow> versions() {
    return all().flatMap(record -> record.versions().stream()).toList();
  }

  /** Their other ids. */
  public List<AdvisoryAliasRow> aliases() {
    return all().flatMap(record -> record.aliases().stream()).toList();
  }

  private Stream<OsvRecord> all() {
    return records.values().stream();
  }
}
