package esperanza.protection.plan;

import static esperanza.protection.plan.Threats.command;
import static esperanza.protection.plan.Threats.person;
import static esperanza.protection.plan.Threats.plan;
import static esperanza.protection.plan.Threats.referred;
import static esperanza.protection.plan.Threats.shutToInstitution;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.protection.KeycloakResource;
import esperanza.protection.MailPort;
import esperanza.runtime.operations.Metrics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An alarm pages people by a real mail server, while the service that calls people takes nothing from a real Kafka. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
@QuarkusTestResource(MailPort.class)
class AlarmPagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern REFERENCE = Pattern.compile("Reference: ([0-9a-f-]{36})");
    private static final String OFFICER = "protection-officer";

    private static final String TAKEN = """
            select coalesce(coalesce((select position from cursor where name = 'uncalled'), 0) >= max(position), true) at
            from event where category = 'alarm'""";

    @ConfigProperty(name = "esperanza.mail.port")
    int port;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @ConfigProperty(name = "esperanza.pages.taken-by")
    String group;

    @Inject
    Pool pool;

    private GreenMail mail;

    /** Alarms of other tests are taken, so that nobody is paged about them. */
    @BeforeEach
    void listen() {
        taken();
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    @AfterEach
    void back() {
        taken();
        mail.stop();
    }

    @Test
    void an_alarm_of_a_word_is_paged_until_somebody_answers_it_and_a_page_tells_nothing() {
        UUID woman = UUID.randomUUID();
        UUID caseId = referred(woman);
        act(woman, "/check-in-agreements", """
                {"caseId": "%s", "nextBy": "%s", "everyHours": 24, "channels": ["CALL"],
                 "safeWord": "colibri", "duressWord": "heron", "contactPlan": "Call the sister"}""".formatted(caseId, Instant.now().plus(Duration.ofDays(1))));
        act(woman, "/check-ins", "{\"channel\": \"CALL\", \"relayed\": false, \"word\": \"heron\"}");

        eventually(PATIENCE, () -> !to("ombudsman").isEmpty());
        assertThat(to("liaison")).isNotEmpty();
        assertThat(to("guard")).isNotEmpty();
        assertThat(to("intake")).as("they may not answer an alarm").isEmpty();
        String reference = reference(to("guard").getFirst());
        assertThat(Stream.of(mail.getReceivedMessages()).map(AlarmPagesTest::reference))
                .containsOnly(reference);
        assertThat(GreenMailUtil.getWholeMessage(to("guard").getFirst()))
                .contains("Call 555-0100", "https://console.example")
                .doesNotContain(woman.toString(), caseId.toString(), alarm(woman), "DURESS", "heron");

        act(woman, "/alarms/" + alarm(woman) + "/answers", "{}");
        eventually(PATIENCE, () -> Metrics.first("esperanza_pages_unanswered") == 0);
        int sent = mail.getReceivedMessages().length;
        raise(UUID.randomUUID());
        eventually(PATIENCE, () -> references("guard") == 2);
        assertThat(about(reference)).as("a whole while later").isEqualTo(sent);
    }

    @Test
    void whoever_is_accused_is_not_paged_and_once_it_is_taken_nobody_is() {
        UUID woman = UUID.randomUUID();
        UUID accusing = referred(woman);
        shutToInstitution(accusing, "NATIONAL_POLICE");
        eventually(() -> person("police-liaison").get(plan(woman)).status() == 404);
        act(woman, "/alarms", alarmOf(accusing));
        eventually(PATIENCE, () -> !to("ombudsman").isEmpty());
        assertThat(to("guard")).isNotEmpty();
        assertThat(to("liaison")).isEmpty();

        taken();
        eventually(PATIENCE, () -> Metrics.first("esperanza_pages_unanswered") == 0);
    }

    /** The service that calls people lives until it has taken each alarm. */
    private void taken() {
        try (KafkaConsumer<byte[], byte[]> service = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ConsumerConfig.GROUP_ID_CONFIG, group),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            service.subscribe(List.of("esperanza.protection"));
            eventually(PATIENCE, () -> {
                service.poll(Duration.ofMillis(100));
                return isTaken();
            });
        }
    }

    private boolean isTaken() {
        return pool.query(TAKEN)
                .execute()
                .subscribeAsCompletionStage()
                .join()
                .iterator()
                .next()
                .getBoolean("at");
    }

    private static UUID raise(UUID woman) {
        UUID caseId = referred(woman);
        act(woman, "/alarms", alarmOf(caseId));
        return caseId;
    }

    private static String alarmOf(UUID caseId) {
        return "{\"caseId\": \"%s\", \"via\": \"CALL\", \"kind\": \"PANIC\"}".formatted(caseId);
    }

    private static void act(UUID woman, String path, String body) {
        assertThat(command(OFFICER, plan(woman), body).post(plan(woman) + path).status())
                .isBetween(200, 201);
    }

    private static String alarm(UUID woman) {
        return person(OFFICER)
                .get(plan(woman))
                .json()
                .<String>getList("alarms.alarmId")
                .getFirst();
    }

    private List<MimeMessage> to(String post) {
        return Stream.of(mail.getReceivedMessages())
                .filter(each -> isTo(post, each))
                .toList();
    }

    /** The number of calls about which a post was paged. */
    private long references(String post) {
        return to(post).stream().map(AlarmPagesTest::reference).distinct().count();
    }

    private long about(String reference) {
        return Stream.of(mail.getReceivedMessages())
                .filter(each -> reference(each).equals(reference))
                .count();
    }

    private static boolean isTo(String post, MimeMessage page) {
        try {
            return page.getRecipients(RecipientType.TO)[0].toString().equals(post + "@localhost");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reference(MimeMessage page) {
        Matcher found = REFERENCE.matcher(GreenMailUtil.getBody(page));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
