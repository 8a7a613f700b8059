package esperanza.intake.erasure;

import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.Callers.submitted;
import static esperanza.intake.Callers.token;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static esperanza.runtime.log.LogAssert.assertThatLog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.intake.KeycloakResource;
import esperanza.intake.ShortNotice;
import esperanza.intake.StolenKeys;
import esperanza.intake.triage.WholeQueue;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.sealing.EpochGone;
import esperanza.runtime.start.Settings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The erasure of a person's data: the whole path on real PostgreSQL, Kafka and Keycloak, and a thief's attempt to read
 * the data.
 */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
@QuarkusTestResource(ShortNotice.class)
class ErasureTest {

    private static final String BY_WHICH_TRAIT = "select count(*) from series_key where report_id = $1";

    private static final String REPORT = """
            {"account": "canary-account", "receipt": true, "contact": {"name": "canary-name", "phone": "+504 9999-1111"},
             "parties": [{"kind": "PERSON", "name": "canary-party"}],
             "threat": {"traces": [{"kind": "HANDLE", "value": "canary-handle"}]}, "whoToldMe": "canary-unmapped"}""";
    private static final List<String> CANARIES = List.of(
            "canary-account",
            "canary-name",
            "9999-1111",
            "canary-party",
            "canary-handle",
            "canary-unmapped",
            "canary-statement",
            "canary-question",
            "canary-reasons",
            "canary-need");

    @Inject
    Pool pool;

    @Inject
    EventCodec codec;

    @Inject
    Settings settings;

    @Test
    void what_was_erased_opens_no_more_for_the_mechanism_or_a_thief_and_every_history_still_verifies(
            @TempDir Path oldFile) throws Exception {
        Answer report = given().contentType("application/json").body(REPORT).post("/v1/public/reports");
        String id = report.json().getString("reportId");
        String receipt = "{\"receipt\": \"" + report.json().getString("receipt") + "\"}";
        talk(id, report.json().getString("receipt"));
        String erasure = erasures("", receipt).expect(201).json().getString("erasureId");
        assertThat(erasures("", receipt).json().getString("erasureId")).isEqualTo(erasure);
        Set<UUID> subjects = subjects(id);
        assertThat(subjects).hasSize(3);
        eventually(() -> indexed(id) == 3);

        problem(decide("custodian", erasure, "execution"), 409, "not-approved");
        done(decide("supervisor", erasure, "approval"));
        problem(decide("supervisor", erasure, "approval"), 409, "person-approved");
        done(decide("custodian", erasure, "approval"));
        problem(decide("board-member", erasure, "approval"), 409, "outside-needed");
        done(decide("ombudsman", erasure, "approval"));
        problem(decide("custodian", erasure, "execution"), 409, "notice-runs");
        assertThat(certificate(erasure).getString("state")).isEqualTo("ANNOUNCED");
        assertThat(certificate(erasure).getList("approvals.role"))
                .containsExactly("supervisor", "custodian", "ombudsman");
        assertThat(certificate(erasure).getList("approvals.by")).containsOnlyNulls();

        assertThat(given().contentType("application/json")
                        .body(receipt)
                        .post("/v1/public/conversation")
                        .json()
                        .getString("erasure.state"))
                .isEqualTo("ANNOUNCED");

        Path data = settings.data();
        try (StolenKeys stolen = new StolenKeys()) {
            Files.copy(data.resolve("keys.p12"), oldFile.resolve("keys.p12"));
            assertThat(stolen.open(data, codec, log(id), subjects)).contains(CANARIES);

            eventually(() -> decide("custodian", erasure, "execution").status() == 200);
            eventually(() -> certificate(erasure).getString("state").equals("ERASED"));
            Json certified = certificate(erasure);
            assertThat(certified.getList("destroyed.keys")).hasSize(3);
            assertThat(certified.getInt("destroyed.tried")).isEqualTo(7);
            assertThat(certified.getInt("destroyed.opened")).isZero();
            assertThat(certified.getBoolean("destroyed.irreversible")).isFalse();
            assertThat(certified.getInt("destroyed.irreversibleFrom")).isEqualTo(newestEpoch());
            assertThat(stolen.openWithTheOwn(oldFile, codec, log(id), subjects))
                    .as("a restored key file alone")
                    .isEqualTo("{}".repeat(5));
            assertThat(stolen.open(data, codec, log(id), subjects))
                    .as("the copy of the key table, while its epoch is kept")
                    .contains(CANARIES);

            rotate();
            assertThatThrownBy(() -> stolen.open(data, codec, log(id), subjects))
                    .isInstanceOf(EpochGone.class);
            assertThat(certificate(erasure).getBoolean("destroyed.irreversible"))
                    .isTrue();
            assertThat(certificate(erasure).getString("destroyed.irreversibleFrom"))
                    .isNull();
        }

        eventually(() -> types("report", id).contains("esperanza.intake.data-erased.v1"));
        eventually(() -> types("identity", id)
                .equals(List.of(
                        "esperanza.intake.identity-requested.v1", "esperanza.intake.identity-request-overtaken.v1")));
        problem(erasures("", receipt), 404, "not-found");
        problem(
                given().contentType("application/json").body(receipt).post("/v1/public/conversation"),
                404,
                "not-found");
        problem(open(id), 404, "not-found");
        eventually(() -> indexed(id) == 0);
        eventually(() -> !WholeQueue.reports("intake-officer", "").contains(id));
        assertThat(types("erasure", id))
                .containsExactly(
                        "esperanza.intake.erasure-requested.v1",
                        "esperanza.intake.erasure-approved.v1",
                        "esperanza.intake.erasure-approved.v1",
                        "esperanza.intake.erasure-approved.v1",
                        "esperanza.intake.erasure-announced.v1",
                        "esperanza.intake.erasure-carried-out.v1",
                        "esperanza.intake.subject-keys-destroyed.v1");
        assertThatLog(events("order by e.position")).isGapless().isChained();
    }

