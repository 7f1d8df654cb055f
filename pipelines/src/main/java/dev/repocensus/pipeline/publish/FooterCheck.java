package dev.repocensus.pipeline.publish;

import dev.repocensus.schema.table.AvroSchemas;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.WrittenFile;
import dev.repocensus.transform.parquet.ChannelInputFile;
import java.io.IOException;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.parquet.hadoop.ParquetFileReader;

/**
 * Reopens a staged file before anybody may see it: it must be whole, of its table's schema, and
 * hold the rows it should.
 */
final class FooterCheck {
  private FooterCheck() {}

  static void of(ResourceId file, WrittenFile written) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new ChannelInputFile(file))) {
      if (reader.getRecordCount() != written.rows()) {
        throw new IOException(
            file
                + " holds "
                + reader.getRecordCount()
                + " rows, "
                + written.rows()
                + " were written");
      }
      String schema = reader.getFileMetaData().getKeyValueMetaData().get("parquet.avro.schema");
      if (!AvroSchemas.of(Tables.byName(written.table()).orElseThrow()).toString().equals(schema)) {
        throw new IOException(file + " does not have the schema of table " + written.table());
      }
    }
  }
}
