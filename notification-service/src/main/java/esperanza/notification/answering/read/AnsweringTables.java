package esperanza.notification.answering.read;

import static esperanza.runtime.query.Rows.at;

import esperanza.runtime.query.Rows;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The statements of the projection: each reads or writes all rows of a batch at once. */
record AnsweringTables(SqlConnection transaction) {

    private static final Duration REPORTED_WITHIN = Duration.ofDays(7);

    private static final String PAGES =
            "select message_id, person, exercise from answering_page where message_id = any($1)";
    private static final String OPEN = """
            select * from answering_open where alert = any($1)
            union select * from answering_open where not delivered and person = any($2)
            union select * from answering_open where not delivered and second = any($2)""";
    private static final String CALLED = "select person, n from answering_called where person = any($1)";

    private static final String KEEP_OPEN = """
            insert into answering_open(alert, week, function, exercise, raised_at, person, second, rounds, called, climbed,
              accepted, delivered, said_at)
            select u.alert, u.week::date, u.function, u.exercise, u.raised_at, u.person, u.second, u.rounds, u.called,
              u.climbed, u.accepted, u.delivered, u.said_at
            from unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[], $5::timestamptz[], $6::text[], $7::text[],
              $8::int[], $9::bigint[], $10::boolean[], $11::boolean[], $12::boolean[],
              $13::timestamptz[])
              u(alert, week, function, exercise, raised_at, person, second, rounds, called, climbed, accepted,
                delivered, said_at)
            on conflict (alert) do update set person = excluded.person, second = excluded.second,
              rounds = excluded.rounds, called = excluded.called, climbed = excluded.climbed,
              accepted = excluded.accepted, delivered = excluded.delivered, said_at = excluded.said_at""";
    private static final String CLOSE = "delete from answering_open where alert = any($1::uuid[])";
    private static final String KEEP_CALLED = """
            insert into answering_called(person, n) select * from unnest($1::text[], $2::bigint[])
            on conflict (person) do update set n = excluded.n""";
    private static final String COUNT = """
            insert into answering_count(week, function, exercise, measure, bucket, n)
            select u.week::date, u.function, u.exercise, u.measure, u.bucket, u.n
            from unnest($1::text[], $2::text[], $3::boolean[], $4::text[], $5::int[], $6::bigint[])
              u(week, function, exercise, measure, bucket, n)
            on conflict (week, function, exercise, measure, bucket) do update set n = answering_count.n + excluded.n""";
    private static final String COUNT_WAYS = """
            insert into answering_way(week, kind, outcome, n)
            select u.week::date, u.kind, u.outcome, u.n
            from unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) u(week, kind, outcome, n)
            on conflict (week, kind, outcome) do update set n = answering_way.n + excluded.n""";
    private static final String KEEP_PAGES = """
            insert into answering_page(message_id, person, exercise, due_at)
            select * from unnest($1::uuid[], $2::text[], $3::boolean[], $4::timestamptz[]) on conflict do nothing""";
    private static final String END_PAGES = "delete from answering_page where message_id = any($1::uuid[])";
    private static final String FORGET = "delete from answering_page where due_at < $1";

    Uni<Map<UUID, Addressee>> pages(Set<UUID> messages) {
        return read(
                        PAGES,
                        Tuple.tuple().addArrayOfUUID(messages.toArray(UUID[]::new)),
                        row -> Map.entry(
                                row.getUUID("message_id"),
                                new Addressee(row.getString("person"), row.getBoolean("exercise"))))
                .map(AnsweringTables::byKey);
    }

    /** These alerts, and those of these people for which no page is known to have arrived. */
    Uni<List<OpenAlert>> open(Set<UUID> alerts, Set<String> people) {
        return read(
                OPEN,
                Tuple.tuple()
                        .addArrayOfUUID(alerts.toArray(UUID[]::new))
                        .addArrayOfString(people.toArray(String[]::new)),
                AnsweringTables::alert);
    }

