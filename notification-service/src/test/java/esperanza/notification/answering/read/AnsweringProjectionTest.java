package esperanza.notification.answering.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.notification.DemonstrationProfile;
import esperanza.notification.LoggedAlert;
import esperanza.notification.ServiceTables;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertEvent.*;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.OnCallPaged;
import esperanza.notification.alert.domain.PageId;
import esperanza.notification.answering.read.AnsweringItem.Figures;
import esperanza.notification.answering.read.AnsweringItem.Rounds;
import esperanza.notification.answering.read.AnsweringItem.Spread;
import esperanza.notification.rota.domain.RotaEvent.RotaOpened;
import esperanza.notification.rota.domain.RotaId;
import esperanza.notification.rota.read.Coverages;
import esperanza.notification.rota.read.DutyProjection;
import esperanza.notification.rota.read.PastGaps;
import esperanza.protocol.disclosure.Disclosure;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.message.domain.MessageEvent.*;
import esperanza.reach.message.domain.MessageId;
import esperanza.reach.message.domain.MessageText;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.LogFixture;
import esperanza.runtime.log.Logged;
import esperanza.runtime.query.Rows;
import esperanza.runtime.reader.Projection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Monday begins at six o'clock UTC. */
class AnsweringProjectionTest {

    private static final Instant NOW = Instant.parse("2019-12-18T12:00:00Z");
    private static final int MANY = 10;

    private final LogFixture database = new LogFixture(new EventCatalogue("notification"));
    private final Profile profile = DemonstrationProfile.load();
    private final Weeks weeks = new Weeks(profile);
    private final AnsweringFigures figures = figures();
    private final List<Logged> log = new ArrayList<>();
    private final UUID way = UUID.randomUUID();

