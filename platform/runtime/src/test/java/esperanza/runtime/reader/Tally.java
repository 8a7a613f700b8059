package esperanza.runtime.reader;

import esperanza.runtime.log.Logged;
import esperanza.runtime.log.NoteEvent.NoteTaken;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Counts and adds up the notes of every stream. Deliberately not idempotent, so that an event counted twice shows. */
record Tally(String name, Poison poison) implements Projection {

    /** The note that this projection cannot digest. */
    enum Poison {
        NONE,
        /** A note numbered 13 fails before the database is asked. */
        WHILE_FOLDING,
        /** A note numbered 13 is refused by the database. */
        IN_THE_DATABASE
    }

    static final int INDIGESTIBLE = 13;

    String createTable() {
        String check = poison == Poison.IN_THE_DATABASE ? " check (last <> " + INDIGESTIBLE + ")" : "";
        return "create table " + name + "(id uuid primary key, notes int not null, total bigint not null,"
                + " last int not null" + check + ")";
    }

    @Override
    public List<String> tables() {
        return List.of(name);
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<Tuple> rows = new ArrayList<>();
        for (Logged event : events) {
            UUID stream = event.stored().stream().id();
            event.as(NoteTaken.class).ifPresent(note -> rows.add(Tuple.of(stream, digested(note.number()))));
        }
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery("insert into " + name
                                + " as t (id, notes, total, last) values ($1, 1, $2::int, $2::int)"
                                + " on conflict (id) do update set notes = t.notes + 1,"
                                + " total = t.total + excluded.total, last = excluded.last")
                        .executeBatch(rows)
                        .replaceWithVoid();
    }

    private int digested(int number) {
        if (poison == Poison.WHILE_FOLDING && number == INDIGESTIBLE) {
            throw new IllegalStateException("cannot fold");
        }
        return number;
    }
}
