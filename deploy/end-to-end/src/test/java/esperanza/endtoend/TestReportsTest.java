package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.demonstration.Client;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Hotlines send test reports that would change figures in every service if they were real: no figure changes. */
class TestReportsTest {

    private static final int TESTS = 12;
    private static final String TEST = """
            {"test": true, "channel": "HOTLINE", "account": "%s a test", "imminentDanger": true,
             "place": {"area": "XX-04"}, "parties": [{"kind": "PERSON"}, {"kind": "COMMUNITY"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED", "STATISTICS": "GRANTED"}}""".formatted(Canary.WORD);

    /** The rows that are counted, listed, paged about or shown, by service. */
    private static final Map<String, List<String>> FIGURES = Map.of(
            "intake", List.of("report_queue where not test"),
            "investigation", List.of("case_file"),
            "protection", List.of("plan"),
            "notification",
                    List.of(
                            "alert",
                            "deadline",
                            "timeline t join event e using (position)"
                                    + " where split_part(e.type, '.', 3) not in"
                                    + " ('alert-paged', 'alert-escalated', 'alert-reopened')",
                            "picture_report",
                            "picture_deadline"));

    private final Platform platform = SharedPlatform.whole();

    @Test
    void of_tests_there_is_their_own_event_and_nothing_else_anywhere() {
        var outcome = Outcome.before(platform);
        var before = figures();
        try (var client = new Client()) {
            for (int n = 0; n < TESTS; n++) {
                var answer = client.post(
                        platform.service("intake").url() + "/v1/reports",
                        platform.keycloak().tokenOfClient("hotline-demo"),
                        UUID.randomUUID().toString(),
                        Optional.empty(),
                        TEST);
                assertThat(answer.status()).isEqualTo(201);
            }
        }
        outcome.isOnly(new TreeMap<>(
                Map.of("esperanza.intake.report-received.v1", (long) TESTS, "stream report", (long) TESTS)));
        assertThat(figures()).isEqualTo(before);
        assertThat(new Database(platform, "intake").number("select count(*) from report_queue where test"))
                .isGreaterThanOrEqualTo(TESTS);
    }

    private Map<String, Long> figures() {
        var figures = new TreeMap<String, Long>();
        FIGURES.forEach((service, tables) -> tables.forEach(
                table -> figures.put(table, new Database(platform, service).number("select count(*) from " + table))));
        return figures;
    }
}
