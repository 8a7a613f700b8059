package esperanza.bench;

import esperanza.local.Postgres;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The SMS that told people of new alerts, as the database of notification has them. A call is the first page of an alert
 * to one person. An SMS tells a call if it was owed before it left; a call that comes behind the third SMS of its person
 * in a minute is told by the next round, and is only counted.
 *
 * @param latencies from the due instant of a report until Kannel had taken the SMS that tells its call, and that was noted
 * @param calls how many there were, and {@code told} how many of them an SMS told
 * @param sms how many left
 * @param silent minutes of a person in which there were calls, and no SMS told any
 */
record Texted(Latencies latencies, long calls, long told, long sms, long silent) {

    private static final String SERVICE = "notification";

    /**
     * The last call that an SMS tells was recorded two minutes before answers_until. The id of the SMS of a round is that
     * of its page.
     */
    private static final String CALLS = """
            with paged as (
              select distinct on (id) recorded_at, convert_from(clear, 'UTF8')::json page from event
              where position > %d and type = 'esperanza.notification.alert-paged.v1' order by id, version),
            call as (
              select page ->> 'caseId' case_id, person, recorded_at, date_trunc('minute', recorded_at) as minute
              from paged cross join lateral (values (page ->> 'person'), (page ->> 'second')) p(person)
              where person is not null),
            sms as (
              select addressee, due_at sent_at, answers_until - interval '2 minutes' latest from attempt a
              where text_id = 'PAGE' and way_kind = 'SMS' and answers_until is not null
                and not exists (select from event e where e.category = 'page' and e.id = a.message_id))
            select case_id, person || ' ' || minute, (
                select (extract(epoch from min(sent_at)) * 1000000)::bigint from sms
                where addressee = person and latest >= recorded_at and date_trunc('minute', latest) = minute)
            from call""";

    private static final String SMS = """
            select count(*) from event
            where position > %d and category = 'message' and type like '%%.message-sent.v1'""";

    /** @param micros when the SMS had left, since 1970; 0 if no SMS told the call */
    private record Call(UUID caseId, String personAndMinute, long micros) {

        static Call of(ResultSet row) throws SQLException {
            return new Call(UUID.fromString(row.getString(1)), row.getString(2), row.getLong(3));
        }

        boolean isTold() {
            return micros > 0;
        }
    }

    /**
     * @param after the last position of notification's log before the first report
     * @param due the instants at which the reports of the cases were due
     */
    static Texted of(Postgres postgres, long after, Map<UUID, Long> due) {
        long sinceNanoTime = TimeUnit.MICROSECONDS.toNanos(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()))
                - System.nanoTime();
        List<Call> calls = Sql.rows(postgres, SERVICE, CALLS.formatted(after), Call::of).stream()
                .filter(call -> due.containsKey(call.caseId))
                .toList();
        Latencies latencies = new Latencies();
        calls.stream()
                .filter(Call::isTold)
                .forEach(call -> latencies.record(
                        TimeUnit.MICROSECONDS.toNanos(call.micros) - sinceNanoTime - due.get(call.caseId)));
        return new Texted(
                latencies,
                calls.size(),
                latencies.count(),
                Sql.number(postgres, SERVICE, SMS.formatted(after)),
                minutes(calls).size()
                        - minutes(calls.stream().filter(Call::isTold).toList()).size());
    }

    private static Set<String> minutes(List<Call> calls) {
        return calls.stream().map(Call::personAndMinute).collect(Collectors.toSet());
    }
}
