// SPDX-License-Identifier: Apache-2.0
import cavel.Digest;
import cavel.Lot;
import cavel.Selection;
import cavel.Selector;
import cavel.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * DrawFromDatabase URL QUERY SEED LABEL SAMPLE: draws from the ids of a JDBC query, which are never in memory all at once. Prints
 * rank, ticket and id. The query runs twice, so it needs an ORDER BY of one meaning: the selector counts rows, it does not keep ids.
 */
public final class DrawFromDatabase {
  private static final int PIECE = 10_000;

  public static void main(String[] arguments) throws SQLException {
    Lot lot = Lot.derive(Suite.SHA256, Digest.parse(arguments[2]), arguments[3]);
    try (Connection base = DriverManager.getConnection(arguments[0])) {
      base.setAutoCommit(false); // some drivers fetch in pieces only within a transaction
      List<Selection.SelectedId> sample = select(base, arguments[1], lot, Long.parseLong(arguments[4]));
      Map<Long, String> ids = read(base, arguments[1], sample);
      int rank = 0;
      for (Selection.SelectedId each : sample) System.out.println(++rank + " " + each.ticket() + " " + ids.get(each.index()));
    }
  }

  /** The sample, from one pass. */
  private static List<Selection.SelectedId> select(Connection base, String query, Lot lot, long sample) throws SQLException {
    try (Selector selector = lot.selector(sample, 0); Statement statement = cursor(base); ResultSet rows = statement.executeQuery(query)) {
      List<String> piece = new ArrayList<>(PIECE);
      while (rows.next()) {
        piece.add(rows.getString(1));
        if (piece.size() == PIECE) {
          selector.push(piece);
          piece.clear();
        }
      }
      selector.push(piece);
      return selector.finish().sample();
    }
  }

  /** The ids of the rows that were selected, from a second pass. */
  private static Map<Long, String> read(Connection base, String query, List<Selection.SelectedId> sample) throws SQLException {
    Map<Long, String> ids = new TreeMap<>();
    for (Selection.SelectedId each : sample) ids.put(each.index(), null);
    try (Statement statement = cursor(base); ResultSet rows = statement.executeQuery(query)) {
      for (long at = 0; rows.next(); ++at) {
        if (ids.containsKey(at)) ids.put(at, rows.getString(1));
      }
    }
    return ids;
  }

  private static Statement cursor(Connection base) throws SQLException {
    Statement statement = base.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    statement.setFetchSize(PIECE);
    return statement;
  }
}