    /** The number of index entries by which other reports could find this one. */
    private long indexed(String id) {
        return count("select count(*) from contact_index where report_id = $1", id);
    }

    private long count(String query, String id) {
        return pool.preparedQuery(query)
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void whoever_holds_the_receipt_sees_on_the_page_that_an_erasure_was_asked_for_and_takes_it_back_by_a_button() {
        String receipt = given().contentType("application/json")
                .body("{\"account\": \"x\", \"receipt\": true}")
                .post("/v1/public/reports")
                .json()
                .getString("receipt");
        assertThat(page("", receipt)).doesNotContain("pidió que se borre");
        String erasure =
                erasures("", "{\"receipt\": \"" + receipt + "\"}").json().getString("erasureId");
        assertThat(page("", receipt)).contains("pidió que se borre", "erasure-withdrawal");
        assertThat(page("/erasure-withdrawal", receipt)).contains("Registrado.").doesNotContain("pidió que se borre");
        assertThat(certificate(erasure).getString("state")).isEqualTo("TAKEN_BACK");
        assertThat(page("/erasure-withdrawal", receipt)).as("once more").doesNotContain("pidió que se borre");
    }

    @ParameterizedTest
    @CsvSource({
        "es, Pedir que se borre todo, pidió que se borre, Retirarlo: no borrar nada",
        "en, Ask that everything be erased, asked that everything you told us be erased, Take it back: erase nothing",
        "pt, Pedir que se apague tudo, pediu que se apague, Retirar o pedido: não apagar nada"
    })
    void whoever_holds_the_receipt_asks_for_it_by_a_button_of_the_page_and_takes_it_back_by_another(
            String language, String ask, String asked, String takeBack) {
        String receipt = given().contentType("application/json")
                .body("{\"account\": \"x\", \"receipt\": true}")
                .post("/v1/public/reports")
                .json()
                .getString("receipt");
        assertThat(page(language, "", receipt)).contains(ask).doesNotContain(asked, takeBack, "<script");
        String page = page(language, "/erasure", receipt);
        assertThat(page).contains("role=\"status\"", asked, takeBack).doesNotContain(ask);
        Matcher id =
                Pattern.compile("<span class=\"words\">([0-9a-f-]{36})</span>").matcher(page);
        assertThat(id.find()).as(page).isTrue();
        assertThat(certificate(id.group(1)).getString("state")).isEqualTo("ASKED");
        assertThat(page(language, "/erasure", receipt)).as("once more").contains(id.group(1));

        assertThat(page(language, "/erasure-withdrawal", receipt)).contains(ask).doesNotContain(asked);
        assertThat(certificate(id.group(1)).getString("state")).isEqualTo("TAKEN_BACK");
    }

    @Test
    void a_receipt_of_no_report_asks_for_nothing() {
        given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("receipt", "0000-0000-0000-0000-00000")
                .formParam("key", key())
                .post("/v1/public/es/conversation/erasure")
                .expect(404);
    }

    private static String page(String what, String receipt) {
        return page("es", what, receipt);
    }

    private static String page(String language, String what, String receipt) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("receipt", receipt)
                .formParam("key", key())
                .formParam("sure", "yes")
                .post("/v1/public/" + language + "/conversation" + what)
                .expect(200)
                .text();
    }

