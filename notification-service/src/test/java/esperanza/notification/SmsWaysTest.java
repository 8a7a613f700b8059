package esperanza.notification;

import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.local.KafkaResource;
import esperanza.local.PhoneNetwork;
import esperanza.local.PhoneNetwork.Fate;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertCommand.*;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.AlertState;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.runtime.http.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person of the mechanism is reached by SMS through a real Kannel, and answers a page by sending its code back. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class SmsWaysTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ROLE = "custodian";
    private static final String WAITS = "select count(*) from waiting where alert = $1";
    private static final String ANSWERED = """
            select convert_from(clear, 'UTF8') said from event
            where id = $1 and type = 'esperanza.notification.alert-acknowledged.v1'""";
    private static final String TRIES = "select tries::text said from answer_try";
    private static final String IN_CLEAR = """
            select (select count(*) from attempt a where a::text like $1)
              + (select count(*) from answer_try t where t::text like $1)
              + (select count(*) from event where convert_from(clear, 'UTF8') like $1)""";
    private static final String TRIED = """
            select string_agg(n || ' ' || coalesce(outcome, '') || coalesce(' ' || way_kind, ''), ', ' order by n) said from attempt
            where addressee = $1 and text_id = 'PAGE' group by message_id""";

    /** As if the time for its report had passed. */
    private static final String WAITED_LONG =
            "update attempt set receipt_by = now() where outcome = 'ACCEPTED'" + " and receipt_by is not null";

    private static Publisher publisher;
    private static int numbers;

    @ConfigProperty(name = "esperanza.test.carrier.port")
    int carrier;

    @Inject
    CommandHandler<AlertCommand, AlertState, AlertEvent> alerts;

    @Inject
    Pool pool;

    private PhoneNetwork network;
    /** Each test has a telephone of its own. */
    private Telephone telephone;

    @BeforeAll
    static void connect() {
        publisher = new Publisher(TestParts.kafka().bootstrapServers());
    }

    @AfterAll
    static void disconnect() {
        publisher.close();
    }

    @BeforeEach
    void listen() {
        network = PhoneNetwork.at(carrier);
        telephone = telephone("+5037000000" + numbers++);
    }

    @AfterEach
    void end() {
        network.close();
        Telephone.waysEnd(ROLE);
        pool.query("delete from answer_try").execute().await().atMost(PATIENCE);
    }

    @Test
    void a_person_answers_a_page_by_its_code_and_is_called_no_more() {
        telephone.proven();
        AlertId alert = raised();
        telephone.says(" " + telephone.page() + "\n");
        eventually(PATIENCE, () -> isAnswered(alert));
        assertThat(said(ANSWERED, alert.value())).singleElement().satisfies(said -> assertThat(said)
                .contains("\"way\":\"SMS\"", Tokens.pseudonym(ROLE)));
        eventually(() -> number(WAITS, alert.value()) == 0);
        assertThat(number(IN_CLEAR, "%" + telephone.number().substring(1) + "%"))
                .isZero();
        settled(alert);
    }

    @Test
    void a_wrong_code_a_strangers_number_and_an_automatic_reply_answer_nothing() {
        telephone.proven();
        AlertId alert = raised();
        telephone("+50379999999").says(telephone.page());
        telephone.says("Estoy conduciendo. Su mensaje: Responda " + telephone.page());
        telephone.says(wrong());
        eventually(PATIENCE, () -> tries().equals("1"));
        assertThat(isAnswered(alert)).isFalse();
        telephone.says(telephone.page());
        eventually(PATIENCE, () -> isAnswered(alert));
        settled(alert);
    }

    @Test
    void after_two_wrong_codes_the_right_one_answers_nothing() {
        telephone.proven();
        AlertId alert = raised();
        telephone.page();
        telephone.says(wrong());
        eventually(PATIENCE, () -> tries().equals("1"));
        telephone.says(wrong());
        eventually(PATIENCE, () -> tries().equals("2"));
        telephone.says(telephone.page());
        eventually(PATIENCE, () -> tries().equals("3"));
        assertThat(isAnswered(alert)).isFalse();
        settled(alert);
    }

    @Test
    void an_sms_that_was_not_delivered_is_followed_by_the_next_way() {
        telephone.proven();
        Telephone second = another("+503710000").proven();
        network.will(Fate.UNDELIVERED);
        AlertId alert = raised();
        eventually(PATIENCE, () -> said(TRIED, Tokens.pseudonym(ROLE)).stream()
                .anyMatch(tried -> tried.startsWith("1 UNDELIVERED SMS, 2 ")));
        eventually(PATIENCE, second::isPaged);
        settled(alert);
    }

    @Test
    void an_sms_of_which_nothing_is_reported_is_followed_by_the_next_way() {
        telephone.proven();
        another("+503720000").proven();
        network.will(Fate.UNREPORTED);
        AlertId alert = raised();
        telephone.page();
        eventually(PATIENCE, () -> changed(WAITED_LONG) > 0);
        eventually(PATIENCE, () -> said(TRIED, Tokens.pseudonym(ROLE)).stream()
                .anyMatch(tried -> tried.startsWith("1 NO_RECEIPT SMS, 2 ")));
        settled(alert);
    }

    @Test
    void a_page_without_an_answer_is_followed_by_one_on_the_next_way_and_an_answer_begins_anew() {
        telephone.proven();
        Telephone second = another("+503730000").proven();
        AlertId alert = raised();
        eventually(PATIENCE, () -> telephone.isPaged() && second.isPaged());
        assertThat(network.received().stream().filter(Telephone::isPage).limit(2))
                .extracting(text -> '+' + text.to())
                .as("also after a page that was delivered")
                .containsExactly(telephone.number(), second.number());
        telephone.says(telephone.page());
        eventually(PATIENCE, () -> number(WAITS, alert.value()) == 0);
        int before = telephone.pages().size();
        AlertId next = raised();
        eventually(PATIENCE, () -> telephone.pages().size() > before);
        settled(next);
    }

    @Test
    void a_person_is_written_to_in_the_language_in_which_the_way_was_named() {
        post("/v1/my-ways", Map.of("kind", "SMS", "address", telephone.number(), "language", "en"))
                .expect(201);
        eventually(PATIENCE, () -> !telephone.texts().isEmpty());
        assertThat(telephone.texts())
                .singleElement()
                .asString()
                .matches("Guardia: your code is [0-9]{6}\\. It holds for one hour\\."
                        + " If anybody asks for it, do not tell it\\.");
        assertThat(post("/v1/my-ways", Map.of("kind", "SMS", "address", telephone.number(), "language", "quc"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_number_is_one_with_the_code_of_its_country() {
        for (String wrong : List.of("name@example.org", "70000000", "+0370000000")) {
            Answer answer = post("/v1/my-ways", Map.of("kind", "SMS", "address", wrong));
            assertThat(answer.status()).as(wrong).isIn(409, 422);
        }
        assertThat(post("/v1/my-ways", Map.of("kind", "MAIL", "address", telephone.number()))
                        .json()
                        .getString("type"))
                .isEqualTo("urn:esperanza:problem:no-address-of-this-kind");
    }

    @Test
    void nobody_but_the_gateway_enters_its_door() {
        assertThat(given().body("1234").post("/v1/sms/answers").status()).isEqualTo(401);
        assertThat(given().header("Authorization", "Basic a2FubmVsOmd1ZXNzZWQ=")
                        .get("/v1/sms/reports/" + UUID.randomUUID() + "/1")
                        .status())
                .isEqualTo(401);
    }

    private Telephone telephone(String number) {
        return new Telephone(network, ROLE, number);
    }

    /** A second one of the same person. */
    private Telephone another(String beginning) {
        return telephone(beginning + telephone.number().substring(10));
    }

    private String wrong() {
        List<String> right = telephone.pages();
        return IntStream.range(0, 10_000)
                .mapToObj("%04d"::formatted)
                .filter(code -> !right.contains(code))
                .findFirst()
                .orElseThrow();
    }

    private AlertId raised() {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        AlertId alert = AlertId.of(AlertKind.STATEMENT_ADDED, new CaseId(UUID.randomUUID()));
        act(
                alert,
                new RaiseAlert(
                        alert, new CaseId(story.of()), AlertKind.STATEMENT_ADDED, ROLE, Optional.empty(), false));
        return alert;
    }

    private void settled(AlertId alert) {
        act(alert, new SettleAlert(Optional.empty()));
        eventually(() -> number(WAITS, alert.value()) == 0);
    }

    private boolean isAnswered(AlertId alert) {
        return !said(ANSWERED, alert.value()).isEmpty();
    }

    private String tries() {
        return said(TRIES).stream().findFirst().orElse("0");
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

    private static Answer post(String path, Map<String, String> body) {
        return Telephone.post(ROLE, path, body);
    }

    private long number(String sql, Object of) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(of))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private int changed(String sql) {
        return pool.query(sql).execute().await().atMost(PATIENCE).rowCount();
    }

    private List<String> said(String sql, Object... of) {
        List<String> said = new ArrayList<>();
        pool.preparedQuery(sql)
                .execute(Tuple.from(List.of(of)))
                .await()
                .atMost(PATIENCE)
                .forEach(row -> said.add(row.getString("said")));
        return said;
    }
}
