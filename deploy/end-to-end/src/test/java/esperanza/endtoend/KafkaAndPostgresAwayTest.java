package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import esperanza.local.Platform;
import esperanza.local.Ports;
import esperanza.local.Service;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL and Kafka are away, and intake is killed besides, or notification is. Acknowledged reports are stored once,
 * and urgent ones page a person.
 */
class KafkaAndPostgresAwayTest {

    private static final Pattern REPORT_ID = Pattern.compile("\"reportId\":\"([0-9a-f-]{36})\"");
    private static final Pattern REFERENCE = Pattern.compile("Reference: ([0-9a-f-]{36})");
    private static final String URGENT = """
            {"account": "%s the police stand at her door", "imminentDanger": true,
             "threat": {"author": ["STATE_POLICE"], "stateLink": "DIRECT"}}""".formatted(Canary.WORD);

    private static final String ACCUSES_NOBODY = """
            {"account": "%s armed men stand at her door", "imminentDanger": true}""".formatted(Canary.WORD);

    private static final String REFERRED = """
            {"channel": "HOTLINE", "account": "%s", "place": {"area": "XX-02"},
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""".formatted(Canary.WORD);

    private static final int PORT = Ports.free();
    private static final Platform PLATFORM = SharedPlatform.whole();

    private static Service intake;

    private final GreenMail mail = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void intake_pages_by_mail_every_two_seconds(@TempDir Path folder) throws IOException {
        Idle.await(PLATFORM);
        intake = PLATFORM.service("intake")
                .with(Map.of(
                        "ESPERANZA_MAIL_PORT",
                        Integer.toString(PORT),
                        "ESPERANZA_PAGES_AFTER",
                        "12S",
                        "ESPERANZA_WATCH_AFTER",
                        "1H",
                        "ESPERANZA_ONCALL_FILE",
                        onCall(folder).toString()));
        PLATFORM.service("intake").kill();
        intake.start();
    }

    @AfterEach
    void back() {
        mail.stop();
        SharedPlatform.whole();
        Idle.await(PLATFORM);
        Canary.isInNoLog(PLATFORM);
    }

    @AfterAll
    static void intake_pages_as_before() {
        intake.kill();
        SharedPlatform.whole();
    }

    @Test
    void what_was_acknowledged_is_stored_once_though_intake_was_killed_and_started_without_both() {
        var outcome = Outcome.before(PLATFORM);
        try (Reports reports = Reports.sending(PLATFORM)) {
            reports.awaitMore(5);
            PLATFORM.kafka().kill();
            PLATFORM.postgres().kill();
            reports.awaitMore(10);
            intake.kill();
            intake.start();
            reports.awaitMore(10);
            assertThat(reports.statuses()).contains(Reports.KEPT);
            PLATFORM.postgres().start();
            PLATFORM.kafka().start();
            reports.awaitMore(10);
            outcome.isWhole(reports);
        }
    }

    @Drill
    void an_urgent_report_is_paged_though_intake_was_killed_between_taking_it_and_the_first_page() {
        PLATFORM.kafka().kill();
        PLATFORM.postgres().kill();
        var key = UUID.randomUUID().toString();
        var taken = send(key);
        intake.kill();
        mail.start();
        assertThat(mail.getReceivedMessages()).isEmpty();
        intake.start();
        Waiting.until("somebody is paged", () -> posts().contains("guardia-recepcion@localhost"));
        intake.kill();
        intake.start();
        Waiting.until("the whole ladder is paged", () -> posts().size() == 4); // those due at once, in any order
        assertThat(posts())
                .containsExactlyInAnyOrder(
                        "guardia-recepcion@localhost",
                        "guardia-proteccion@localhost",
                        "supervision@localhost",
                        "defensoria@localhost");
        assertThat(Stream.of(mail.getReceivedMessages())
                        .map(KafkaAndPostgresAwayTest::reference)
                        .distinct())
                .as("the paging went on where it was")
                .hasSize(1);
        assertThat(Stream.of(mail.getReceivedMessages()).map(GreenMailUtil::getWholeMessage))
                .noneMatch(text -> text.contains(taken) || text.contains(Canary.WORD) || text.contains("POLICE"));

        PLATFORM.postgres().start();
        PLATFORM.kafka().start();
        Waiting.until("it is stored", () -> Health.spooled(intake) == 0);
        assertThat(send(key)).isEqualTo(taken);
        assertThat(new Database(PLATFORM, "intake")
                        .number("select count(*) from event where category = 'report' and id = '" + taken + "'"))
                .isEqualTo(1);
    }