    @BeforeEach
    void tables() {
        ServiceTables.make(database, "V100__notification.sql", "V107__answering.sql", "V113__answering_exercises.sql");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_week_tells_how_fast_a_page_left_and_somebody_answered() {
        Instant monday = Instant.parse("2019-03-04T06:00:00Z");
        for (int n = 0; n < MANY; n++) {
            Story alert = new Story("investigator", monday.plusSeconds(3_600L * n));
            alert.raised().paged("ana", 1).sent("ana", 2).delivered(4);
            if (n == 0) {
                alert.round("ana", 60)
                        .round("ana", 120)
                        .climbed("supervisor", 300)
                        .paged("berta", 301)
                        .answered(400);
            } else {
                alert.answered(35);
            }
        }
        apply(3);
        assertThat(week("2019-03-04", "investigator").figures())
                .contains(new Figures(
                        10,
                        Optional.of(new Spread(2, 2)),
                        Optional.of(new Spread(4, 4)),
                        Optional.of(new Spread(40, 400)),
                        90,
                        Optional.of(new Rounds(1, 4))));
    }

    @Test
    void the_counts_are_the_same_however_the_events_are_divided_into_batches() {
        Instant monday = Instant.parse("2019-04-01T06:00:00Z");
        String first = counts(monday, 1);
        assertThat(first)
                .isEqualTo(
                        "ACCEPTED 0 1, ANSWERED 12 1, ANSWERED 23 1, DONE 0 1, IN_TIME 0 1, RAISED 0 4, ROUNDS 1 1, ROUNDS 3 1;"
                                + " FAILED 1, SENT 1");
        assertThat(counts(monday.plus(Duration.ofDays(7)), 4)).isEqualTo(first);
        assertThat(counts(monday.plus(Duration.ofDays(14)), 100)).isEqualTo(first);
        assertThat(text("select count(*)::text from answering_open where week < '2019-05-01'"))
                .isEqualTo("0");
    }

    /** One that is answered in time, one by another institution first, one whose act is done, one that lapses. */
    private String counts(Instant monday, int batch) {
        Story one = new Story("custodian", monday);
        one.raised().paged("ana", 0).failed("ana", 0).sent("ana", 1).answered(16);
        Story elsewhere = new Story("custodian", monday.plusSeconds(1_000));
        elsewhere.raised().paged("carla", 0).round("carla", 60);
        elsewhere.answeredElsewhere("supervisor", 100).paged("dora", 101).answered(200);
        new Story("custodian", monday).raised().paged("ana", 20).ended(21, Optional.of(new EventId(UUID.randomUUID())));
        new Story("custodian", monday).raised().ended(5, Optional.empty());
        apply(batch);
        String week = LocalDate.ofInstant(monday, ZoneOffset.UTC).toString();
        return text(
                        "select string_agg(concat_ws(' ', measure, bucket, n), ', ' order by measure, bucket) from answering_count where week = '%s'"
                                .formatted(week))
                + "; "
                + text(
                        "select string_agg(concat_ws(' ', outcome, n), ', ' order by outcome) from answering_way where week = '%s'"
                                .formatted(week));
    }

    @Test
    void a_week_with_few_alerts_looks_like_one_without_any() {
        for (int n = 0; n < 8; n++) {
            new Story("board-member", Instant.parse("2019-06-03T06:00:00Z"))
                    .raised()
                    .answered(1);
        }
        apply(50);
        assertThat(week("2019-06-03", "board-member").figures()).isEmpty();
        assertThat(week("2019-06-10", "board-member").figures()).isEmpty();
    }

    @Test
    void the_running_week_shows_nothing_of_its_alerts() {
        for (int n = 0; n < MANY; n++) {
            new Story("supervisor", Instant.parse("2019-12-16T05:59:59Z")).raised();
            new Story("supervisor", Instant.parse("2019-12-16T06:00:00Z")).raised();
        }
        apply(50);
        assertThat(week("2019-12-16", "supervisor").figures()).isEmpty();
        assertThat(week("2019-12-09", "supervisor").figures())
                .contains(new Figures(10, Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty()));
    }

    @Test
    void ways_are_counted_by_their_kind_and_a_failure_is_never_rounded_to_none() {
        Story alert = new Story("investigator", Instant.parse("2019-07-01T06:00:00Z"));
        alert.failed("ana", 0);
        for (int n = 0; n < MANY; n++) {
            alert.sent("ana", n);
        }
        apply(7);
        assertThat(sheet("2019-07-01", "2019-07-01").ways())
                .containsExactly(new WayItem(LocalDate.parse("2019-07-01"), WayKind.MAIL, 10, 10));
    }

    @Test
    void hours_without_anybody_on_duty_are_those_of_the_week_as_far_as_it_is_over() {
        RotaId rota = RotaId.of("MECHANISM", "custodian");
        RotaOpened opened = new RotaOpened(rota, "MECHANISM", "custodian", "America/Tegucigalpa", 1, List.of("ana"));
        DutyProjection duty = new DutyProjection();
        apply(duty, List.of(LoggedAlert.of(opened, Instant.parse("2019-12-04T06:00:00Z"))));
        assertThat(sheet("2019-11-25", "2020-01-01").weeks().stream()
                        .filter(week -> week.function().equals("custodian"))
                        .map(AnsweringItem::gapHours))
                .containsExactly(Optional.of(54.0), Optional.of(168.0), Optional.of(120.0), Optional.empty());
        assertThat(week("2019-12-09", "investigator").gapHours()).isEmpty();
    }

    @Test
    void twelve_weeks_are_read_unless_others_are_asked_for_and_never_more_than_a_year() {
        assertThat(mondays(Optional.empty(), Optional.empty()))
                .hasSize(12)
                .startsWith(LocalDate.parse("2019-12-16"))
                .endsWith(LocalDate.parse("2019-09-30"));
        assertThat(mondays(Optional.of(LocalDate.parse("2010-01-06")), Optional.of(LocalDate.parse("2030-01-06"))))
                .hasSize(53)
                .startsWith(LocalDate.parse("2019-12-16"));
    }

    private List<LocalDate> mondays(Optional<LocalDate> from, Optional<LocalDate> to) {
        return figures.sheet(from, to).await().atMost(LogFixture.PATIENCE).weeks().stream()
                .map(AnsweringItem::week)
                .distinct()
                .toList();
    }

    private AnsweringItem week(String monday, String function) {
        return sheet(monday, monday).weeks().stream()
                .filter(week -> week.function().equals(function))
                .findFirst()
                .orElseThrow();
    }

    private AnsweringSheet sheet(String from, String to) {
        return figures.sheet(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)))
                .await()
                .atMost(LogFixture.PATIENCE);
    }

    /** With the highest threshold: a week with fewer than nine alerts has few. */
    private AnsweringFigures figures() {
        InstantSource clock = InstantSource.fixed(NOW);
        PastGaps gaps = new PastGaps(database.queries, new Coverages(database.queries, profile), clock);
        Disclosure disclosure = new Disclosure((bound, _) -> bound - 1);
        return new AnsweringFigures(new Counts(database.queries), gaps, weeks, disclosure, clock);
    }

    private void apply(int batch) {
        for (int n = 0; n < log.size(); n += batch) {
            List<Logged> events = List.copyOf(log.subList(n, Math.min(n + batch, log.size())));
            apply(new AnsweringProjection(weeks), events);
        }
        log.clear();
    }

    private void apply(Projection projection, List<Logged> events) {
        database.pool
                .withTransaction(transaction -> projection.apply(transaction, events))
                .await()
                .atMost(LogFixture.PATIENCE);
    }

    private String text(String sql) {
        return database.pool
                .query(sql)
                .execute()
                .map(rows -> Rows.map(rows, row -> row.getString(0)))
                .await()
                .atMost(LogFixture.PATIENCE)
                .getFirst();
    }

    /** One alert, told by what happened so many seconds after it was raised. */
    private final class Story {

        private final CaseId of = new CaseId(UUID.randomUUID());
        private final AlertId alert = AlertId.of(AlertKind.IMMINENT_DANGER, of);
        private final String function;
        private final Instant start;
        private int version;
        private MessageId message = new MessageId(new UUID(0, 0));

        private Story(String function, Instant start) {
            this.function = function;
            this.start = start;
        }

        private Story raised() {
            return then(
                    0,
                    new AlertRaised(
                            alert, of, AlertKind.IMMINENT_DANGER, function, Optional.empty(), Optional.empty()));
        }

        private Story paged(String person, int after) {
            return then(
                    after,
                    new AlertPaged(
                            alert,
                            of,
                            function,
                            person,
                            1,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
        }

        private Story climbed(String to, int after) {
            return then(after, new AlertEscalated(alert, of, to));
        }

        private Story answered(int after) {
            return then(after, acknowledged(Optional.of(at(after).plusSeconds(60))));
        }

        private Story answeredElsewhere(String above, int after) {
            return then(after, acknowledged(Optional.empty())).then(after, new AlertReopened(alert, of, above, 2));
        }

        private AlertAcknowledged acknowledged(Optional<Instant> actBy) {
            return new AlertAcknowledged(alert, of, "ana", Optional.of(function), actBy, Optional.empty());
        }

        private void ended(int after, Optional<EventId> act) {
            then(after, new AlertSettled(alert, of, act));
        }

        private Story round(String person, int after) {
            log.add(LoggedAlert.of(
                    new OnCallPaged(PageId.of(person, at(after)), of, alert, function, person, 1, 1, Optional.empty()),
                    at(after)));
            return this;
        }

        private Story sent(String person, int after) {
            message = due(person, after);
            log.add(LoggedAlert.of(new MessageSent(message, UUID.randomUUID(), way, WayKind.MAIL), at(after)));
            return this;
        }

        private Story delivered(int after) {
            log.add(LoggedAlert.of(new MessageDelivered(message, UUID.randomUUID(), way, WayKind.SMS), at(after)));
            return this;
        }

        private Story failed(String person, int after) {
            MessageId tried = due(person, after);
            log.add(LoggedAlert.of(
                    new MessageFailed(tried, UUID.randomUUID(), way, WayKind.MAIL, "REFUSED"), at(after)));
            return this;
        }

        private MessageId due(String person, int after) {
            MessageId due = new MessageId(UUID.randomUUID());
            log.add(LoggedAlert.of(
                    new MessageDue(due, person, MessageText.PAGE, at(after).plusSeconds(120)), at(after)));
            return due;
        }

        private Story then(int after, AlertEvent event) {
            log.add(LoggedAlert.of(++version, event, at(after)));
            return this;
        }

        private Instant at(int after) {
            return start.plusSeconds(after);
        }
    }
}
