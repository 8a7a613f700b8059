package esperanza.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes one statement that inserts given rows again, with new identities: each id and each unique value becomes another
 * one everywhere, positions go on from a sequence, instants are now. All other bytes stay as they are.
 */
final class RowScript {

    /**
     * A value as SQL text.
     *
     * @param literal quoted, or {@code NULL}
     * @param unique whether a unique index holds the column
     */
    record Column(String name, String type, String literal, boolean unique) {

        boolean isNull() {
            return literal.equals("NULL");
        }
    }

    record Row(String table, List<Column> columns) {}

    /** The sequence that gives each execution a stretch of positions. */
    static final String SEQUENCE = "limit_position";

    private static final String POSITION = "position";

    private final Map<String, String> fresh = new LinkedHashMap<>();
    private final long first;

    private RowScript(List<Row> rows) {
        this.first = positions(rows).stream().mapToLong(each -> each).min().orElse(0);
    }

    static String of(List<Row> rows) {
        return new RowScript(rows).statement(rows);
    }

    /** How many positions one execution uses. */
    static long stretch(List<Row> rows) {
        var positions = positions(rows).stream().mapToLong(each -> each).summaryStatistics();
        return positions.getCount() == 0 ? 1 : positions.getMax() - positions.getMin() + 1;
    }

    private static List<Long> positions(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.columns().stream())
                .filter(column -> column.name().equals(POSITION) && !column.isNull())
                .map(column -> Long.parseLong(unquoted(column)))
                .toList();
    }

    private String statement(List<Row> rows) {
        Map<String, List<Row>> byTable =
                rows.stream().collect(Collectors.groupingBy(Row::table, LinkedHashMap::new, Collectors.toList()));
        List<String> inserts = new ArrayList<>();
        byTable.forEach((table, of) -> inserts.add("into_%s as (insert into %s(%s)\n  %s)"
                .formatted(
                        table,
                        table,
                        of.getFirst().columns().stream().map(Column::name).collect(Collectors.joining(", ")),
                        of.stream().map(this::select).collect(Collectors.joining("\n  union all ")))));
        String identities = fresh.values().stream()
                .map(name -> ", gen_random_uuid() " + name)
                .collect(Collectors.joining());
        return "with fresh as materialized (select nextval('%s') base%s),\n%s\nselect count(*) from fresh;\n"
                .formatted(SEQUENCE, identities, String.join(",\n", inserts));
    }

    private String select(Row row) {
        return row.columns().stream()
                .map(column -> value(column) + "::" + column.type())
                .collect(Collectors.joining(", ", "select ", " from fresh"));
    }

    private String value(Column column) {
        if (column.isNull()) {
            return "null";
        }
        if (column.name().equals(POSITION)) {
            return "(base + %d)".formatted(Long.parseLong(unquoted(column)) - first);
        }
        return switch (column.type()) {
            case "uuid" -> identity(column);
            case "timestamp with time zone" -> "now()";
            case "bytea" ->
                column.unique()
                        ? "substr(sha256(uuid_send(%s)), 1, %d)".formatted(identity(column), bytes(column))
                        : column.literal();
            default -> column.literal();
        };
    }

    private String identity(Column column) {
        return fresh.computeIfAbsent(column.literal(), value -> "u" + fresh.size());
    }

    /** The length of a literal of bytes, which PostgreSQL shows in hexadecimal digits behind an x. */
    private static int bytes(Column column) {
        String text = column.literal();
        return (text.length() - text.indexOf('x') - 2) / 2;
    }

    private static String unquoted(Column column) {
        return column.literal().replace("'", "");
    }
}
