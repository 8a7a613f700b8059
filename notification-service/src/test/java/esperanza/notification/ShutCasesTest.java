package esperanza.notification;

import static esperanza.notification.Reading.as;
import static esperanza.notification.Reading.timeline;
import static esperanza.notification.Reading.whats;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.Caller;
import esperanza.access.ExclusionTags;
import esperanza.access.Role;
import esperanza.access.TestTags;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.notification.Publisher.By;
import esperanza.notification.rota.read.AlertsOfDuty;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.rest.LiveStream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cases that are shut to the people called for them: from the start, later, or not known yet. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class ShutCasesTest {

    private static final String SERVICE = "notification";
    private static final String FREEZE = "select position from cursor where name = 'walls' for update";
    private static final String IN_TIMELINE = "select count(*) from timeline t join event e using (position)"
            + " where t.case_id = $1 and split_part(e.type, '.', 3) = $2";
    private static final String IN_LOG = "select count(*) from event where type = 'esperanza.intake.' || $2 || '.v1'"
            + " and convert_from(clear, 'UTF8')::json ->> 'caseId' = $1";
    private static final String HELD =
            "select count(*) from waiting w join timer t on t.id = w.call where w.alert = $1 and t.kind = 'CALL'"
                    + " and t.due_at < now() - interval '3 seconds'";

    private static Publisher publisher;

    @TestHTTPResource("/v1/streams/cases")
    URI cases;

    @TestHTTPResource("/v1/streams/alerts")
    URI alerts;

    @Inject
    Pool pool;

    @Inject
    AlertsOfDuty duty;

    @Inject
    ExclusionTags tags;

    @BeforeAll
    static void connect() {
        publisher = new Publisher(TestParts.kafka().bootstrapServers());
    }

    @AfterAll
    static void disconnect() {
        publisher.close();
    }

    @Test
    void an_ombudsman_to_whom_the_case_is_shut_is_never_called_and_the_highest_other_rung_answers() {
        Story story = Story.begin(publisher);
        story.receivedAccusing("OMBUDSMAN", Instant.now());
        eventually(Duration.ofMinutes(1), () -> paged(story)
                .equals(List.of("protection-officer", "supervisor", "supervisor")));
        String alert = alert(story, "supervisor", "IMMINENT_DANGER");
        assertThat(alerts(story, "ombudsman").getList("items")).isEmpty();
        assertThat(acknowledge(alert, "ombudsman").status()).isEqualTo(404);
        assertThat(acknowledge(alert, "supervisor").status()).isEqualTo(200);
    }

    /** A hand-over that names such an alert is none for that person. */
    @Test
    void an_alert_of_a_shut_case_or_of_no_known_one_is_shut_to_a_person_of_that_institution() {
        Story story = Story.begin(publisher);
        story.receivedAccusing("OMBUDSMAN", Instant.now());
        eventually(Duration.ofMinutes(1), () -> paged(story).contains("supervisor"));
        UUID alert = UUID.fromString(alert(story, "supervisor", "IMMINENT_DANGER"));
        assertThat(shutTo("OMBUDSMAN", alert)).containsExactly(alert);
        assertThat(shutTo("MECHANISM", alert)).isEmpty();
        UUID unknown = UUID.randomUUID();
        assertThat(shutTo("MECHANISM", unknown)).containsExactly(unknown);
    }

    private Set<UUID> shutTo(String institution, UUID alert) {
        Caller caller = new Caller(
                "ana",
                Set.of(Role.SUPERVISOR),
                institution,
                Optional.empty(),
                tags.ofPerson("ana"),
                tags.ofInstitution(institution));
        return duty.shutTo(caller, List.of(alert)).await().atMost(Duration.ofSeconds(10));
    }

    @Test
    void what_begins_on_the_last_rung_is_answered_below_it_if_the_case_is_shut_to_the_last() {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        wall(story, "OMBUDSMAN");
        eventually(() -> paged(story).contains("supervisor"));
        assertThat(paged(story)).containsOnly("supervisor");
        String alert = alert(story, "supervisor", "WALL_APPLIED");
        assertThat(acknowledge(alert, "supervisor").status()).isEqualTo(200);
        eventually(() -> state(story, "supervisor", "WALL_APPLIED").equals("SETTLED"));
    }

    @Test
    void a_wall_that_a_person_lays_is_told_to_the_ombudsman_and_done_with_the_answer() {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        wall(story, "NATIONAL_POLICE");
        eventually(
                () -> alerts(story, "ombudsman").getList("items.paged").equals(List.of(Tokens.pseudonym("ombudsman"))));
        assertThat(acknowledge(alert(story, "ombudsman", "WALL_APPLIED"), "ombudsman")
                        .status())
                .isEqualTo(200);
        eventually(() -> state(story, "ombudsman", "WALL_APPLIED").equals("SETTLED"));
    }

    @Test
    void a_suspect_shuts_the_case_to_the_suspects_institution() {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        String timeline = "/v1/cases/" + story.of() + "/timeline";
        eventually(() -> as("supervisor").get(timeline).status() == 200);
        CaseId of = new CaseId(story.of());
        UUID suspect = UUID.randomUUID();
        publisher.publish(
                "investigation.suspect-recorded",
                new StreamId("suspect", suspect),
                of,
                By.person("investigator"),
                Audience.INVESTIGATION,
                Instant.now(),
                "{\"caseId\": \"%s\", \"suspectId\": \"%s\", \"shutTo\": [\"%s\"]}"
                        .formatted(story.of(), suspect, String.join("\", \"", TestTags.of(of, "MECHANISM"))));
        eventually(() -> as("supervisor").get(timeline).status() == 404);
    }

    @Test
    void if_the_case_is_shut_to_everybody_the_last_rung_finds_the_call_answers_it_and_learns_nothing_else() {
        Story story = Story.begin(publisher);
        story.receivedAccusing("MECHANISM", Instant.now());
        wall(story, "OMBUDSMAN");
        eventually(() -> alerts(story, "ombudsman")
                .getList("items[*kind=WALL_APPLIED].paged")
                .equals(List.of(Tokens.pseudonym("ombudsman"))));
        eventually(() -> alerts(story, "ombudsman")
                .getList("items[*kind=IMMINENT_DANGER].paged")
                .equals(List.of(Tokens.pseudonym("ombudsman"))));
        assertThat(as("ombudsman")
                        .get("/v1/deadlines?all=true&case=" + story.of())
                        .json()
                        .getList("items"))
                .isEmpty();
        assertThat(alerts(story, "supervisor").getList("items")).isEmpty();
        String alert = alert(story, "ombudsman", "IMMINENT_DANGER");
        assertThat(acknowledge(alert, "supervisor").status()).isEqualTo(404);
        eventually(() -> acknowledge(alert, "ombudsman").status() == 200);
        eventually(() -> state(story, "ombudsman", "IMMINENT_DANGER").equals("ACKNOWLEDGED"));
    }

    @Test
    void an_answer_counts_no_more_once_the_case_is_shut_to_more_people() {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), true, "XX-01");
        eventually(() -> !paged(story).isEmpty());
        eventually(() -> acknowledge(
                                alert(story, "supervisor", "IMMINENT_DANGER"),
                                alerts(story, "supervisor").getString("items[0].role"))
                        .status()
                == 200);
        wall(story, "MECHANISM");
        eventually(() -> alerts(story, "ombudsman")
                .getList("items[*kind=IMMINENT_DANGER][*state=OPEN].paged")
                .equals(List.of(Tokens.pseudonym("ombudsman"))));
        assertThat(acknowledge(alert(story, "ombudsman", "IMMINENT_DANGER"), "ombudsman")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void that_a_wall_was_laid_is_told_to_nobody_whom_its_event_does_not_tell_so() throws Exception {
        Story story = Story.begin(publisher);
        LiveStream intake = LiveStream.open(alerts, Tokens.of("intake-officer"));
        LiveStream protection = LiveStream.open(alerts, Tokens.of("protection-officer"));
        eventually(() -> !intake.lines().isEmpty() && !protection.lines().isEmpty());
        story.received(Instant.now(), false, "XX-01");
        wall(story, "NATIONAL_POLICE");
        eventually(() -> !paged(story).isEmpty());
        eventually(() -> kinds(story, "intake-officer").equals(List.of("WALL_APPLIED")));
        assertThat(kinds(story, "investigator")).isEmpty();
        assertThat(kinds(story, "protection-officer")).isEmpty();
        assertThat(whats(story, "protection-officer"))
                .contains("NOTIFICATION_ACTIVITY")
                .doesNotContain("alert-raised", "alert-paged");
        String alert = alert(story, "ombudsman", "WALL_APPLIED");
        assertThat(acknowledge(alert, "protection-officer").text())
                .isEqualTo(acknowledge(UUID.randomUUID().toString(), "protection-officer")
                        .text())
                .contains("not-found");
        assertThat(acknowledge(alert, "ombudsman").status()).isEqualTo(200);
        eventually(() -> whats(story, "intake-officer").contains("alert-settled"));
        eventually(() -> state(story, "intake-officer", "WALL_APPLIED").equals("SETTLED"));
        assertThat(whats(story, "protection-officer")).doesNotContain("alert-acknowledged", "alert-settled");
        long told = whats(story, "intake-officer").stream()
                .filter(what -> what.startsWith("alert-"))
                .count();
        assertThat(whats(story, "protection-officer"))
                .filteredOn("NOTIFICATION_ACTIVITY"::equals)
                .hasSize((int) told - 1);
        eventually(() -> told(intake, story).contains("alert-settled"));
        long beats = beats(protection);
        eventually(() -> beats(protection) > beats + 1);
        assertThat(told(protection, story)).isEmpty();
        intake.close();
        protection.close();
    }

    @Test
    void while_it_is_not_known_who_may_know_the_last_rung_is_called_and_then_the_one_that_it_concerns() {
        Story story = Story.begin(publisher);
        story.identityRequested();
        eventually(
                Duration.ofSeconds(60),
                () -> alerts(story, "ombudsman").getList("items.paged").equals(List.of(Tokens.pseudonym("ombudsman"))));
        assertThat(alerts(story, "ombudsman").getList("items.role")).containsExactly("custodian");
        story.received(Instant.now(), false, "XX-01");
        eventually(() -> paged(story).contains("custodian"));
        assertThat(paged(story)).startsWith("ombudsman", "custodian");
        assertThat(acknowledge(alert(story, "custodian", "IDENTITY_REQUESTED"), "supervisor")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void while_the_projection_of_the_walls_lags_the_stream_goes_on_and_every_new_wall_holds() throws Exception {
        Story story = Story.begin(publisher);
        try (LiveStream live = LiveStream.open(cases, Tokens.of("supervisor"));
                Connection freeze = TestParts.postgres().connect(SERVICE, SERVICE, SERVICE)) {
            story.received(Instant.now(), false, "XX-01");
            eventually(() -> live.data(story.of().toString()).size() == 2);
            frozen(freeze);
            wall(story, "MECHANISM");
            story.triaged(By.person("intake-officer"));
            Story shut = Story.begin(publisher);
            shut.receivedAccusing("MECHANISM", Instant.now());
            Story other = Story.begin(publisher);
            other.received(Instant.now(), false, "XX-01");
            eventually(() -> live.data(other.of().toString()).size() == 2);
            assertThat(live.data(story.of().toString())).hasSize(2);
            assertThat(live.data(shut.of().toString())).isEmpty();
            freeze.rollback();
        }
    }

    @Test
    void while_it_lags_who_may_know_nobody_is_paged() throws Exception {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), true, "XX-01");
        eventually(() -> !paged(story).isEmpty());
        UUID alert = UUID.fromString(alert(story, "supervisor", "IMMINENT_DANGER"));
        try (Connection freeze = TestParts.postgres().connect(SERVICE, SERVICE, SERVICE)) {
            frozen(freeze);
            wall(story, "MECHANISM");
            eventually(() -> count(IN_LOG, Tuple.of(story.of().toString(), "conflict-wall-applied")) == 1);
            eventually(() -> count(HELD, Tuple.of(alert)) == 1);
            freeze.rollback();
        }
        eventually(() -> alerts(story, "ombudsman")
                .getList("items[*kind=IMMINENT_DANGER].paged")
                .equals(List.of(Tokens.pseudonym("ombudsman"))));
        assertThat(acknowledge(alert.toString(), "ombudsman").status()).isEqualTo(200);
    }

    @Test
    void a_case_whose_report_has_not_come_holds_up_no_other_and_is_told_in_order_when_it_comes() throws Exception {
        Story late = Story.begin(publisher);
        try (LiveStream live = LiveStream.open(cases, Tokens.of("supervisor"))) {
            eventually(() -> !live.lines().isEmpty());
            Instant first = Instant.now();
            late.triaged(By.person("intake-officer"));
            late.said();
            Story other = Story.begin(publisher);
            seen(live, other);
            assertThat(Duration.between(first, Instant.now())).isLessThan(TestSettings.LATE_AFTER);
            assertThat(live.data(late.of().toString())).isEmpty();
            String before = idOf(live, other);
            late.received(Instant.now(), false, "XX-01");
            eventually(() -> told(live, late).contains("report-received"));
            assertThat(told(live, late)).startsWith("report-triaged", "statement-added");
            try (LiveStream again = LiveStream.resume(cases, Tokens.of("supervisor"), before)) {
                eventually(() -> told(again, late).contains("report-received"));
                assertThat(told(again, late)).startsWith("report-triaged", "statement-added");
                assertThat(told(again, other)).contains("report-received");
            }
        }
    }

    @Test
    void a_case_whose_report_does_not_come_in_time_is_told_only_from_then_on() throws Exception {
        Story late = Story.begin(publisher);
        try (LiveStream live = LiveStream.open(cases, Tokens.of("supervisor"))) {
            eventually(() -> !live.lines().isEmpty());
            late.triaged(By.person("intake-officer"));
            eventually(() -> count(IN_TIMELINE, Tuple.of(late.of(), "report-triaged")) == 1);
            long beats = beats(live);
            eventually(() -> beats(live) > beats + TestSettings.LATE_AFTER.toSeconds() + 1);
            seen(live, Story.begin(publisher));
            late.received(Instant.now(), false, "XX-01");
            eventually(() -> told(live, late).contains("report-received"));
            assertThat(told(live, late)).doesNotContain("report-triaged");
            late.triaged(By.person("intake-officer"));
            eventually(() -> told(live, late).contains("report-triaged"));
        }
    }

    @Test
    void what_tells_of_two_cases_is_for_nobody_to_whom_one_of_them_is_shut() throws Exception {
        Story open = Story.begin(publisher);
        Story shut = Story.begin(publisher);
        open.received(Instant.now(), false, "XX-01");
        shut.received(Instant.now(), false, "XX-01");
        wall(shut, "MECHANISM");
        eventually(() -> whats(open, "supervisor").contains("deadline-started")
                && as("supervisor").get("/v1/cases/" + shut.of() + "/timeline").status() == 404);
        try (LiveStream supervisor = LiveStream.open(cases, Tokens.of("supervisor"));
                LiveStream liaison = LiveStream.open(cases, Tokens.of("police-liaison"))) {
            eventually(() -> !supervisor.lines().isEmpty() && !liaison.lines().isEmpty());
            joined(open, shut);
            Story after = Story.begin(publisher);
            seen(supervisor, after);
            eventually(() -> !liaison.data(after.of().toString()).isEmpty());
            assertThat(liaison.data("\"case-joined\"")).hasSize(2);
            assertThat(supervisor.data("\"case-joined\"")).isEmpty();
        }
        eventually(() -> whats(open, "police-liaison").contains("case-joined"));
        assertThat(whats(open, "supervisor")).contains("report-received").doesNotContain("case-joined");
    }

    private static void seen(LiveStream live, Story story) {
        story.received(Instant.now(), false, "XX-01");
        eventually(() -> !live.data(story.of().toString()).isEmpty());
    }

    /** What was told of the case, in the order of the stream. */
    private static List<String> told(LiveStream live, Story story) {
        return live.data(story.of().toString()).stream()
                .map(data -> Json.of(data).getString("what"))
                .toList();
    }

    /** The id of the last frame so far that tells of the case. */
    private static String idOf(LiveStream live, Story story) {
        List<String> lines = live.lines();
        int data = lines.size() - 1;
        while (!lines.get(data).contains(story.of().toString())) {
            data--;
        }
        while (!lines.get(data).startsWith("id:")) {
            data--;
        }
        return lines.get(data).substring("id:".length()).strip();
    }

    private static long beats(LiveStream live) {
        return live.lines().stream().filter(":alive"::equals).count();
    }

    /** Stops the walls projection until this connection is rolled back. */
    private static void frozen(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        assertThat(connection.createStatement().executeQuery(FREEZE).next()).isTrue();
    }

    private long count(String sql, Tuple arguments) {
        return pool.preparedQuery(sql)
                .execute(arguments)
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }

    private static void wall(Story story, String... institutions) {
        CaseId of = new CaseId(story.of());
        List<String> marks = TestTags.of(of, institutions);
        publisher.publish(
                "intake.conflict-wall-applied",
                new StreamId("circle", story.of()),
                of,
                By.person("intake-officer"),
                Audience.IDENTITY,
                Instant.now(),
                "{\"caseId\": \"%s\", \"shutTo\": [\"%s\"]}".formatted(story.of(), String.join("\", \"", marks)));
    }

    private static void joined(Story one, Story into) {
        publisher.publish(
                "intake.case-joined",
                new StreamId("case", one.of()),
                List.of(new CaseId(one.of()), new CaseId(into.of())),
                By.person("intake-officer"),
                Audience.CASE,
                Instant.now(),
                "{\"caseId\": \"%s\", \"into\": \"%s\"}".formatted(one.of(), into.of()));
    }

    /** The roles that were paged in this case, round by round. */
    private static List<String> paged(Story story) {
        return whats(story, "supervisor").contains("alert-paged")
                ? timeline(story, "supervisor").getList("items[*what=alert-paged].detail.role", String.class)
                : List.of();
    }

    private static Json alerts(Story story, String who) {
        return as(who).get("/v1/alerts?case=" + story.of()).json();
    }

    private static List<String> kinds(Story story, String who) {
        return alerts(story, who).getList("items.kind", String.class);
    }

    private static String alert(Story story, String who, String kind) {
        String id = "items[kind=" + kind + "].alertId";
        eventually(() -> alerts(story, who).getString(id) != null);
        return alerts(story, who).getString(id);
    }

    private static String state(Story story, String who, String kind) {
        return alerts(story, who).getString("items[kind=" + kind + "].state");
    }

    private static Answer acknowledge(String alert, String who) {
        return as(who).header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/alerts/" + alert + "/acknowledgement");
    }
}
