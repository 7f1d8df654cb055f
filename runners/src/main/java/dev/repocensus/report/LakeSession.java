package dev.repocensus.report;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with a published lake: an in-memory DuckDB with the lake's views. It only reads:
 * statements that could write are refused, and no extension is fetched from anywhere.
 */
public final class LakeSession implements AutoCloseable {

  private final Path folder;
  private final Connection connection;
  private final ViewScript views;
  private final Set<String> created = new HashSet<>();

  private LakeSession(Path folder, Connection connection, ViewScript views) {
    this.folder = folder;
    this.connection = connection;
    this.views = views;
  }

  /**
   * Opens a lake.
   *
   * @param lake the lake's folder
   * @param scope only this scope is seen; null for all
   * @param run this run is the latest that is seen; null for the latest there is
   * @throws LakeException if it is missing, empty, unreadable or too new, or has no such scope or
   *     run
   */
  public static LakeSession open(String lake, @Nullable String scope, @Nullable String run)
      throws LakeException {
    Path folder = LakeFolder.readable(lake, LakeSql.SCHEMA_MAJOR);
    LakeSession session = new LakeSession(folder, connect(folder), LakeSql.views());
    try {
      session.narrow(lake, scope, run);
      return session;
    } catch (LakeException e) {
      session.close();
      throw e;
    }
  }

  private static Connection connect(Path folder) throws LakeException {
    Properties properties = new Properties();
    properties.setProperty("jdbc_stream_results", "true");
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:", properties);
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET file_search_path = " + SqlText.literal(folder.toString()));
        statement.execute("SET TimeZone = 'UTC'");
        statement.execute("SET autoinstall_known_extensions = false");
        statement.execute("SET autoload_known_extensions = false");
      }
      return connection;
    } catch (SQLException e) {
      throw new LakeException(
          LakeException.Kind.LAKE, "the query engine does not start: " + e.getMessage(), e);
    }
  }

  /** The lake's folder, for what lies beside its tables. */
  public Path folder() {
    return folder;
  }

  /**
   * Runs one reading statement.
   *
   * @throws LakeException if it is no single reading statement, does not bind, or fails
   */
  public ResultRows query(String sql) throws LakeException {
    List<String> statements = SqlText.statements(sql);
    if (statements.size() != 1) {
      throw LakeException.question("give one statement, not " + statements.size());
    }
    String statement = statements.get(0);
    if (!SqlText.onlyReads(statement)) {
      throw LakeException.question("only statements that read are run, such as SELECT");
    }
    prepare(statement);
    return DuckRows.query(connection, statement);
  }

  private void prepare(String statement) throws LakeException {
    Set<String> wanted =
        ViewScript.asksForCatalog(statement) ? views.names() : views.needed(statement);
    for (String name : wanted) {
      for (String view : views.needed(name)) {
        create(view, views.body(view));
      }
    }
  }

  private void create(String name, String body) throws LakeException {
    if (!created.add(name)) {
      return;
    }
    try {
      execute(name, body);
    } catch (SQLException e) {
      String empty = LakeSql.emptyView(name);
      if (empty == null || !String.valueOf(e.getMessage()).contains("No files found")) {
        throw new LakeException(
            LakeException.Kind.LAKE, SqlMessages.oneLine(String.valueOf(e.getMessage())), e);
      }
      createEmpty(name, empty);
    }
  }

  /** A table that no run of this lake has written yet is empty, not an error. */
  private void createEmpty(String name, String body) throws LakeException {
    try {
      execute(name, body);
    } catch (SQLException e) {
      throw SqlMessages.translate(e);
    }
  }

  private void execute(String name, String body) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE VIEW " + name + " AS " + body);
    }
  }

  /** Replaces the view of published runs by what may be seen of it. */
  private void narrow(String lake, @Nullable String scope, @Nullable String run)
      throws LakeException {
    if (scope == null && run == null) {
      return;
    }
    String seen = "(" + views.body(LakeSql.PUBLISHED_RUNS) + ")";
    if (scope != null) {
      seen = "(SELECT * FROM " + seen + " WHERE scope_id = " + SqlText.literal(scope) + ")";
    }
    if (run != null) {
      String chosen = SqlText.literal(run);
      seen =
          "(SELECT p.* FROM "
              + seen
              + " p SEMI JOIN (SELECT * FROM "
              + seen
              + " WHERE run_id = "
              + chosen
              + ") r ON p.scope_id = r.scope_id"
              + " AND (p.as_of_ts < r.as_of_ts OR p.run_id = r.run_id))";
    }
    create(LakeSql.PUBLISHED_RUNS, "SELECT * FROM " + seen);
    if (isEmpty(LakeSql.PUBLISHED_RUNS)) {
      String wanted = run != null ? "run " + run : "scope " + scope;
      throw LakeException.question(
          "the lake at "
              + lake
              + " has no published "
              + wanted
              + "; census runs lists what it has");
    }
  }

  private boolean isEmpty(String view) throws LakeException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT 1 FROM " + view + " LIMIT 1")) {
      return !result.next();
    } catch (SQLException e) {
      throw SqlMessages.translate(e);
    }
  }

  @Override
  public void close() throws LakeException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw SqlMessages.translate(e);
    }
  }
}
