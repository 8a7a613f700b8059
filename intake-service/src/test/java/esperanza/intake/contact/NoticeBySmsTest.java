package esperanza.intake.contact;

import static esperanza.intake.Callers.bare;
import static esperanza.intake.Callers.history;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.Callers;
import esperanza.intake.KannelResource;
import esperanza.intake.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PhoneNetwork;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A notice lies at the own door, and an SMS through a real Kannel says no more than that there is news. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
@QuarkusTestResource(KannelResource.class)
class NoticeBySmsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NUMBER = "+50365000001";
    private static final String CONTACT = """
            {"reachable": "YES", "wish": "DECISIONS",
             "ways": [{"kind": "SMS", "address": "%s", "language": "es",
                       "days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
                       "from": "00:00", "until": "00:00"}]}""".formatted(NUMBER);
    private static final String NOTICE = """
            {"kind": "APPOINTMENT", "words": "On Monday at ten", "due": "2027-03-01T12:00:00Z"}""";
    private static final String NEWS =
            "Aviso: hay novedades para usted. Cuando pueda, consulte por el medio que ya conoce.";
    private static final Pattern CODE = Pattern.compile(
            "Aviso: su clave es ([0-9]{6})\\. Vale una semana\\. Si otra persona la pide, no se la diga\\.");
    private static final String READ = "esperanza.intake.notice-read.v1";

    private static final String DELIVERED =
            "select count(*) from attempt where addressee = $1 and text_id = 'NEWS' and outcome = 'DELIVERED'";
    private static final String IN_CLEAR = """
            select (select count(*) from attempt a where a::text like $1)
              + (select count(*) from event where convert_from(clear, 'UTF8') like $1)""";

    @ConfigProperty(name = "esperanza.test.carrier.port")
    int carrier;

    @Inject
    Pool pool;

    private PhoneNetwork network;

    @BeforeEach
    void listen() {
        network = PhoneNetwork.at(carrier);
    }

    @AfterEach
    void end() {
        network.close();
    }

    @Test
    void a_person_learns_by_sms_that_there_is_news_reads_it_without_scripts_and_only_the_reading_is_recorded() {
        Json report = reported();
        String id = report.getString("reportId");
        String receipt = report.getString("receipt");
        bare(CONTACT).post("/v1/reports/" + id + "/contact").expect(200);
        eventually(PATIENCE, () -> texts().size() == 1);
        Matcher code = CODE.matcher(texts().getFirst());
        assertThat(code.matches()).isTrue();
        door("/contact/proof", receipt, Map.of("code", code.group(1))).expect(200);

        String notice = bare(NOTICE)
                .post("/v1/reports/" + id + "/notices")
                .expect(201)
                .json()
                .getString("noticeId");
        eventually(PATIENCE, () -> texts().size() == 2);
        assertThat(network.received().getLast().bytes()).isEqualTo(NEWS.getBytes(US_ASCII));
        eventually(() -> number(DELIVERED, id) == 1);
        assertThat(types(id)).as("a delivered SMS is no reading").doesNotContain(READ);

        Answer door = door("", receipt, Map.of()).expect(200);
        assertThat(door.text())
                .contains("name=\"notice\" value=\"" + notice + '"')
                .doesNotContain("On Monday", "<script", NUMBER);
        assertThat(door("/notices", receipt, Map.of("notice", notice))
                        .expect(200)
                        .text())
                .contains("On Monday at ten");
        assertThat(types(id)).containsOnlyOnce(READ).last().isEqualTo(READ);
        assertThat(number(IN_CLEAR, '%' + NUMBER.substring(1) + '%')).isZero();
    }

    private static Json reported() {
        return hotline()
                .header("Idempotency-Key", key())
                .body(Callers.REPORT)
                .post("/v1/reports")
                .expect(201)
                .json();
    }

    /** A form of the own door, as a browser without scripts sends it. */
    private static Answer door(String path, String receipt, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.putAll(Map.of("receipt", receipt, "key", key()));
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(form)
                .post("/v1/public/es/conversation" + path);
    }

    private List<String> texts() {
        return network.received(NUMBER).stream()
                .map(text -> new String(text.bytes(), US_ASCII))
                .toList();
    }

    private static List<String> types(String report) {
        return history("report", report).json().getList("metadata.type", String.class);
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
}
