package esperanza.intake.contact;

import static esperanza.intake.Callers.bare;
import static esperanza.intake.Callers.history;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import esperanza.intake.Callers;
import esperanza.intake.KeycloakResource;
import esperanza.intake.MailPort;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The safe contact of a reporter, over HTTP and a real mail server, on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
@QuarkusTestResource(MailPort.class)
class ContactTest {

    private static final String EACH_DAY =
            "[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"]";
    private static final String ALWAYS = "\"days\": " + EACH_DAY + ", \"from\": \"00:00\", \"until\": \"00:00\"";
    private static final String CONTACT = """
            {"reachable": "YES", "wish": "DECISIONS", "never": %s,
             "ways": [{"kind": "MAIL", "address": "%s", "language": "es", %s}]}""";
    private static final String NEWS =
            "Aviso: hay novedades para usted. Cuando pueda, consulte por el medio que ya conoce.";
    private static final Pattern CODE = Pattern.compile(
            "^Aviso: su clave es ([0-9]{6})\\. Vale una semana\\. Si otra persona la pide, no se la diga\\.$");

    @ConfigProperty(name = "esperanza.mail.port")
    int port;

    private GreenMail mail;

    @BeforeEach
    void listen() {
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void a_person_who_proved_their_way_is_told_that_there_is_news_and_nothing_else() {
        Json report = reported();
        String id = report.getString("reportId");
        String receipt = report.getString("receipt");
        contact(id, "contact", CONTACT.formatted("[]", "ana@example.org", ALWAYS))
                .expect(200);
        eventually(() -> to("ana@example.org").size() == 1);
        Matcher code = CODE.matcher(to("ana@example.org").getFirst());
        assertThat(code.matches()).isTrue();

        assertThat(conversation(receipt).getMap("contact")).isEqualTo(Map.of("wish", "DECISIONS", "proven", false));
        assertThat(form("contact/proof", receipt, "code", "x").expect(422).text())
                .contains("Esa no es la clave que enviamos");
        assertThat(form("contact/proof", receipt, "code", code.group(1))
                        .expect(200)
                        .text())
                .contains("Cómo le avisamos")
                .doesNotContain("name=\"code\"", "ana@example.org");
        assertThat(conversation(receipt).getMap("contact")).isEqualTo(Map.of("wish", "DECISIONS", "proven", true));

        bare("{\"words\": \"Who else saw the car?\"}")
                .post("/v1/reports/" + id + "/questions")
                .expect(201);
        eventually(() -> to("ana@example.org").size() == 2);
        assertThat(to("ana@example.org").getLast()).isEqualTo(NEWS);
        assertThat(history("contact", id).text()).doesNotContain("ana@example.org");
        assertThat(types(id)).containsExactly("contact-given", "code-mistaken", "contact-proven");
    }

    @Test
    void what_the_person_forbade_is_not_sent_and_is_told_by_a_person() {
        String id = reported().getString("reportId");
        contact(id, "contact", CONTACT.formatted("[\"MAIL\"]", "eva@example.org", ALWAYS))
                .expect(200);
        eventually(() -> types(id).contains("person-not-told"));
        assertThat(notTold(id)).contains("FORBIDDEN");
        assertThat(to("eva@example.org")).isEmpty();
        contact(id, "contact/telling", "{\"by\": \"CALL\"}").expect(200);
        assertThat(notTold(id)).isEmpty();
        problem(contact(id, "contact/telling", "{\"by\": \"CALL\"}"), 409, "nothing-left-to-tell");
    }

    @Test
    void a_compromise_ends_what_waits_for_the_hours_of_the_person() {
        String id = reported().getString("reportId");
        contact(id, "contact", CONTACT.formatted("[]", "luz@example.org", neverNow()))
                .expect(200);
        hotline()
                .header("Idempotency-Key", key())
                .post("/v1/reports/" + id + "/contact-compromise")
                .expect(204);
        eventually(() -> types(id).contains("person-not-told"));
        assertThat(types(id)).contains("contact-given", "contact-closed");
        assertThat(notTold(id)).contains("COMPROMISED");
        assertThat(to("luz@example.org")).isEmpty();
        problem(contact(id, "contact", CONTACT.formatted("[]", "new@example.org", ALWAYS)), 409, "contact-closed");
    }

    @Test
    void a_contact_in_other_hands_is_given_anew_by_two_persons() {
        String id = reported().getString("reportId");
        hotline()
                .header("Idempotency-Key", key())
                .post("/v1/reports/" + id + "/contact-compromise")
                .expect(204);
        eventually(() -> types(id).contains("contact-closed"));
        contact(id, "contact/renewal", CONTACT.formatted("[]", "mar@example.org", ALWAYS))
                .expect(200);
        problem(contact(id, "contact/renewal/confirmation", ""), 409, "renewed-by-another");
        person("supervisor")
                .header("Idempotency-Key", key())
                .post("/v1/reports/" + id + "/contact/renewal/confirmation")
                .expect(200);
        eventually(() -> to("mar@example.org").size() == 1);
    }

    @Test
    void hours_that_are_not_whole_and_zones_that_are_not_there_are_refused() {
        String id = reported().getString("reportId");
        problem(
                contact(id, "contact", CONTACT.formatted("[]", "a@example.org", "\"from\": \"18:00\"")),
                409,
                "hours-not-whole");
        problem(
                contact(id, "contact", CONTACT.formatted("[]", "a@example.org", "\"zone\": \"Nowhere/Here\"")),
                409,
                "unknown-zone");
        problem(contact(id, "contact", "{\"reachable\": \"YES\", \"wish\": \"NOTHING\"}"), 409, "contact-without-ways");
    }

    @Test
    void the_person_says_at_the_own_door_of_what_they_wish_to_be_told() {
        Json report = reported();
        String receipt = report.getString("receipt");
        contact(report.getString("reportId"), "contact", "{\"reachable\": \"ONLY_IN_PERSON\", \"wish\": \"NOTHING\"}")
                .expect(200);
        assertThat(form("contact/wishes", receipt, "wish", "EVERY_STEP")
                        .expect(200)
                        .text())
                .contains("value=\"EVERY_STEP\" checked");
        assertThat(conversation(receipt).getString("contact.wish")).isEqualTo("EVERY_STEP");
    }

    /** Hours that begin on another day of the week. */
    private static String neverNow() {
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(3).getDayOfWeek().name();
        return "\"days\": [\"" + day + "\"], \"from\": \"10:00\", \"until\": \"11:00\"";
    }

    private List<String> to(String address) {
        return Stream.of(mail.getReceivedMessages())
                .filter(each -> isTo(address, each))
                .map(each -> GreenMailUtil.getBody(each).strip())
                .toList();
    }

    private static boolean isTo(String address, MimeMessage message) {
        return GreenMailUtil.getHeaders(message).contains(address);
    }

    private static Json reported() {
        return hotline()
                .header("Idempotency-Key", key())
                .body(Callers.REPORT)
                .post("/v1/reports")
                .expect(201)
                .json();
    }

    private static Answer contact(String id, String what, String body) {
        return bare(body).post("/v1/reports/" + id + '/' + what);
    }

    private static List<String> types(String id) {
        return history("contact", id).json().getList("metadata.type", String.class).stream()
                .map(type -> type.replaceAll("^esperanza\\.intake\\.|\\.v1$", ""))
                .toList();
    }

    private static List<String> notTold(String id) {
        return person("intake-officer")
                .get("/v1/reports/" + id + "/contact")
                .expect(200)
                .json()
                .getList("notTold.rule", String.class);
    }

    private static Json conversation(String receipt) {
        return given().contentType("application/json")
                .body("{\"receipt\": \"" + receipt + "\"}")
                .post("/v1/public/conversation")
                .expect(200)
                .json();
    }

    private static Answer form(String what, String receipt, String field, String value) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(Map.of("receipt", receipt, "key", key(), field, value))
                .post("/v1/public/es/conversation/" + what);
    }
}
