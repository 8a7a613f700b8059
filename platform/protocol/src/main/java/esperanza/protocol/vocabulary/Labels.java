package esperanza.protocol.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of a table {@code key;es;en;pt}: each row has all three, or the table is refused. */
public final class Labels {

    private static final String HEAD = "key;es;en;pt";

    private final String table;
    private final Map<String, Words> words = new LinkedHashMap<>();

    Labels(Table table) {
        this.table = table.name();
        table.rows(HEAD, row -> row.stream().noneMatch(String::isBlank)).forEach(this::add);
    }

    /** The table that ships with a class, named from the root. A missing file is a fault of the build. */
    public static Labels shipped(Class<?> with, String table) {
        return new Labels(Table.shipped(with, table));
    }

    /** The keys, in the order of the rows. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(words.keySet());
    }

    /** Fails if the table has no row for the key: a fault of the build. */
    public Words of(String key) {
        return Optional.ofNullable(words.get(key))
                .orElseThrow(() -> new IllegalStateException(table + " has no row for " + key));
    }

    /** The rows to add for those keys that have none, without their texts: the tests of each table print them. */
    public String missing(Stream<String> needed) {
        return needed.distinct()
                .filter(key -> !words.containsKey(key))
                .map(key -> key + ";;;")
                .collect(Collectors.joining("\n"));
    }

    /** The texts by key, in Spanish, Portuguese or, for every other language, in English. */
    public Map<String, String> in(Locale locale) {
        return words.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> each.getValue()
                .in(locale)));
    }

    private void add(List<String> row) {
        if (words.put(row.get(0), new Words(row.get(2), row.get(1), row.get(3))) != null) {
            throw new IllegalStateException(table + " has two rows for " + row.get(0));
        }
    }
}
