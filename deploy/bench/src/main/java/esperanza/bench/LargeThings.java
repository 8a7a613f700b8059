package esperanza.bench;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.local.Platform;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Makes things that are large in one way, as people make them: over HTTP. */
final class LargeThings {

    private static final int AT_ONCE = 8;
    private static final Duration BETWEEN_ALERTS = Duration.ofMillis(25);

    private static final String REPORT = """
            {"channel": "HOTLINE", "account": "x", "imminentDanger": %s, "place": {"area": "XX-02"}, "receipt": true,
             "parties": [{"kind": "PERSON"}], "threat": {"authorInstitution": [%s]},
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""";
    private static final String STATEMENT = "{\"kind\": \"ADDITION\", \"words\": \"The car came back at eight\"}";
    private static final String ACCUSED = "\"NATIONAL_POLICE\"";
    private static final String EVENTS = """
            select count(*) from case_stream s join event e on e.category = s.category and e.id = s.id
            where s.case_id = '%s'""";
    private static final String ALERTS = "select count(*) from alert";

    /** A report with its ids. */
    record Reported(String reportId, String caseId, String party, String receipt) {}

    private final Platform platform;
    private final Rest intake;

    LargeThings(Platform platform) {
        this.platform = platform;
        this.intake = new Rest(platform.service("intake").url());
    }

    /** The first report of a person. The party of each later report is recognised as that of the first. */
    Reported person(int reports) {
        Reported first = reported(true, "");
        atOnce(reports - 1, n -> done(recognise(reported(true, ""), first)));
        return first;
    }

    /** One after another: of many who write to one report at the same instant, some are told to try again. */
    Reported receipt(int statements) {
        Reported told = reported(false, "");
        IntStream.range(0, statements).forEach(_ -> done(state(told)));
        return told;
    }

    /** A case in which everything was done once, and some of it again and again. */
    CaseWork caseOf(int events) {
        CaseWork work = CaseWork.reported(platform, new Reports(platform.service("intake")));
        work.go(10);
        String count = EVENTS.formatted(work.caseId());
        while (Sql.number(platform.postgres(), "investigation", count) < events) {
            work.goOn();
        }
        return work;
    }

    /** Sends urgent reports, of which every second one accuses the police, and waits for their alerts. */
    void alerts(int number) {
        long before = Sql.number(platform.postgres(), "notification", ALERTS);
        for (int n = 0; n < number; n++) {
            send(REPORT.formatted(true, n % 2 == 0 ? "" : ACCUSED));
            Machine.rest(BETWEEN_ALERTS);
        }
        ReportFlow.await(
                "the alerts", () -> Sql.number(platform.postgres(), "notification", ALERTS) >= before + number);
    }

    /** Answers all alerts, and waits until nothing is left to do. */
    void rest() {
        new Officer(platform).answerAll();
        Platform.SERVICES.forEach(service -> ReportFlow.awaitRest(platform, service));
    }

    Reported reported(boolean urgent, String accused) {
        JsonNode sent = send(REPORT.formatted(urgent, accused));
        String report = sent.path("reportId").asText();
        JsonNode seen = intake.get("/v1/reports/" + report, platform.keycloak().tokenOfPerson("intake-officer"));
        return new Reported(
                report,
                seen.path("caseId").asText(),
                seen.at("/parties/0/party").asText(),
                sent.path("receipt").asText());
    }

    HttpResponse<String> state(Reported report) {
        return intake.post("/v1/reports/" + report.reportId + "/statements", hotline(), STATEMENT)
                .join();
    }

    HttpResponse<String> recognise(Reported later, Reported first) {
        return intake.post(
                        "/v1/reports/" + later.reportId + "/parties/" + later.party + "/recognition",
                        platform.keycloak().tokenOfPerson("intake-officer"),
                        "{\"as\": \"" + first.party + "\", \"reasons\": \"The same woman\"}")
                .join();
    }

    static JsonNode done(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    answer.uri() + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return Rest.tree(answer.body());
    }

    private JsonNode send(String report) {
        return done(intake.post("/v1/reports", hotline(), report).join());
    }

    private String hotline() {
        return platform.keycloak().tokenOfClient("hotline-demo");
    }

    private static void atOnce(int times, IntConsumer work) {
        List<Future<?>> begun = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            IntStream.range(0, times).forEach(n -> begun.add(threads.submit(() -> work.accept(n))));
        }
        for (Future<?> each : begun) {
            try {
                each.get();
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
