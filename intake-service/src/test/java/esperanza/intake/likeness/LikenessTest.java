package esperanza.intake.likeness;

import static esperanza.intake.Callers.history;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Reports that were referred to investigation and resemble each other: only the reasons leave. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class LikenessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String GRANTED = "\"consents\": {\"INVESTIGATION\": \"GRANTED\"}";
    private static final String BANDS = """
            select count(b.band)::int n from referred_report r left join likeness_band b using (position)
            where r.report_id = $1 group by r.report_id""";
    private static final String LEFT =
            "insert into likeness_band(band, position) select 7, position from referred_report where report_id = $1";
    private static final String WAITS = "select report_id from likeness_waiting where report_id = $1";

    private static final String COMPARED_AT = "update referred_report set compared_at = %s where report_id = $1";
    private static final String SPOIL =
            "update event set sealed = sealed || '\\x01' where category = 'report' and id = $1 and version = 1";
    private static final String MEND = """
            update event set sealed = substring(sealed for length(sealed) - 1)
            where category = 'report' and id = $1 and version = 1""";

    @Inject
    Pool pool;

    @Test
    void a_series_is_found_however_it_is_told_and_further_when_more_of_it_is_told() {
        String first = told(GRANTED, """
                {"kind": "PHONE", "value": "+504 9811-7001"},
                {"kind": "WORDING", "value": "Si sigues con la radio te vamos a quemar la casa"}""");
        String second = told(GRANTED, "{\"kind\": \"PHONE\", \"value\": \"9811 7001\"}");
        String stranger = told(GRANTED, "{\"kind\": \"PHONE\", \"value\": \"9811 7002\"}");
        List<String> atFirst = List.of("SAME_NUMBER", "SAME_AREA", "SAME_CHANNEL", "SAME_DAYS");
        eventually(() -> reasons(first).equals(List.of(atFirst)));
        eventually(() -> reasons(second).equals(List.of(atFirst)));

        said(second, "statements", """
                {"kind": "ADDITION", "words": "Escribió: «si sigues con esa radio te vamos a quemar la casita»."}""", 201);
        List<String> then = List.of("SAME_NUMBER", "LIKE_WORDING", "SAME_AREA", "SAME_CHANNEL", "SAME_DAYS");
        eventually(() -> reasons(second).equals(List.of(atFirst, then)));
        eventually(() -> reasons(first).equals(List.of(atFirst, then)));
        assertThat(reasons(stranger)).isEmpty();

        Json found = found(second).getLast();
        assertThat(found.<String>getList("series.seriesId"))
                .as("a number, and later words")
                .hasSize(2)
                .containsExactlyElementsOf(found(first).getLast().getList("series.seriesId"));
        assertThat(found.<String>getList("nearest.reportId")).containsExactly(first);
        Json history = history("likeness", second).json();
        assertThat(history.getList("metadata.type"))
                .containsExactly("esperanza.intake.series-joined.v1", "esperanza.intake.series-joined.v1");
        assertThat(history.getList("metadata.actorKind")).containsOnly("SYSTEM");
        assertThat(found.getMap(""))
                .as("no value")
                .containsOnlyKeys("caseId", "reportId", "series", "reasons", "nearest");

        person("tech-admin")
                .post("/v1/operations/projections/referred-reports/rebuild")
                .expect(202);
        eventually(() -> number(BANDS, first) == 96 && number(BANDS, second) == 96 && compared(first));
        assertThat(reasons(first)).as("nothing new").containsExactly(atFirst, then);
    }

    /** What a campaign costs: as many events as reports, whether ten or ten thousand have one number and one sentence. */
    @Test
    void a_campaign_is_one_series_and_each_report_says_so_once() {
        String trace = """
                {"kind": "PHONE", "value": "+504 9811-7003"},
                {"kind": "WORDING", "value": "Salgan del bosque hoy mismo o van a morir todos"}""";
        List<String> campaign =
                Stream.generate(() -> told(GRANTED, trace)).limit(24).toList();
        eventually(() -> campaign.stream().allMatch(report -> !found(report).isEmpty()) && allCompared());
        List<Json> found =
                campaign.stream().flatMap(report -> found(report).stream()).toList();
        assertThat(found).hasSize(24);
        assertThat(found.stream().flatMap(each -> each.<String>getList("series.seriesId").stream()))
                .hasSize(24)
                .containsOnly(found.getFirst().getString("series[0].seriesId"));
        assertThat(found).allSatisfy(each -> assertThat(each.getList("nearest")).hasSizeBetween(1, 5));
    }

    @Test
    void only_reports_that_were_referred_to_investigation_and_not_withdrawn_are_compared() {
        String trace = "{\"kind\": \"HANDLE\", \"value\": \"@jefe_uno\"}";
        String withdrawn = told(GRANTED, trace);
        eventually(() -> compared(withdrawn));
        said(withdrawn, "consents", "{\"purpose\": \"INVESTIGATION\", \"change\": \"WITHDRAWN\"}", 200);
        String forProtection = told("\"consents\": {\"PROTECTION\": \"GRANTED\"}", trace);
        String drill = told(GRANTED + ", \"test\": true", trace);
        String asked = told(GRANTED, trace);
        eventually(() -> compared(asked));
        for (String other : List.of(withdrawn, forProtection, drill)) {
            assertThat(near(asked)).doesNotContain(other);
        }

        said(withdrawn, "consents", "{\"purpose\": \"INVESTIGATION\", \"change\": \"GIVEN\"}", 200);
        said(forProtection, "consents", "{\"purpose\": \"INVESTIGATION\", \"change\": \"GIVEN\"}", 200);
        eventually(() -> near(withdrawn).contains(asked));
        eventually(() -> near(forProtection).contains(asked));
        assertThat(near(asked)).doesNotContain(drill);
        assertThat(found(drill)).isEmpty();
    }

    @Test
    void a_report_that_cannot_be_opened_keeps_no_other_from_being_compared_and_is_compared_later() {
        String trace = "{\"kind\": \"HANDLE\", \"value\": \"@jefe_dos\"}";
        String shut = told(GRANTED, trace);
        eventually(() -> compared(shut));
        rows(SPOIL, shut);
        String open = told(GRANTED, trace);
        String third = told(GRANTED, trace);
        eventually(() -> near(third).contains(open) && near(open).contains(third));
        assertThat(found(shut)).isEmpty();
        rows(MEND, shut);
        eventually(() -> near(shut).equals(Set.of(open, third)));
        assertThat(found(shut).getFirst().getString("series[0].seriesId"))
                .isEqualTo(found(open).getFirst().getString("series[0].seriesId"));
    }

    @Test
    void what_was_kept_of_phrases_goes_when_none_is_left() {
        String report = told(GRANTED, "{\"kind\": \"HANDLE\", \"value\": \"@jefe_tres\"}");
        eventually(() -> compared(report));
        rows(LEFT, report);
        assertThat(number(BANDS, report)).isEqualTo(1);
        said(report, "statements", "{\"kind\": \"ADDITION\", \"words\": \"Fue de noche.\"}", 201);
        eventually(() -> number(BANDS, report) == 0);
    }

    @Test
    void a_report_that_was_just_compared_waits_however_often_it_changes() {
        String report = told(GRANTED, "{\"kind\": \"HANDLE\", \"value\": \"@jefe_cuatro\"}");
        eventually(() -> compared(report));
        rows(COMPARED_AT.formatted("now() + interval '1 hour'"), report);
        for (int n = 0; n < 20; n++) {
            said(report, "statements", "{\"kind\": \"ADDITION\", \"words\": \"Fue de noche.\"}", 201);
        }
        eventually(() -> rows(WAITS, report).size() == 1);
        String later = told(GRANTED, "{\"kind\": \"HANDLE\", \"value\": \"@jefe_cinco\"}");
        eventually(() -> compared(later));
        assertThat(rows(WAITS, report).size()).isEqualTo(1);
        rows(COMPARED_AT.formatted("null"), report);
        eventually(() -> compared(report));
    }

    @Test
    void the_first_of_a_series_says_at_once_what_the_second_has_in_common_with_it() {
        String trace = "{\"kind\": \"HANDLE\", \"value\": \"@jefe_seis\"}";
        String first = told(GRANTED, trace);
        eventually(() -> compared(first));
        rows(COMPARED_AT.formatted("now() + interval '1 hour'"), first);
        String second = told(GRANTED, trace);
        eventually(() -> near(first).equals(Set.of(second)));
    }

    private static String told(String also, String traces) {
        return hotline()
                .header("Idempotency-Key", key())
                .body("""
                        {"account": "x", "place": {"area": "XX-01-001"}, "parties": [{"kind": "PERSON"}], %s,
                         "threat": {"channel": ["SMS"], "traces": [%s]}}""".formatted(also, traces))
                .post("/v1/reports")
                .expect(201)
                .json()
                .getString("reportId");
    }

    private static void said(String report, String what, String body, int status) {
        hotline()
                .header("Idempotency-Key", key())
                .body(body)
                .post("/v1/reports/" + report + "/" + what)
                .expect(status);
    }

    private List<List<String>> reasons(String report) {
        return found(report).stream()
                .map(found -> found.<String>getList("reasons"))
                .toList();
    }

    /** The reports that this one was found to resemble. */
    private Set<String> near(String report) {
        return found(report).stream()
                .flatMap(found -> found.<String>getList("nearest.reportId").stream())
                .collect(Collectors.toSet());
    }

    /** What was found about the report, in order. */
    private List<Json> found(String report) {
        RowSet<Row> rows = pool.preparedQuery(
                        "select convert_from(clear, 'UTF8') body from event where category = 'likeness' and id = $1"
                                + " order by position")
                .execute(Tuple.of(UUID.fromString(report)))
                .await()
                .atMost(PATIENCE);
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> Json.of(row.getString("body")))
                .toList();
    }

    private boolean allCompared() {
        return pool.query("select 1 from likeness_waiting")
                        .execute()
                        .await()
                        .atMost(PATIENCE)
                        .size()
                == 0;
    }

    private boolean compared(String report) {
        return number(BANDS, report) >= 0 && rows(WAITS, report).size() == 0;
    }

    /** Less than none if there is no row. */
    private int number(String query, String report) {
        RowSet<Row> rows = rows(query, report);
        return rows.size() == 0 ? -1 : rows.iterator().next().getInteger("n");
    }

    private RowSet<Row> rows(String query, String report) {
        return pool.preparedQuery(query)
                .execute(Tuple.of(UUID.fromString(report)))
                .await()
                .atMost(PATIENCE);
    }
}
