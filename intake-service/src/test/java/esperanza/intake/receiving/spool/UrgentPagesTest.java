package esperanza.intake.receiving.spool;

import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import esperanza.intake.KeycloakResource;
import esperanza.intake.MailPort;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.runtime.http.Answer;
import esperanza.runtime.operations.Metrics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An urgent report on the disk pages a person by a real mail server, while the database is away. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
@QuarkusTestResource(MailPort.class)
class UrgentPagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Pattern REFERENCE = Pattern.compile("Reference: ([0-9a-f-]{36})");
    private static final String URGENT = """
            {"account": "Armed men wait for Margarita", "imminentDanger": true, "threat": {"author": "%s"}}""";

    private static final String ACCUSING_US = """
            {"account": "Armed men wait for Margarita", "imminentDanger": true,
             "threat": {"authorInstitution": ["MECHANISM", "la policía"]}}""";

    @ConfigProperty(name = "esperanza.mail.port")
    int port;

    private GreenMail mail;

    /** The mail server ends when no page is on its way: one without an answer would hold up the next test for 10 s. */
    @AfterEach
    void back() {
        TestParts.postgres().start();
        eventually(PATIENCE, () -> metric("esperanza_spool_reports") == 0);
        eventually(PATIENCE, () -> metric("esperanza_pages_unanswered") == 0);
        if (mail != null) {
            mail.stop();
        }
    }

    @Test
    void they_are_paged_one_after_the_other_until_it_is_stored_and_a_page_says_nothing() {
        listen();
        TestParts.postgres().kill();
        Answer kept = submit(URGENT.formatted("LANDOWNER"));
        assertThat(kept.status()).as(kept.text()).isEqualTo(202);
        eventually(PATIENCE, () -> !to("liaison").isEmpty());
        assertThat(to("guard")).isEmpty();
        eventually(PATIENCE, () -> to("liaison").size() >= 2 && !to("guard").isEmpty());
        eventually(
                PATIENCE,
                () -> to("liaison").size() >= 3
                        && to("guard").size() >= 2
                        && !to("ombudsman").isEmpty());

        String text = GreenMailUtil.getWholeMessage(to("liaison").getFirst());
        assertThat(text)
                .contains("Call 555-0100", "https://guardia.example", "Ligue para 555-0100", "Llame al 555-0100")
                .doesNotContain("Margarita", "LANDOWNER", kept.json().getString("reportId"));
        assertThat(to("liaison").stream().map(UrgentPagesTest::reference).distinct())
                .hasSize(1);

        TestParts.postgres().start();
        eventually(PATIENCE, () -> metric("esperanza_pages_unanswered") == 0);
        int sent = mail.getReceivedMessages().length;
        String reference = reference(to("guard").getFirst());
        assertThat(acknowledge("intake-officer", reference)).as("it was stored").isEqualTo(404);
        TestParts.postgres().kill();
        submit(URGENT.formatted("LANDOWNER"));
        eventually(PATIENCE, () -> Stream.of(mail.getReceivedMessages())
                .anyMatch(each -> !reference(each).equals(reference) && isTo("guard", each)));
        assertThat(Stream.of(mail.getReceivedMessages())
                        .filter(each -> reference(each).equals(reference)))
                .as("a whole while later")
                .hasSize(sent);
    }

    @Test
    void whoever_belongs_to_the_accused_is_never_paged_and_if_nobody_else_is_left_the_ombudsman_is() {
        listen();
        TestParts.postgres().kill();
        submit(URGENT.formatted("STATE_POLICE"));
        eventually(PATIENCE, () -> !to("guard").isEmpty());
        submit(URGENT.formatted("the police"));
        submit(ACCUSING_US);
        eventually(PATIENCE, () -> references("ombudsman") == 2);
        assertThat(to("liaison")).isEmpty();
        assertThat(references("guard"))
                .as("one call for all who accuse the police")
                .isEqualTo(1);
    }

    @Test
    void however_many_reports_wait_a_post_gets_one_page_per_while() {
        listen();
        TestParts.postgres().kill();
        for (int n = 0; n < 40; n++) {
            submit(URGENT.formatted("LANDOWNER"));
        }
        eventually(PATIENCE, () -> to("liaison").size() >= 4 && to("guard").size() >= 3);
        assertThat(references("liaison")).isEqualTo(1);
        int pages = to("liaison").size();
        assertThat(acknowledge("intake-officer", reference(to("guard").getFirst())))
                .isEqualTo(204);
        assertThat(pages).as("of 40 reports").isLessThan(40);
        assertThat(metric("esperanza_pages_unanswered")).isZero();
    }

    @Test
    void whoever_answers_ends_the_paging_but_not_whoever_belongs_to_the_accused() {
        listen();
        TestParts.postgres().kill();
        submit(ACCUSING_US);
        eventually(PATIENCE, () -> !to("ombudsman").isEmpty());
        String accusing = reference(to("ombudsman").getFirst());
        assertThat(acknowledge("intake-officer", accusing)).isEqualTo(404);
        assertThat(metric("esperanza_pages_unanswered")).isEqualTo(1);
        assertThat(acknowledge("ombudsman", accusing)).isEqualTo(204);
        assertThat(acknowledge("ombudsman", accusing)).isEqualTo(204);
        assertThat(metric("esperanza_pages_unanswered")).isZero();

        submit(URGENT.formatted("STATE_POLICE"));
        eventually(PATIENCE, () -> references("ombudsman") == 2);
        assertThat(Stream.of(mail.getReceivedMessages())
                        .filter(each -> reference(each).equals(accusing)))
                .as("two whiles later")
                .hasSize(1);
    }

    @Test
    void while_the_mail_server_is_away_it_is_tried_again_until_it_takes_the_page() {
        TestParts.postgres().kill();
        submit(URGENT.formatted("OTHER"));
        eventually(PATIENCE, () -> metric("esperanza_pages_unsent") >= 1);
        listen();
        eventually(PATIENCE, () -> !to("liaison").isEmpty());
        eventually(PATIENCE, () -> metric("esperanza_pages_unsent") == 0);
    }

    @Test
    void what_is_not_urgent_or_a_test_pages_nobody() {
        listen();
        TestParts.postgres().kill();
        submit("{\"account\": \"They paint his door at night\"}");
        submit(URGENT.formatted("OTHER").replace("{\"account\"", "{\"test\": true, \"account\""));
        submit(URGENT.formatted("OTHER"));
        eventually(PATIENCE, () -> !to("ombudsman").isEmpty());
        assertThat(references("liaison")).isEqualTo(1);
    }

    private void listen() {
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    private List<MimeMessage> to(String post) {
        return Stream.of(mail.getReceivedMessages())
                .filter(each -> isTo(post, each))
                .toList();
    }

    /** The number of reports about which a post was paged. */
    private long references(String post) {
        return to(post).stream().map(UrgentPagesTest::reference).distinct().count();
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

    private static Answer submit(String report) {
        return hotline().header("Idempotency-Key", key()).body(report).post("/v1/reports");
    }

    private static int acknowledge(String role, String reference) {
        return person(role)
                .post("/v1/spool/pages/" + reference + "/acknowledgement")
                .status();
    }

    private static double metric(String name) {
        return Metrics.first(name);
    }
}
