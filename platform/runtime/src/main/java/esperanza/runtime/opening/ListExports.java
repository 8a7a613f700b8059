package esperanza.runtime.opening;

import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.runtime.CallersContext;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.Limit;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.refusal.TooMany;
import esperanza.runtime.rest.Cursors;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Takes lists out of the system as tables, each on the record. A table is made whole before it is answered, because one
 * that breaks off looks like a whole one. A service that uses it keeps {@link ListExported} in its catalogue.
 */
@ApplicationScoped
public class ListExports {

    /** A list that a person takes out, for which purpose, and how it was narrowed. */
    public record Export(String list, ExportPurpose purpose, List<String> narrowed) {}

    /** The rows of a list that the person may know of, behind a cursor. */
    @FunctionalInterface
    public interface Pages<R> {
        Uni<List<R>> after(String cursor, int limit);
    }

    /** How the rows of a list become lines. */
    public record Table<R>(List<String> head, Function<R, List<String>> line, Function<R, String> cursor) {}

    static final int MOST = 10_000;
    static final int PAGE = 500;
    private static final long AN_HOUR = 20;

    private final CommandIds ids;
    private final CommandHandler<ListExported, Boolean, ListExported> exports;
    private final OnRecord onRecord;
    private final Limit limit;

    @Inject
    public ListExports(CommandIds ids, Streams streams, OnRecord onRecord, InstantSource clock) {
        this(ids, streams.store(ListExported.class), onRecord, clock);
    }

    ListExports(CommandIds ids, EventStore<ListExported> store, OnRecord onRecord, InstantSource clock) {
        this.ids = ids;
        this.exports = new CommandHandler<>(store, new EachByItself<>());
        this.onRecord = onRecord;
        this.limit = new Limit(
                clock, "Too many lists in an hour; ask again later", "exported-lists", AN_HOUR, Duration.ofHours(1));
    }

    /**
     * Records the export, then reads the rows. Fails with {@link TooMany} for a person over the limit, who leaves no
     * record, and with 422 if the list has more than 10,000 rows.
     *
     * @return the lines of the table, the names of its columns first
     */
    public <R> Uni<List<List<String>>> export(Asked<?> asked, Export of, Pages<R> pages, Table<R> table) {
        count(asked);
        ListExported exported = new ListExported(
                ids.derivedId("export", ids.commandId(asked)),
                of.list,
                of.purpose,
                asked.caller().pseudonym(),
                of.narrowed);
        List<List<String>> lines = new ArrayList<>(List.of(table.head));
        return onRecord.open(
                exports.handle(ids.request(asked, PersonStream.of("exports", asked.caller()), exported))
                        .emitOn(CallersContext.here()),
                _ -> read(pages, table, Cursors.START, lines));
    }

    private void count(Asked<?> asked) {
        if (!asked.sent().judgedOnly()) {
            limit.count(asked.caller().pseudonym()).ifPresent(over -> {
                throw over;
            });
        }
    }

    private static <R> Uni<List<List<String>>> read(
            Pages<R> pages, Table<R> table, String cursor, List<List<String>> lines) {
        return pages.after(cursor, PAGE).chain(rows -> {
            rows.stream().map(table.line).forEach(lines::add);
            if (lines.size() - 1 > MOST) {
                throw new Refused(422, "too-many-rows", "A table has at most 10,000 rows: narrow the list");
            }
            return rows.size() < PAGE
                    ? Uni.createFrom().item(lines)
                    : read(pages, table, table.cursor.apply(rows.getLast()), lines);
        });
    }
}
