package esperanza.notification;

import static esperanza.notification.Reading.as;
import static esperanza.runtime.Eventually.eventually;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
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
import esperanza.reach.ChannelSuite.Behaviour;
import esperanza.reach.mail.SmtpScript;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mail of the first rung hangs, the second has no way, and a carrier swallows the SMS of the last. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class BlackHolesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FIRST = "protection-officer";
    private static final String SECOND = "supervisor";
    private static final String LAST = "ombudsman";
    private static final String NUMBER = "+50375000001";
    private static final Pattern BY_MAIL = Pattern.compile("your code is ([0-9]{6})");
    private static final Pattern BY_SMS = Pattern.compile("su clave es ([0-9]{6})\\.");
    private static final Pattern PAGE = Pattern.compile("se espera su respuesta ahora");
    private static final String ROLES = """
            select convert_from(clear, 'UTF8')::json ->> 'role' said from event
            where id = $1 and type = 'esperanza.notification.alert-paged.v1' order by version""";
    private static final String WAITS_AT = "select distinct role said from waiting where alert = $1";
    private static final String WAITS = "select alert::text said from waiting where alert = $1";
    private static final String ROUNDS = """
            select id::text said from event where type = 'esperanza.notification.on-call-paged.v1'
              and convert_from(clear, 'UTF8')::json ->> 'person' = $1""";
    /** An attempt is held for 30 s: these were begun a second ago, and are not answered. */
    private static final String HANGING = """
            select attempt_id::text said from attempt
            where addressee = $1 and text_id = 'PAGE' and unanswered = 0
              and held_until between now() and now() + interval '29 seconds'""";

    private static final String TAKEN = """
            select attempt_id::text said from attempt
            where addressee = $1 and text_id = 'PAGE' and way_kind = 'MAIL'""";

    private static Publisher publisher;

    @ConfigProperty(name = "esperanza.mail.port")
    int port;

    @ConfigProperty(name = "esperanza.test.carrier.port")
    int carrier;

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
    void the_first_rung_has_an_address_and_the_last_a_number() {
        network = PhoneNetwork.at(carrier);
        proven(LAST, "SMS", NUMBER, () -> texts().flatMap(text -> found(BY_SMS, text)));
        GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            proven(FIRST, "MAIL", "hangs@example.org", () -> codes(mail));
        } finally {
            mail.stop();
        }
        network.will(Fate.UNREPORTED);
    }

    @AfterEach
    void nobody_has_a_way() {
        for (String role : List.of(FIRST, LAST)) {
            as(role).get("/v1/my-ways").json().getList("wayId", String.class).forEach(way -> TestRota.post(
                            role, "/v1/my-ways/" + way + "/removal")
                    .expect(200));
        }
        network.close();
    }

    @Test
    void an_alert_climbs_to_the_last_rung_and_stays_there_and_a_way_that_works_is_not_held_up() {
        String first = Tokens.pseudonym(FIRST);
        String last = Tokens.pseudonym(LAST);
        int mailed = said(TAKEN, first).size();
        try (SmtpScript _ = SmtpScript.of(Behaviour.IS_SILENT, port)) {
            AlertId alert = raised(FIRST);
            eventually(PATIENCE, () -> !said(HANGING, first).isEmpty());
            List<String> hanging = said(HANGING, first);
            AlertId another = raised(LAST);
            eventually(
                    PATIENCE, () -> texts().anyMatch(text -> PAGE.matcher(text).find()));
            assertThat(said(HANGING, first)).containsAll(hanging);

            eventually(PATIENCE, () -> roles(alert).equals(List.of(FIRST, SECOND, LAST)));
            int rounds = said(ROUNDS, last).size();
            eventually(PATIENCE, () -> said(ROUNDS, last).size() >= rounds + 2);
            assertThat(said(WAITS_AT, alert.value())).containsExactly(LAST);
            assertThat(said(TAKEN, first)).hasSize(mailed);
            settled(alert);
            settled(another);
        }
    }

    private List<String> roles(AlertId alert) {
        return said(ROLES, alert.value()).stream().distinct().toList();
    }

    private void proven(String role, String kind, String address, Supplier<Stream<String>> codes) {
        String way = TestRota.post(
                        role, "/v1/my-ways", "{\"kind\": \"%s\", \"address\": \"%s\"}".formatted(kind, address))
                .expect(201)
                .json()
                .getString("wayId");
        eventually(PATIENCE, () -> codes.get().findFirst().isPresent());
        String code = codes.get().findFirst().orElseThrow();
        TestRota.post(role, "/v1/my-ways/" + way + "/proof", "{\"code\": \"%s\"}".formatted(code))
                .expect(200);
    }

    private Stream<String> texts() {
        return network.received(NUMBER).stream().map(text -> new String(text.bytes(), US_ASCII));
    }

    private static Stream<String> codes(GreenMail mail) {
        return Stream.of(mail.getReceivedMessages()).map(GreenMailUtil::getBody).flatMap(text -> found(BY_MAIL, text));
    }

    private static Stream<String> found(Pattern code, String text) {
        return code.matcher(text).results().map(found -> found.group(1));
    }

    private AlertId raised(String role) {
        AlertId alert = AlertId.of(AlertKind.STATEMENT_ADDED, new CaseId(UUID.randomUUID()));
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        act(
                alert,
                new RaiseAlert(
                        alert, new CaseId(story.of()), AlertKind.STATEMENT_ADDED, role, Optional.empty(), false));
        return alert;
    }

    private void settled(AlertId alert) {
        act(alert, new SettleAlert(Optional.empty()));
        eventually(() -> said(WAITS, alert.value()).isEmpty());
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

    private List<String> said(String sql, Object of) {
        List<String> said = new ArrayList<>();
        pool.preparedQuery(sql)
                .execute(Tuple.of(of))
                .await()
                .atMost(PATIENCE)
                .forEach(row -> said.add(row.getString("said")));
        return said;
    }
}