    @Drill
    void an_urgent_report_that_is_stored_is_paged_while_notification_is_away_and_while_kafka_is() {
        Waiting.until("nobody is paged from here", () -> Health.gauge(intake, "esperanza_pages_unanswered") == 0);
        mail.start();
        PLATFORM.service("notification").kill();
        var first = send(UUID.randomUUID().toString(), ACCUSES_NOBODY);
        Waiting.until(
                "somebody is paged although notification is away", () -> posts().contains("enlace-policia@localhost"));
        isStored(first);
        var references = references();
        PLATFORM.service("notification").start();
        PLATFORM.kafka().kill();
        isStored(send(UUID.randomUUID().toString()));
        Waiting.until(
                "somebody is paged although Kafka is away", () -> references().size() > references.size());
        assertThat(Stream.of(mail.getReceivedMessages())
                        .filter(page -> !references.contains(reference(page)))
                        .map(KafkaAndPostgresAwayTest::to))
                .doesNotContain("enlace-policia@localhost");
        PLATFORM.kafka().start();
        Waiting.until(
                "nobody is paged from here any more", () -> Health.gauge(intake, "esperanza_pages_unanswered") == 0);
    }

    /** Protection pages what it stored, until the alarm is answered: nothing else ends it while notification is away. */
    @Drill
    void an_alarm_is_paged_by_protection_while_notification_is_away_until_somebody_answers_it(@TempDir Path folder)
            throws IOException {
        try (var story = CaseStory.reported(PLATFORM, REFERRED)) {
            var plan = CaseStory.plan(story.parties().getFirst());
            Idle.await(PLATFORM);
            Waiting.until("nobody is paged by intake", () -> Health.gauge(intake, "esperanza_pages_unanswered") == 0);
            var protection = PLATFORM.service("protection")
                    .with(Map.of(
                            "ESPERANZA_MAIL_PORT",
                            Integer.toString(PORT),
                            "ESPERANZA_PAGES_AFTER",
                            "12S",
                            "ESPERANZA_ONCALL_FILE",
                            onCall(folder).toString()));
            PLATFORM.service("protection").kill();
            protection.start();
            mail.start();
            PLATFORM.service("notification").kill();
            var alarm = story.decided(
                            "protection-officer", "protection", plan, "/alarms", """
                            {"caseId": "%s", "via": "CALL", "kind": "PANIC"}""".formatted(story.caseId()))
                    .text("/alarmId");
            Waiting.until("the guard is paged", () -> posts().contains("guardia-proteccion@localhost"));
            assertThat(posts()).as("they may not answer an alarm").doesNotContain("guardia-recepcion@localhost");
            assertThat(Stream.of(mail.getReceivedMessages()).map(GreenMailUtil::getWholeMessage))
                    .noneMatch(text -> text.contains(alarm) || text.contains("PANIC"));
            story.decided("protection-officer", "protection", plan, "/alarms/" + alarm + "/answers", "{}");
            Waiting.until(
                    "nobody is paged any more", () -> Health.gauge(protection, "esperanza_pages_unanswered") == 0);
            protection.kill();
        }
    }

    private static Path onCall(Path folder) throws IOException {
        var list = Files.readString(Path.of("../oncall/xx.yaml")).replace("again: PT5M", "again: PT2S");
        return Files.writeString(folder.resolve("oncall.yaml"), list);
    }

    private static void isStored(String report) {
        assertThat(new Database(PLATFORM, "intake")
                        .number("select count(*) from event where category = 'report' and id = '" + report
                                + "' and version = 1"))
                .isEqualTo(1);
    }

    private Set<String> references() {
        return Stream.of(mail.getReceivedMessages())
                .map(KafkaAndPostgresAwayTest::reference)
                .collect(Collectors.toSet());
    }

    private Set<String> posts() {
        return Stream.of(mail.getReceivedMessages())
                .map(KafkaAndPostgresAwayTest::to)
                .collect(Collectors.toSet());
    }

    private static String to(MimeMessage page) {
        try {
            return page.getRecipients(RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reference(MimeMessage page) {
        return found(REFERENCE, GreenMailUtil.getBody(page));
    }

    private String send(String key) {
        return send(key, URGENT);
    }

    /** Sends a report and returns the id that it was given. */
    private String send(String key, String report) {
        var request = HttpRequest.newBuilder(URI.create(intake.url() + "/v1/reports"))
                .header("Authorization", "Bearer " + PLATFORM.keycloak().tokenOfClient("hotline-demo"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(report))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return found(REPORT_ID, http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String found(Pattern what, String text) {
        var found = what.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
