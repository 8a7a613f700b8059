package esperanza.notification;

import static esperanza.notification.Reading.as;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertCommand.*;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.AlertState;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.reach.ChannelSuite.Behaviour;
import esperanza.reach.mail.SmtpScript;
import esperanza.runtime.http.Answer;
import esperanza.runtime.operations.Management;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person of the mechanism is reached by mail, at a real mail server, on the ways that the person has proven. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class WaysTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ROLE = "board-member";
    /** The mistakes of a person count for an hour: no other test proves a way of this one. */
    private static final String ANOTHER = "intake-officer";

    /** A danger calls this function first. */
    private static final String ON_DUTY = "protection-officer";

    private static final Pattern CODE = Pattern.compile("your code is ([0-9]{6})");
    private static final String PAGE = """
            Guardia: se espera su respuesta ahora. Entre a la consola o llame al 0000.

            Guardia: your answer is awaited now. Open the console or call 0000.

            Guardia: espera-se a sua resposta agora. Abra o console ou ligue para 0000.""";
    private static final String EXERCISE = """
            SIMULACRO. Guardia: se espera su respuesta ahora. Entre a la consola.

            EXERCISE. Guardia: your answer is awaited now. Open the console.

            SIMULADO. Guardia: espera-se a sua resposta agora. Abra o console.""";
    private static final String ALERTS = "select count(*) from event where category = 'alert' and $1 <> ''";
    /** What the picture counts, and true alerts in the figures of answering. */
    private static final String COUNTED = """
            select (select count(*) from picture_report) + (select count(*) from picture_deadline)
              + (select coalesce(sum(n), 0)::bigint from answering_count where not exercise and function = $1)""";

    private static final String WAITS = "select count(*) from waiting where person = $1";
    private static final String PENDING = "select count(*) from attempt where outcome is null and addressee = $1";
    private static final String WITHOUT_WAY =
            "select count(*) from attempt where outcome = 'NO_WAY' and addressee = $1";
    /** The attempts of each page that was tried to its end, in their order. */
    private static final String TRIED = """
            select string_agg(n || ' ' || outcome, ', ' order by n) said from attempt
            where addressee = $1 and text_id = 'PAGE' group by message_id""";

    private static final String TRIES = """
            select n || ' ' || outcome || ' ' || unanswered said from attempt
            where addressee = $1 and outcome is not null""";
    private static final String RECORDED = """
            select string_agg(substring(e.type from 'notification\\.(.*)\\.v1'), ' ' order by e.version) said
            from event e join (select distinct message_id from attempt where addressee = $1) a on a.message_id = e.id
            where e.category = 'message' group by e.id""";
    private static final String IN_CLEAR = """
            select (select count(*) from attempt a where a::text like $1)
              + (select count(*) from event where convert_from(clear, 'UTF8') like $1)""";

    private static Publisher publisher;

    @ConfigProperty(name = "esperanza.mail.port")
    int port;

    @Inject
    CommandHandler<AlertCommand, AlertState, AlertEvent> alerts;

    @Inject
    Pool pool;

    private GreenMail mail;

    @BeforeAll
    static void connect() {
        publisher = new Publisher(TestParts.kafka().bootstrapServers());
    }

    @AfterAll
    static void disconnect() {
        publisher.close();
    }

    @AfterEach
    void end() {
        for (String role : List.of(ROLE, ANOTHER, ON_DUTY)) {
            own(role).forEach(way -> post(role, "/v1/my-ways/" + way + "/removal", Map.of())
                    .expect(200));
        }
        mail.stop();
    }

    @Test
    void a_person_proves_a_way_and_is_paged_there_until_somebody_answers() {
        listen();
        String person = Tokens.pseudonym(ROLE);
        String way = named("duty@example.org");
        String code = code("duty@example.org");
        refused(prove(way, another(code)), "code-wrong");
        assertThat(listed()).isEqualTo(way + " false");
        assertThat(prove(way, code).status()).isEqualTo(200);
        assertThat(listed()).isEqualTo(way + " true");

        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        AlertId alert = raised(story);
        eventually(PATIENCE, () -> pages("duty@example.org").size() >= 2);
        assertThat(pages("duty@example.org")).containsOnly(PAGE);

        act(alert, new AcknowledgeAlert("ada", Set.of(ROLE), false, Instant.now()));
        eventually(() -> number(WAITS, person) == 0);
        eventually(() -> number(PENDING, person) == 0);
        int sent = pages("duty@example.org").size();
        settled(alert);
        assertThat(pages("duty@example.org")).hasSize(sent);
        assertThat(number(IN_CLEAR, "%duty@example.org%")).isZero();
    }

    @Test
    void a_person_without_a_proven_way_is_sent_nothing_and_that_is_counted() {
        listen();
        String person = Tokens.pseudonym(ROLE);
        named("unproven@example.org");
        code("unproven@example.org");
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        long before = number(WITHOUT_WAY, person);
        AlertId alert = raised(story);
        eventually(() -> number(WITHOUT_WAY, person) > before);
        settled(alert);
        eventually(() -> number(PENDING, person) == 0);
        assertThat(pages("unproven@example.org")).isEmpty();
    }

    @Test
    void five_mistakes_end_a_code() {
        listen();
        String way = named(ANOTHER, "five@example.org");
        String code = code("five@example.org");
        for (int n = 0; n < 5; n++) {
            refused(prove(ANOTHER, way, another(code)), "code-wrong");
        }
        refused(prove(ANOTHER, way, code), "code-ended");
        post(ANOTHER, "/v1/my-ways/" + way + "/removal", Map.of()).expect(200);
        refused(post(ANOTHER, "/v1/my-ways", Map.of("kind", "MAIL", "address", "next@example.org")), "too-many-codes");
    }

    @Test
    void a_way_is_the_own_one_and_nobody_elses() {
        listen();
        String way = named("own@example.org");
        String code = code("own@example.org");
        assertThat(post(ANOTHER, "/v1/my-ways/" + way + "/proof", Map.of("code", code))
                        .status())
                .isEqualTo(404);
        assertThat(post(ANOTHER, "/v1/my-ways/" + way + "/removal", Map.of()).status())
                .isEqualTo(404);
        assertThat(as(ANOTHER).get("/v1/my-ways").text()).doesNotContain(way);
    }

    @Test
    void the_same_address_is_the_same_way_and_while_the_mail_server_is_away_its_code_waits() {
        String way = named("away@example.org");
        assertThat(named("Away@example.org")).isEqualTo(way);
        eventually(() -> number(PENDING, Tokens.pseudonym(ROLE)) == 1);
        listen();
        assertThat(prove(way, code("away@example.org")).status()).isEqualTo(200);
    }

    @Test
    void a_way_that_is_refused_is_followed_by_the_next_one_until_none_is_left() {
        listen();
        proven("first@example.org");
        proven("second@example.org");
        mail.stop();
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        AlertId alert;
        try (SmtpScript _ = SmtpScript.of(Behaviour.REFUSES, port)) {
            alert = raised(story);
            eventually(PATIENCE, () -> said(TRIED).contains("1 REFUSED, 2 REFUSED, 3 ALL_FAILED"));
            assertThat(said(RECORDED)).contains("message-due message-failed message-failed message-given-up");
        }
        settled(alert);
        listen();
    }

    @Test
    void a_mailbox_that_is_busy_twice_is_followed_by_the_next_way() {
        listen();
        proven("busy@example.org");
        proven("other@example.org");
        mail.stop();
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        AlertId alert;
        try (SmtpScript _ = SmtpScript.of(Behaviour.TAKES, port)) {
            alert = raised(story);
            eventually(PATIENCE, () -> said(TRIED).contains("1 NOT_NOW, 2 ACCEPTED"));
        }
        settled(alert);
        listen();
    }

    @Test
    void a_page_after_an_answer_is_a_mail_also_within_the_same_minute() {
        listen();
        proven("again@example.org");
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        AlertId first = raised(story);
        eventually(PATIENCE, () -> !pages("again@example.org").isEmpty());
        settled(first);
        eventually(() -> number(PENDING, Tokens.pseudonym(ROLE)) == 0);
        int before = pages("again@example.org").size();
        AlertId second = raised(story);
        eventually(PATIENCE, () -> pages("again@example.org").size() > before);
        settled(second);
    }

    @Test
    void an_attempt_without_an_answer_is_repeated_once_under_its_name() {
        listen();
        proven("cut@example.org");
        mail.stop();
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        AlertId alert;
        try (SmtpScript _ = SmtpScript.of(Behaviour.CUTS, port)) {
            alert = raised(story);
            eventually(PATIENCE, () -> said(TRIES).contains("1 UNKNOWN 1"));
        }
        settled(alert);
        listen();
    }

    @Test
    void an_exercise_calls_the_person_on_duty_says_so_first_and_moves_the_figures_of_answering_alone() {
        TestRota.open();
        listen();
        proven("drill@example.org");
        long alertsBefore = number(ALERTS, "board-member");
        long countedBefore = number(COUNTED, "board-member");
        assertThat(practised()).isEmpty();
        String exercises = "/v1/rotas/" + rota() + "/exercises";
        Answer planned =
                TestRota.post("supervisor", exercises, "{\"minutes\": 5}").expect(201);
        String exercise = exercises + '/' + planned.json().getString("dutyExerciseId");
        refused(TestRota.post(ROLE, exercise + "/answer"), "exercise-not-running");
        TestRota.post("supervisor", exercise + "/beginning").expect(200);
        eventually(PATIENCE, () -> !pages("drill@example.org").isEmpty());
        assertThat(pages("drill@example.org").getFirst()).isEqualTo(EXERCISE);

        refused(TestRota.post(ANOTHER, exercise + "/answer"), "not-called-for-it");
        assertThat(as(ROLE).get("/v1/my-exercises").json().texts("", "function"))
                .containsExactly(ROLE);
        TestRota.post(ROLE, exercise + "/answer").expect(200);
        eventually(() ->
                as(ROLE).get("/v1/my-exercises").json().texts("", "function").isEmpty());
        assertThat(as("supervisor").get(exercises).json().texts("", "state", "pages", "answeredBy"))
                .containsExactly("RUNS 1 " + Tokens.pseudonym(ROLE));
        TestRota.post("supervisor", exercise + "/end").expect(200);
        eventually(() -> practised().equals(List.of("1")));
        assertThat(number(ALERTS, "board-member")).isEqualTo(alertsBefore);
        assertThat(number(COUNTED, "board-member")).isEqualTo(countedBefore);
    }

    @Test
    void the_call_sheet_tells_who_knows_its_secret_the_proven_address_of_who_is_on_duty() {
        TestRota.open();
        listen();
        String way = named(ON_DUTY, "sheet@example.org");
        prove(ON_DUTY, way, code("sheet@example.org"));
        eventually(() -> sheet(TestSettings.SHEET_SECRET).text().contains("sheet@example.org"));
        Answer sheet = sheet(TestSettings.SHEET_SECRET);
        assertThat(sheet.json().texts("", "from")).hasSize(72);
        assertThat(sheet.text()).contains(Tokens.pseudonym(ON_DUTY));
        assertThat(sheet("another").status()).isEqualTo(404);
        assertThat(Management.get("/q/call-sheet").status()).isEqualTo(404);
    }

    /** How many exercises of the running week the figures of answering have. */
    private static List<String> practised() {
        return as("supervisor")
                .get("/v1/answering")
                .json()
                .each("weeks")
                .filter(week -> week.getString("function").equals(ROLE) && week.getBoolean("exercise"))
                .map(week -> week.getString("figures.alerts"))
                .toList();
    }

    private static Answer sheet(String secret) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return given().header("Esperanza-Call-Sheet", secret)
                .get(URI.create("http://127.0.0.1:" + port + "/q/call-sheet"));
    }

    private static String rota() {
        return as("supervisor")
                .get("/v1/rotas")
                .json()
                .each("")
                .filter(each -> each.getString("function").equals(ROLE))
                .map(each -> each.getString("rotaId"))
                .findFirst()
                .orElseThrow();
    }

    /** Nothing waits for the person any more, so that no other test is called for this one. */
    private void settled(AlertId alert) {
        act(alert, new SettleAlert(Optional.empty()));
        eventually(() -> number(WAITS, Tokens.pseudonym(ROLE)) == 0);
    }

    private String proven(String address) {
        String way = named(address);
        assertThat(prove(way, code(address)).status()).isEqualTo(200);
        return way;
    }

    private List<String> said(String sql) {
        List<String> said = new ArrayList<>();
        pool.preparedQuery(sql)
                .execute(Tuple.of(Tokens.pseudonym(ROLE)))
                .await()
                .atMost(PATIENCE)
                .forEach(row -> said.add(row.getString("said")));
        return said;
    }

    private void listen() {
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    private static String named(String address) {
        return named(ROLE, address);
    }

    private static String named(String role, String address) {
        Answer named = post(role, "/v1/my-ways", Map.of("kind", "MAIL", "address", address))
                .expect(201);
        String way = named.json().getString("wayId");
        assertThat(named.header("Location")).endsWith("/v1/my-ways/" + way);
        return way;
    }

    private String code(String address) {
        eventually(PATIENCE, () -> !texts(address).isEmpty());
        return CODE.matcher(texts(address).getFirst())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static String another(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static Answer prove(String way, String code) {
        return prove(ROLE, way, code);
    }

    private static Answer prove(String role, String way, String code) {
        return post(role, "/v1/my-ways/" + way + "/proof", Map.of("code", code));
    }

    private static String listed() {
        return String.join(", ", as(ROLE).get("/v1/my-ways").json().texts("", "wayId", "proven"));
    }

    private static List<String> own(String role) {
        return as(role).get("/v1/my-ways").json().getList("wayId", String.class);
    }

    private List<String> pages(String address) {
        return texts(address).stream()
                .filter(text -> !CODE.matcher(text).find())
                .toList();
    }

    private List<String> texts(String address) {
        return Stream.of(mail.getReceivedMessages())
                .filter(each -> isTo(address, each))
                .map(WaysTest::text)
                .toList();
    }

    private static boolean isTo(String address, MimeMessage message) {
        try {
            return message.getRecipients(RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return message.getContent().toString().replace("\r\n", "\n").strip();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private AlertId raised(Story story) {
        AlertId alert = AlertId.of(AlertKind.STATEMENT_ADDED, new CaseId(UUID.randomUUID()));
        act(
                alert,
                new RaiseAlert(
                        alert, new CaseId(story.of()), AlertKind.STATEMENT_ADDED, ROLE, Optional.empty(), false));
        return alert;
    }

    private void act(AlertId alert, AlertCommand command) {
        CommandId id = new CommandId(UUID.randomUUID());
        alerts.handle(new Request<>(
                        alert.stream(),
                        id,
                        id.value().toString().getBytes(UTF_8),
                        OptionalInt.empty(),
                        Cause.of(Actor.system("test"), Instant.now(), alert.value()),
                        command))
                .await()
                .atMost(PATIENCE);
    }

    private long number(String sql, String of) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(of))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private static Answer post(String role, String path, Map<String, String> body) {
        return as(role).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static void refused(Answer answer, String problem) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.json().getString("type")).isEqualTo("urn:esperanza:problem:" + problem);
    }
}