    @Test
    void a_referral_to_investigation_holds_the_data_and_the_person_can_take_it_back() {
        String id = submitted();
        problem(post(token("hotline-second"), "/v1/reports/" + id + "/erasure", ""), 404, "not-found");
        problem(post(person("supervisor"), "/v1/reports/" + id + "/erasure", ""), 403, "wrong-role");
        String erasure = post(hotline(), "/v1/reports/" + id + "/erasure", "")
                .expect(201)
                .json()
                .getString("erasureId");
        Json held = certificate(erasure);
        assertThat(held.getString("state")).isEqualTo("HELD");
        assertThat(held.getList("holds.ground")).containsExactly("REFERRED_TO_INVESTIGATION");
        problem(decide("ombudsman", erasure, "approval"), 409, "data-held");

        String hold = held.getString("holds[0].holdId");
        String why = "{\"reasons\": \"It ended with a judgment\"}";
        done(post(person("investigator"), "/v1/reports/" + id + "/holds/" + hold + "/lifting", why));
        done(decide("ombudsman", erasure, "approval"));
        String position = decide("supervisor", erasure, "approval").header("Esperanza-Position");
        assertThat(person("ombudsman")
                        .get("/v1/erasures?limit=200&atLeast=" + position)
                        .json()
                        .getInt("items[erasureId=" + erasure + "].approvals"))
                .isEqualTo(2);
        Json inside = person("custodian").get("/v1/erasures/" + erasure).json();
        assertThat(inside.getList("approvals.by"))
                .hasSize(2)
                .doesNotContainNull()
                .doesNotHaveDuplicates();

        post(hotline(), "/v1/reports/" + id + "/erasure/withdrawal", "").expect(204);
        assertThat(certificate(erasure).getString("state")).isEqualTo("TAKEN_BACK");
        problem(decide("custodian", erasure, "approval"), 409, "not-awaited");
        assertThat(open(id).status()).isEqualTo(200);
    }

    @Test
    void an_erased_report_resembles_no_other_any_more() {
        String erased = alike();
        String before = alike();
        eventually(() -> resembling(erased).equals(Set.of(before)));
        assertThat(count(BY_WHICH_TRAIT, erased)).isEqualTo(1);
        String erasure =
                post(hotline(), "/v1/reports/" + erased + "/erasure", "").json().getString("erasureId");
        String hold = certificate(erasure).getString("holds[0].holdId");
        String why = "{\"reasons\": \"It ended with a judgment\"}";
        done(post(person("investigator"), "/v1/reports/" + erased + "/holds/" + hold + "/lifting", why));
        for (String role : List.of("supervisor", "custodian", "ombudsman")) {
            done(decide(role, erasure, "approval"));
        }
        eventually(() -> decide("custodian", erasure, "execution").status() == 200);
        eventually(() -> certificate(erasure).getString("state").equals("ERASED"));
        eventually(() -> count("select count(*) from referred_report where report_id = $1", erased) == 0);
        eventually(() -> count("select count(*) from sent_report where report_id = $1", erased) == 0);
        assertThat(count(BY_WHICH_TRAIT, erased)).isZero();

        String after = alike();
        eventually(() -> resembling(after).contains(before));
        assertThat(resembling(after)).containsExactly(before);
    }

    private static String alike() {
        return hotline()
                .header("Idempotency-Key", key())
                .body("""
                        {"account": "x", "parties": [{"kind": "PERSON"}], "consents": {"INVESTIGATION": "GRANTED"},
                         "threat": {"traces": [{"kind": "PLATE", "value": "HAX 70-07"}]}}""")
                .post("/v1/reports")
                .json()
                .getString("reportId");
    }

    /** The reports that this one was found to resemble. */
    private Set<String> resembling(String report) {
        return StreamSupport.stream(
                        pool.query("select convert_from(clear, 'UTF8') body from event where category = 'likeness'")
                                .execute()
                                .await()
                                .indefinitely()
                                .spliterator(),
                        false)
                .map(row -> Json.of(row.getString("body")))
                .filter(found -> found.getString("reportId").equals(report))
                .flatMap(found -> found.<String>getList("nearest.reportId").stream())
                .collect(Collectors.toSet());
    }

