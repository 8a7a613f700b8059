package esperanza.notification;

import static esperanza.notification.Reading.as;
import static esperanza.protocol.vocabulary.AlertKind.IMMINENT_DANGER;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.local.KafkaResource;
import esperanza.local.PhoneNetwork;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertCommand.*;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.AlertState;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A declared danger calls telephones through a real Kannel, in the order of its ladder and behind the wall of its case. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class DangerBySmsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String OFFICER = "protection-officer";
    private static final String NIGHT = "night-officer";
    private static final String LIAISON = "police-liaison";
    private static final String ABOVE = "supervisor";
    private static final List<String> PEOPLE = List.of(OFFICER, NIGHT, LIAISON, ABOVE);

    private static final String OPEN = "select id said from alert where not settled";
    private static final String WAITS = "select alert said from waiting";
    private static final String ANSWERED = """
            select convert_from(clear, 'UTF8') said from event
            where id = $1::uuid and type = 'esperanza.notification.alert-acknowledged.v1'""";
    private static final String TO_BE_SENT =
            "select message_id said from attempt where outcome is null and addressee = any($1)";
    private static final String DELIVERED = """
            select message_id said from attempt
            where outcome = 'DELIVERED' and way_kind = 'SMS' and addressee = any($1) and due_at >= $2""";

    /** How often Kannel took something over since it was started. */
    private record Counted(int fromTelephones, int toTelephones, int waiting, int receipts) {

        private static final Pattern STATE = Pattern.compile(
                "SMS: received (\\d+) .*, sent (\\d+) .*, store size (\\d+)\\n(?:.*\\n)+DLR: received (\\d+),");

        static Counted of(String state) {
            return STATE.matcher(state)
                    .results()
                    .map(found -> new Counted(
                            Integer.parseInt(found.group(1)),
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(3)),
                            Integer.parseInt(found.group(4))))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(state));
        }

        Counted and(int answers, int texts) {
            return new Counted(fromTelephones + answers, toTelephones + texts, 0, receipts + texts);
        }
    }

    private static Publisher publisher;
    private static int numbers;

    @ConfigProperty(name = "esperanza.test.carrier.port")
    int carrier;

    @ConfigProperty(name = "esperanza.test.kannel.state")
    URI kannel;

    @Inject
    CommandHandler<AlertCommand, AlertState, AlertEvent> alerts;

    @Inject
    Pool pool;

    private PhoneNetwork network;

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
        TestRota.open();
        nothingIsOpen();
    }

    @AfterEach
    void end() {
        nothingIsOpen();
        standing(1, OFFICER);
        PEOPLE.forEach(Telephone::waysEnd);
        pool.query("delete from answer_try").execute().await().atMost(PATIENCE);
        network.close();
    }

    @Test
    void a_declared_danger_calls_both_seats_by_sms_then_the_next_rung_until_its_code_comes_back() {
        eventually(network::isCalled);
        Instant began = Instant.now();
        Counted before = counted();
        standing(2, OFFICER, NIGHT);
        Telephone first = telephone(OFFICER);
        Telephone second = telephone(NIGHT);
        Telephone above = telephone(ABOVE);
        AlertId danger = declared(story -> story.received(Instant.now(), true, "XX-01"));
        eventually(PATIENCE, () -> first.isPaged() && second.isPaged() && above.isPaged());
        assertThat(firstPageOf(above)).isGreaterThan(Math.max(firstPageOf(first), firstPageOf(second)));

        above.says(above.page());
        answered(danger, ABOVE);
        eventually(() -> said(WAITS).isEmpty());
        eventually(() -> said(TO_BE_SENT, people()).isEmpty());
        // What this service, Kannel and the carrier tell of it.
        eventually(
                () -> said(DELIVERED, people(), began.atOffset(ZoneOffset.UTC)).size()
                        == network.received().size());
        eventually(() -> counted().equals(before.and(1, network.received().size())));
        assertThat(network.submitted())
                .as("none was refused")
                .isEqualTo(network.received().size());
    }

    @Test
    void of_a_danger_by_the_police_not_a_byte_reaches_the_telephone_of_their_liaison_who_is_called_first() {
        standing(2, LIAISON, OFFICER);
        Telephone liaison = telephone(LIAISON);
        Telephone officer = telephone(OFFICER);
        AlertId accusing = declared(story -> story.receivedAccusing("NATIONAL_POLICE", Instant.now()));
        eventually(PATIENCE, officer::isPaged);
        officer.says(officer.page());
        answered(accusing, OFFICER);
        eventually(() -> said(TO_BE_SENT, people()).isEmpty());
        assertThat(liaison.texts()).as("the code that proved it").hasSize(1);
        assertThat(network.submitted())
                .as("none was refused")
                .isEqualTo(network.received().size());

        declared(story -> story.received(Instant.now(), true, "XX-01"));
        eventually(PATIENCE, liaison::isPaged);
    }

    /** A telephone of this person, proven by the code that came. */
    private Telephone telephone(String owner) {
        return new Telephone(network, owner, "+5036000000" + numbers++).proven();
    }

    private int firstPageOf(Telephone telephone) {
        List<PhoneNetwork.Text> all = network.received();
        return all.indexOf(network.received(telephone.number()).stream()
                .filter(Telephone::isPage)
                .findFirst()
                .orElseThrow());
    }

    private static AlertId declared(Consumer<Story> received) {
        Story story = Story.begin(publisher);
        received.accept(story);
        return AlertId.of(IMMINENT_DANGER, new CaseId(story.of()));
    }

    private void answered(AlertId alert, String by) {
        eventually(PATIENCE, () -> !said(ANSWERED, alert.value()).isEmpty());
        assertThat(said(ANSWERED, alert.value()))
                .singleElement()
                .asString()
                .contains("\"way\":\"SMS\"", Tokens.pseudonym(by));
    }

    private Counted counted() {
        return Counted.of(given().get(kannel).expect(200).text());
    }

    /** These people stand in the rota of those who protect, in this order. */
    private static void standing(int seats, String... people) {
        Stream.of(people).forEach(DangerBySmsTest::isKnown);
        String subjects = Stream.of(people)
                .map(person -> '"' + TestParts.keycloak().subjectOfPerson(person) + '"')
                .collect(joining(", "));
        TestRota.post(
                        ABOVE,
                        "/v1/rotas/" + rota().getString("rotaId") + "/changes",
                        "{\"seats\": %d, \"standing\": [%s]}".formatted(seats, subjects))
                .expect(200);
        List<String> called = Stream.of(people).map(Tokens::pseudonym).toList();
        eventually(() -> called.equals(rota().getList("onDuty", String.class)));
    }

    private static void isKnown(String person) {
        as(person).get("/v1/my-duty").expect(200);
        eventually(
                () -> as(ABOVE).get("/v1/staff").json().texts("", "pseudonym").contains(Tokens.pseudonym(person)));
    }

    private static Json rota() {
        return as(ABOVE)
                .get("/v1/rotas")
                .expect(200)
                .json()
                .each("")
                .filter(each -> OFFICER.equals(each.getString("function")))
                .findFirst()
                .orElseThrow();
    }

    /** Alerts that other tests left would call these telephones, too. */
    private void nothingIsOpen() {
        said(OPEN).forEach(alert -> settled(new AlertId(UUID.fromString(alert))));
        eventually(() -> said(WAITS).isEmpty());
    }

    private void settled(AlertId alert) {
        CommandId id = new CommandId(UUID.randomUUID());
        alerts.handle(new Request<>(
                        alert.stream(),
                        id,
                        id.value().toString().getBytes(UTF_8),
                        OptionalInt.empty(),
                        Cause.of(Actor.system("test"), Instant.now(), alert.value()),
                        new SettleAlert(Optional.empty())))
                .await()
                .atMost(PATIENCE);
    }

    private static Object people() {
        return PEOPLE.stream().map(Tokens::pseudonym).toArray(String[]::new);
    }

    private List<String> said(String sql, Object... of) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(Tuple.from(of))
                                .await()
                                .atMost(PATIENCE)
                                .spliterator(),
                        false)
                .map(row -> row.getValue("said").toString())
                .toList();
    }
}
