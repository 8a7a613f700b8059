package esperanza.notification.answering.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.notification.DemonstrationProfile;
import esperanza.notification.LoggedAlert;
import esperanza.notification.ServiceTables;
import esperanza.notification.alert.domain.AlertEvent.*;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.answering.read.AnsweringItem.Figures;
import esperanza.notification.answering.read.AnsweringItem.Rounds;
import esperanza.notification.answering.read.AnsweringItem.Spread;
import esperanza.notification.exercise.domain.ExerciseEvent;
import esperanza.notification.exercise.domain.ExerciseEvent.*;
import esperanza.notification.exercise.domain.ExerciseId;
import esperanza.notification.rota.domain.RotaId;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.message.domain.MessageEvent.*;
import esperanza.reach.message.domain.MessageId;
import esperanza.reach.message.domain.MessageText;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.LogFixture;
import esperanza.runtime.log.Logged;
import esperanza.runtime.query.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exercises in the figures of answering: apart from true alerts, and neither counts for the other. */
class AnsweringExercisesTest {

    private static final String ANALYST = "risk-analyst";
    private static final LocalDate WEEK = LocalDate.parse("2019-08-05");
    private static final Instant NOON = Instant.parse("2019-08-07T18:00:00Z");
    private static final String TRUE_ALERTS = """
            select coalesce(string_agg(concat_ws(' ', measure, bucket, n), ', ' order by measure), '')
            from answering_count where not exercise""";
    private static final String WAYS = """
            select coalesce(string_agg(concat_ws(' ', outcome, n), ', '), '') from answering_way""";

    private final LogFixture database = new LogFixture(new EventCatalogue("notification"));
    private final List<Logged> log = new ArrayList<>();
    private final UUID way = UUID.randomUUID();
    private final ExerciseId exercise = new ExerciseId(UUID.randomUUID());

    @BeforeEach
    void tables() {
        ServiceTables.make(database, "V100__notification.sql", "V107__answering.sql", "V113__answering_exercises.sql");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 100})
    void an_exercise_tells_how_fast_a_page_left_and_somebody_answered_however_its_events_are_divided(int batch) {
        begun(Optional.of(ANALYST));
        called("ana", 1, 1);
        message(MessageText.EXERCISE, "ana", 2, 4);
        called("berta", 2, 30);
        message(MessageText.EXERCISE, "berta", 31, 32);
        then(35, new ExerciseAnswered(exercise, "berta"));
        then(40, new ExerciseEnded(exercise));
        apply(batch);
        assertThat(practised())
                .contains(new Figures(
                        1,
                        Optional.of(new Spread(2, 2)),
                        Optional.of(new Spread(4, 4)),
                        Optional.of(new Spread(40, 40)),
                        100,
                        Optional.of(new Rounds(2, 2))));
        assertThat(text(TRUE_ALERTS)).isEmpty();
        assertThat(text(WAYS)).isEmpty();
        assertThat(text("select count(*)::text from answering_open")).isEqualTo("0");
    }

    @Test
    void a_page_of_an_exercise_is_none_of_an_alert_and_a_true_page_none_of_an_exercise() {
        AlertId alert = AlertId.of(AlertKind.STATEMENT_ADDED, new CaseId(UUID.randomUUID()));
        trueAlert(alert);
        begun(Optional.of(ANALYST));
        called("ana", 1, 1);
        message(MessageText.PAGE, "ana", 16, 16);
        apply(3);
        assertThat(text(TRUE_ALERTS)).isEqualTo("ACCEPTED 12 1, DELIVERED 12 1, RAISED 0 1");
        assertThat(practised().flatMap(Figures::accepted)).isEmpty();
        message(MessageText.EXERCISE, "ana", 200, 400);
        apply(3);
        assertThat(text(TRUE_ALERTS)).isEqualTo("ACCEPTED 12 1, DELIVERED 12 1, RAISED 0 1");
        assertThat(practised().flatMap(Figures::delivered)).contains(new Spread(400, 400));
        assertThat(text(WAYS)).isEqualTo("SENT 1");
    }

    @Test
    void an_exercise_that_nobody_answers_was_not_answered_in_time() {
        begun(Optional.of(ANALYST));
        called("ana", 1, 1);
        then(300, new ExerciseEnded(exercise));
        apply(10);
        assertThat(practised())
                .contains(new Figures(1, Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty()));
    }

    @Test
    void one_that_never_began_or_began_under_an_earlier_release_is_not_counted() {
        then(0, new ExercisePlanned(exercise, RotaId.of("MECHANISM", ANALYST), 30));
        begun(Optional.empty());
        called("ana", 1, 1);
        then(2, new ExerciseAnswered(exercise, "ana"));
        then(3, new ExerciseEnded(new ExerciseId(UUID.randomUUID())));
        apply(10);
        assertThat(practised()).isEmpty();
    }

    private Optional<Figures> practised() {
        return Optional.ofNullable(new Counts(database.queries)
                        .alerts(WEEK, WEEK)
                        .await()
                        .atMost(LogFixture.PATIENCE)
                        .get(new Counts.Key(WEEK, ANALYST, true)))
                .map(WeekOfAlerts::exact);
    }

    private void trueAlert(AlertId alert) {
        CaseId of = new CaseId(UUID.randomUUID());
        log.add(LoggedAlert.of(
                1,
                new AlertRaised(alert, of, AlertKind.STATEMENT_ADDED, ANALYST, Optional.empty(), Optional.empty()),
                NOON));
        log.add(LoggedAlert.of(
                2,
                new AlertPaged(
                        alert,
                        of,
                        ANALYST,
                        "ana",
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                NOON));
    }

    private void begun(Optional<String> function) {
        then(0, new ExerciseBegun(exercise, NOON.plusSeconds(3_600), function));
    }

    private void called(String person, int n, int after) {
        then(after, new ExercisePaged(exercise, n, person));
    }

    private void message(MessageText text, String person, int sent, int delivered) {
        MessageId message = new MessageId(UUID.randomUUID());
        Instant until = NOON.plusSeconds(sent + 120L);
        log.add(LoggedAlert.of(new MessageDue(message, person, text, until), NOON.plusSeconds(sent)));
        log.add(LoggedAlert.of(new MessageSent(message, UUID.randomUUID(), way, WayKind.SMS), NOON.plusSeconds(sent)));
        log.add(LoggedAlert.of(
                new MessageDelivered(message, UUID.randomUUID(), way, WayKind.SMS), NOON.plusSeconds(delivered)));
    }

    private void then(int after, ExerciseEvent event) {
        log.add(LoggedAlert.of(event, NOON.plusSeconds(after)));
    }

    private void apply(int batch) {
        AnsweringProjection projection = new AnsweringProjection(new Weeks(DemonstrationProfile.load()));
        for (int n = 0; n < log.size(); n += batch) {
            List<Logged> events = List.copyOf(log.subList(n, Math.min(n + batch, log.size())));
            database.pool
                    .withTransaction(transaction -> projection.apply(transaction, events))
                    .await()
                    .atMost(LogFixture.PATIENCE);
        }
        log.clear();
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
}