    @Test
    void somebody_named_holds_the_data_for_a_proceeding_and_whoever_was_to_approve_may_refuse() {
        String id = submitted();
        String hold = post(
                        person("ombudsman"),
                        "/v1/reports/" + id + "/holds",
                        "{\"ground\": \"INTERNATIONAL_PROCEEDING\", \"reasons\": \"before the Court\"}")
                .expect(201)
                .json()
                .getString("holdId");
        String erasure =
                post(hotline(), "/v1/reports/" + id + "/erasure", "").json().getString("erasureId");
        assertThat(certificate(erasure).getList("holds.ground"))
                .containsExactly("INTERNATIONAL_PROCEEDING", "REFERRED_TO_INVESTIGATION");
        done(post(
                person("ombudsman"),
                "/v1/reports/" + id + "/holds/" + hold + "/lifting",
                "{\"reasons\": \"judgment of the Court\"}"));
        assertThat(certificate(erasure).getList("holds.ground")).containsExactly("REFERRED_TO_INVESTIGATION");
        done(post(person("board-member"), "/v1/erasures/" + erasure + "/refusal", "{\"reasons\": \"made to ask\"}"));
        assertThat(certificate(erasure).getString("state")).isEqualTo("REFUSED");
        problem(erasures("/certificate", "{\"erasureId\": \"" + UUID.randomUUID() + "\"}"), 404, "not-found");
    }

    private void talk(String id, String receipt) {
        post(person("intake-officer"), "/v1/reports/" + id + "/questions", "{\"words\": \"canary-question\"}")
                .expect(201);
        given().contentType("application/json")
                .body("{\"receipt\": \"" + receipt + "\", \"kind\": \"ADDITION\", \"words\": \"canary-statement\"}")
                .post("/v1/public/conversation/statements")
                .expect(201);
        post(
                        person("intake-officer"),
                        "/v1/reports/" + id + "/openings",
                        "{\"part\": \"ACCOUNT\", \"purpose\": \"TRIAGE\", \"reasons\": \"canary-reasons\"}")
                .expect(200);
        post(
                        person("intake-officer"),
                        "/v1/reports/" + id + "/identity-requests",
                        "{\"purpose\": \"SAFE_CONTACT\", \"reasons\": \"canary-need\"}")
                .expect(201);
    }

    private static void rotate() {
        post(person("tech-admin"), "/v1/operations/keys/rotation", "{\"reason\": \"the weekly one\"}")
                .expect(202);
        eventually(() -> person("tech-admin").get("/v1/operations/keys").json().getString("rotation.doneAt") != null);
    }

    /** Other tests of this application rotate as well. */
    private static int newestEpoch() {
        return person("tech-admin").get("/v1/operations/keys").json().getInt("epochs[-1].epoch");
    }

    private static Answer open(String id) {
        return post(
                person("intake-officer"),
                "/v1/reports/" + id + "/openings",
                "{\"part\": \"ACCOUNT\", \"purpose\": \"TRIAGE\"}");
    }

    private static Answer decide(String role, String erasure, String what) {
        return post(person(role), "/v1/erasures/" + erasure + "/" + what, "");
    }

    private static Answer post(Request caller, String path, String body) {
        return caller.header("Idempotency-Key", key()).body(body).post(path);
    }

    private static Answer erasures(String path, String body) {
        return given().contentType("application/json").body(body).post("/v1/public/erasures" + path);
    }

    private static Json certificate(String erasure) {
        return erasures("/certificate", "{\"erasureId\": \"" + erasure + "\"}")
                .expect(200)
                .json();
    }

    private static void done(Answer response) {
        assertThat(response.status()).as(response.text()).isEqualTo(200);
    }

    private static List<String> types(String category, String id) {
        return person("auditor")
                .get("/v1/histories/" + category + "/" + id)
                .json()
                .getList("metadata.type");
    }

    /** All sealed events of this report: its own, and the openings. */
    private List<StoredEvent> log(String id) {
        return events("where e.id = '" + id + "' and e.sealed is not null order by e.position");
    }

    private List<StoredEvent> events(String which) {
        return StreamSupport.stream(
                        pool.query("select " + StoredEvent.OPENABLE_COLUMNS + " from event e " + which)
                                .execute()
                                .await()
                                .atMost(Duration.ofSeconds(10))
                                .spliterator(),
                        false)
                .map(StoredEvent::from)
                .toList();
    }

    /** The subjects whose keys seal the report, as the erasure recorded them. */
    private Set<UUID> subjects(String id) {
        Set<UUID> subjects = new HashSet<>();
        eventually(() -> {
            pool.query("select unnest(subjects) subject from erasure where report_id = '" + id + "'")
                    .execute()
                    .await()
                    .atMost(Duration.ofSeconds(10))
                    .forEach(row -> subjects.add(row.getUUID("subject")));
            return !subjects.isEmpty();
        });
        return subjects;
    }
}
