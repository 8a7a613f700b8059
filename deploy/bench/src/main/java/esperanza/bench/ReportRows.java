package esperanza.bench;

import esperanza.bench.RowScript.Column;
import esperanza.bench.RowScript.Row;
import esperanza.local.Postgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows that one report leaves in a database of intake: whatever transactions from a given one on have written, in
 * tables that have ids. Tables without ids hold the places up to which readers have read.
 */
final class ReportRows {

    private static final String COLUMNS = """
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                   exists (select from pg_index i where i.indrelid = c.oid and i.indisunique
                                                    and a.attnum = any(i.indkey))
              from pg_class c join pg_attribute a on a.attrelid = c.oid
             where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
               and not a.attisdropped and a.attgenerated = ''
             order by c.relname, a.attnum""";
    private static final String NEXT = "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint";

    private final Postgres postgres;

    ReportRows(Postgres postgres) {
        this.postgres = postgres;
    }

    /** A lower bound of {@code xmin} of all rows that are written from now on. */
    long next(String database) {
        return Sql.number(postgres, database, NEXT);
    }

    List<Row> since(String database, long transaction) {
        return rows(database, "", " where xmin::text::bigint >= " + transaction);
    }

    /** One row of the table, this many times, each with ids of its own. */
    List<Row> copies(String database, String table, long count) {
        Row one = rows(database, table, " limit 1").getFirst();
        return Stream.generate(() -> withOtherIds(one)).limit(count).toList();
    }

    private static Row withOtherIds(Row row) {
        return new Row(
                row.table(),
                row.columns().stream()
                        .map(column -> column.type().equals("uuid") && !column.isNull()
                                ? new Column(column.name(), "uuid", "'" + UUID.randomUUID() + "'", column.unique())
                                : column)
                        .toList());
    }

    private List<Row> rows(String database, String onlyTable, String behind) {
        try (Connection connection = postgres.connect(database, Postgres.SUPERUSER, Postgres.SUPERUSER)) {
            List<Row> rows = new ArrayList<>();
            for (var table : columns(connection).entrySet()) {
                boolean wanted = onlyTable.isEmpty() || onlyTable.equals(table.getKey());
                if (wanted
                        && table.getValue().stream()
                                .anyMatch(column -> column.type().equals("uuid"))) {
                    rows.addAll(rows(connection, table.getKey(), table.getValue(), behind));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The columns of each table, without values. */
    private static Map<String, List<Column>> columns(Connection connection) throws SQLException {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(COLUMNS)) {
            while (found.next()) {
                columns.computeIfAbsent(found.getString(1), table -> new ArrayList<>())
                        .add(new Column(found.getString(2), found.getString(3), "NULL", found.getBoolean(4)));
            }
        }
        return columns;
    }

    private static List<Row> rows(Connection connection, String table, List<Column> columns, String behind)
            throws SQLException {
        String values = columns.stream()
                .map(column -> "quote_nullable(" + column.name() + "::text)")
                .collect(Collectors.joining(", "));
        List<Row> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select " + values + " from " + table + behind)) {
            while (found.next()) {
                rows.add(new Row(table, filled(columns, found)));
            }
        }
        return rows;
    }

    private static List<Column> filled(List<Column> columns, ResultSet row) throws SQLException {
        List<Column> filled = new ArrayList<>();
        for (int n = 0; n < columns.size(); n++) {
            Column column = columns.get(n);
            filled.add(new Column(column.name(), column.type(), row.getString(n + 1), column.unique()));
        }
        return filled;
    }
}
