package esperanza.files.scrub;

import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How far the scrub has come, and what it found damaged. All instances read the store as one, at one pace. */
final class ScrubTable {

    /** Longer than one segment takes, with the pause behind it: the hold is renewed with each. */
    private static final int HELD_SECONDS = 300;

    /** Few, so that a crash repeats little. */
    private static final int BATCH = 16;

    private static final String HOLD = """
            update scrub set held_until = clock_timestamp() + make_interval(secs => %d),
              begun_at = case when reached = '' then clock_timestamp() else begun_at end
            where held_until < clock_timestamp()
              and (reached <> '' or begun_at < clock_timestamp() - make_interval(secs => $1))
            returning reached""".formatted(HELD_SECONDS);

    private static final String NEXT = "select name from file_segment where name > $1 order by name limit " + BATCH;

    /** An instance that outlasted its hold sets nobody back. */
    private static final String REACHED = """
            update scrub set reached = $1, held_until = clock_timestamp() + make_interval(secs => %d)
            where reached < $1""".formatted(HELD_SECONDS);

    private static final String RELEASED = "update scrub set held_until = 'epoch' where reached = $1";
    private static final String ENDED = "update scrub set reached = '', held_until = 'epoch', ended_at = begun_at";
    private static final String IS_NAMED = "select true from file_segment where name = $1";
    private static final String DAMAGED = "insert into damaged_segment(name) values ($1) on conflict do nothing";
    private static final String CONFIRMED = """
            update damaged_segment set confirmed_at = clock_timestamp()
            where name = $1 and confirmed_at is null and found_at < clock_timestamp() - interval '1 hour'""";

    private static final String HEALED = "delete from damaged_segment where name = $1";
    private static final String DAMAGED_BEHIND =
            "select name from damaged_segment where name > $1 order by name limit 100";

    /**
     * Told when it is confirmed, and once more a day later: until then a file may be an upload that has no place in the
     * log. None is told while more than 1,000 and more than a tenth are damaged.
     */
    private static final String UNTOLD = """
            update damaged_segment set telling_until = clock_timestamp() + interval '50 minutes'
            where telling_until < clock_timestamp() and confirmed_at is not null
              and (told_at is null or told_at < found_at + interval '1 day'
                and found_at < clock_timestamp() - interval '1 day')
              and (select count(*) from damaged_segment)
                <= greatest(1000, (select count(*) from file_segment) / 10)
            returning name""";

    private static final String TOLD = """
            update damaged_segment set told_at = clock_timestamp(), telling_until = 'epoch' where name = any($1)""";

    private final Queries queries;

    ScrubTable(Queries queries) {
        this.queries = queries;
    }

    /** The name that was reached; empty if another instance reads now, or all was read within this time. */
    Uni<Optional<String>> hold(Duration every) {
        return names(HOLD, Tuple.of(every.toMillis() / 1000.0))
                .map(reached -> reached.stream().findFirst());
    }

    /** The names behind this one. */
    Uni<List<String>> after(String name) {
        return names(NEXT, Tuple.of(name));
    }

    /** Notes the place, and holds the reading on. */
    Uni<Void> reached(String name) {
        return change(REACHED, Tuple.of(name));
    }

    /** The next instance may go on from this place. */
    Uni<Void> released(String name) {
        return change(RELEASED, Tuple.of(name));
    }

    Uni<Void> ended() {
        return change(ENDED, Tuple.tuple());
    }

    /** False if the segment was removed meanwhile: the name goes first. */
    Uni<Boolean> isNamed(String name) {
        return queries.rowsInTime(IS_NAMED, Tuple.of(name), row -> row).map(rows -> !rows.isEmpty());
    }

    /** True if that was not known. */
    Uni<Boolean> damaged(String name) {
        return queries.change(DAMAGED, Tuple.of(name)).map(rows -> rows > 0);
    }

    /** Notes that a reading found it again, if the first was an hour ago. */
    Uni<Void> confirmed(String name) {
        return change(CONFIRMED, Tuple.of(name));
    }

    Uni<Void> healed(String name) {
        return change(HEALED, Tuple.of(name));
    }

    Uni<List<String>> damagedBehind(String name) {
        return names(DAMAGED_BEHIND, Tuple.of(name));
    }

    /** Damage of which the service is to be told now. No other instance tells the same for a while. */
    Uni<List<String>> untold() {
        return names(UNTOLD, Tuple.tuple());
    }

    Uni<Void> told(List<String> names) {
        return change(TOLD, Tuple.of(names.toArray(String[]::new)));
    }

    private Uni<List<String>> names(String sql, Tuple arguments) {
        return queries.rowsInTime(sql, arguments, row -> row.getString(0));
    }

    private Uni<Void> change(String sql, Tuple arguments) {
        return queries.change(sql, arguments).replaceWithVoid();
    }
}
