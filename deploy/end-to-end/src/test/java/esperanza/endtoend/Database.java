package esperanza.endtoend;

import esperanza.local.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks into a database of a service, and changes its reference data, as nobody but a test does. */
record Database(Platform platform, String service, String name) {

    Database(Platform platform, String service) {
        this(platform, service, service);
    }

    /** Where the service keeps the keys of its subjects. */
    Database keys() {
        return new Database(platform, service, service + "_keys");
    }

    long number(String sql) {
        return Long.parseLong(rows(sql).getFirst());
    }

    /** The first column of every row, as text. */
    List<String> rows(String sql) {
        return connection().with(sql, statement -> {
            var rows = new ArrayList<String>();
            try (var result = statement.executeQuery(sql)) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        });
    }

    void change(String sql) {
        connection().with(sql, statement -> statement.executeUpdate(sql));
    }

    private KeptConnection connection() {
        return KeptConnection.of(platform.postgres(), name, service);
    }

    /** The numbers of the second column by the words of the first. */
    Map<String, Long> numbers(String sql) {
        var numbers = new TreeMap<String, Long>();
        for (var row : rows("select word || ' ' || number from (" + sql + ") r(word, number)")) {
            var blank = row.lastIndexOf(' ');
            numbers.put(row.substring(0, blank), Long.valueOf(row.substring(blank + 1)));
        }
        return numbers;
    }

    /** The tables of the service, those of the log among them. */
    List<String> tables() {
        return rows("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' order by 1""");
    }

    List<Column> columns() {
        return rows("""
                select concat_ws(' ', table_name, column_name, data_type = 'bytea')
                from information_schema.columns where table_schema = 'public' and table_name = any(
                  select table_name from information_schema.tables where table_type = 'BASE TABLE')""").stream()
                .map(row -> row.split(" "))
                .map(words -> new Column(words[0], words[1], words[2].equals("t")))
                .toList();
    }
}