    Uni<Map<String, Long>> called(Set<String> people) {
        return read(
                        CALLED,
                        Tuple.tuple().addArrayOfString(people.toArray(String[]::new)),
                        row -> Map.entry(row.getString("person"), row.getLong("n")))
                .map(AnsweringTables::byKey);
    }

    Uni<Void> write(AnsweringFold fold) {
        Table table = new Table(transaction);
        return table.write(CLOSE, fold.closed(), of -> of.uuids(Function.identity()))
                .chain(() -> table.write(KEEP_OPEN, fold.changed(), AnsweringTables::alerts))
                .chain(() -> table.write(
                        KEEP_CALLED, List.copyOf(fold.called().entrySet()), of -> of.texts(Map.Entry::getKey)
                                .longs(Map.Entry::getValue)))
                .chain(() -> table.write(COUNT, fold.tally().cells(), AnsweringTables::cells))
                .chain(() -> table.write(COUNT_WAYS, fold.tally().ways(), of -> of.texts(
                                each -> each.getKey().week().toString())
                        .texts(each -> each.getKey().kind())
                        .texts(each -> each.getKey().outcome())
                        .longs(Map.Entry::getValue)));
    }

    Uni<Void> keep(List<Answered.Page> pages, List<UUID> over) {
        Table table = new Table(transaction);
        return table.write(KEEP_PAGES, pages, of -> of.uuids(Answered.Page::message)
                        .texts(page -> page.to().person())
                        .booleans(page -> page.to().exercise())
                        .instants(Answered.Page::at))
                .chain(() -> table.write(END_PAGES, over, of -> of.uuids(Function.identity())))
                .chain(() -> pages.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : forget(pages.getLast().at().minus(REPORTED_WITHIN)));
    }

    private Uni<Void> forget(Instant before) {
        return transaction.preparedQuery(FORGET).execute(Tuple.of(at(before))).replaceWithVoid();
    }

    private <T> Uni<List<T>> read(String sql, Tuple arguments, Function<Row, T> row) {
        return transaction.preparedQuery(sql).execute(arguments).map(rows -> Rows.map(rows, row));
    }

    private static <K, V> Map<K, V> byKey(List<Map.Entry<K, V>> entries) {
        Map<K, V> all = new HashMap<>();
        entries.forEach(each -> all.put(each.getKey(), each.getValue()));
        return all;
    }

    private static OpenAlert alert(Row row) {
        return new OpenAlert(
                row.getUUID("alert"),
                row.getLocalDate("week"),
                row.getString("function"),
                row.getBoolean("exercise"),
                row.getOffsetDateTime("raised_at").toInstant(),
                Optional.ofNullable(row.getString("person")),
                Optional.ofNullable(row.getString("second")),
                row.getInteger("rounds"),
                row.getLong("called"),
                row.getBoolean("climbed"),
                row.getBoolean("accepted"),
                row.getBoolean("delivered"),
                Optional.ofNullable(row.getOffsetDateTime("said_at")).map(OffsetDateTime::toInstant));
    }

    private static Columns<OpenAlert> alerts(Columns<OpenAlert> of) {
        return of.uuids(OpenAlert::alert)
                .texts(alert -> alert.week().toString())
                .texts(OpenAlert::function)
                .booleans(OpenAlert::exercise)
                .instants(OpenAlert::raisedAt)
                .textsIfAny(OpenAlert::person)
                .textsIfAny(OpenAlert::second)
                .integers(OpenAlert::rounds)
                .longs(OpenAlert::called)
                .booleans(OpenAlert::climbed)
                .booleans(OpenAlert::accepted)
                .booleans(OpenAlert::delivered)
                .instantsIfAny(OpenAlert::saidAt);
    }

    private static Columns<Map.Entry<Tally.Cell, Long>> cells(Columns<Map.Entry<Tally.Cell, Long>> of) {
        return of.texts(each -> each.getKey().week().toString())
                .texts(each -> each.getKey().function())
                .booleans(each -> each.getKey().exercise())
                .texts(each -> each.getKey().measure().name())
                .integers(each -> each.getKey().bucket())
                .longs(Map.Entry::getValue);
    }
}
