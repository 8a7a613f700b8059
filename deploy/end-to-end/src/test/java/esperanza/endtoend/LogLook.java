package esperanza.endtoend;

import java.util.List;
import java.util.Map;

/** The progress of a log and its readers, read in one statement: numbers by name. */
record LogLook(Map<String, Long> numbers) {

    private static final String SQL = """
            select 'last', coalesce(max(position), 0) from event where type not in %1$s
            union all
            select 'last-own', coalesce(max(position), 0) from event where type not in %1$s and category not like '%%.%%'
            union all
            select 'published', count(*) from event where %2$s
            union all
            select 'mirrored ' || split_part(category, '.', 1), count(*) from event where category like '%%.%%' group by 1
            union all
            select 'cursor ' || name, position from cursor
            union all
            select 'anew ' || name, 1 from cursor where anew""".formatted(Idle.BY_THE_CLOCK, Idle.PUBLISHED);

    static LogLook at(Database database) {
        return new LogLook(database.numbers(SQL));
    }

    /** The last event that is not by the clock alone. */
    long last() {
        return numbers.get("last");
    }

    /** The last event that the service recorded itself. */
    long lastOwn() {
        return numbers.get("last-own");
    }

    long published() {
        return numbers.get("published");
    }

    long mirroredOf(String source) {
        return numbers.getOrDefault("mirrored " + source, 0L);
    }

    long cursor(String reader) {
        return numbers.getOrDefault("cursor " + reader, 0L);
    }

    /** The readers that begin again from the first event. */
    List<String> anew() {
        return numbers.keySet().stream()
                .filter(name -> name.startsWith("anew "))
                .map(name -> name.substring("anew ".length()))
                .toList();
    }
}
