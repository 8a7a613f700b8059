package esperanza.bench;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.local.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The people who work on a case, over HTTP: what they do stands in {@code case-work.txt}. */
final class CaseWork {

    private static final String FILE = "case-work.txt";
    private static final String AGAIN = "* ";
    private static final Duration DUE = Duration.ofDays(7);
    private static final List<Step> STEPS = read();

    /** @param again whether the step is done again and again where a case has to be long */
    private record Step(boolean again, String who, String service, String path, String body) {

        static Step of(String line) {
            String[] words = line.replace(AGAIN, "").split(" ", 4);
            return new Step(line.startsWith(AGAIN), words[0], words[1], words[2], words.length == 4 ? words[3] : "");
        }
    }

    private final Platform platform;
    private final Map<String, Rest> services = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    private CaseWork(Platform platform, UUID report) {
        this.platform = platform;
        ids.put("reportId", report.toString());
        ids.put("investigator", platform.keycloak().subjectOfPerson("investigator"));
        ids.put("soon", Instant.now().plus(DUE).truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Sends the report of a case, and waits until its file is there with the first hypothesis. */
    static CaseWork reported(Platform platform, Reports reports) {
        UUID report =
                reports.send(platform.keycloak().tokenOfClient("hotline-demo")).join();
        CaseWork work = new CaseWork(platform, report);
        JsonNode seen = work.rest("intake").get("/v1/reports/" + report, work.token("intake-officer"));
        work.ids.put("caseId", seen.path("caseId").asText());
        work.ids.put("party", seen.at("/parties/0/party").asText());
        ReportFlow.await("the file of " + work.caseId(), work::isBegun);
        return work;
    }

    String caseId() {
        return ids.get("caseId");
    }

    String reportId() {
        return ids.get("reportId");
    }

    /** The plan of the first party. */
    String planId() {
        return ids.get("party");
    }

    /** Goes so many tenths of the way. */
    void go(int tenths) {
        STEPS.stream().limit((long) STEPS.size() * tenths / 10).forEach(this::take);
    }

    /** Takes once more the steps that a case can have many of. */
    void goOn() {
        STEPS.stream().filter(Step::again).forEach(this::take);
    }

    private boolean isBegun() {
        try {
            JsonNode first = rest("investigation")
                    .get("/v1/investigations/" + caseId() + "/hypotheses", token("investigator"))
                    .at("/items/0/hypothesisId");
            ids.put("hypothesisId", first.asText());
            return !first.isMissingNode();
        } catch (IllegalStateException notThere) {
            return false;
        }
    }

    private void take(Step step) {
        String path = filled(step.path);
        HttpResponse<String> answer = rest(step.service)
                .change(whole(path), path, token(step.who), filled(step.body))
                .join();
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode() + " " + answer.body());
        }
        JsonNode made = Rest.tree(answer.body());
        made.fieldNames().forEachRemaining(name -> ids.put(name, made.path(name).asText()));
    }

    /** The report or the file that the path leads into. */
    private static String whole(String path) {
        return String.join("/", List.of(path.split("/")).subList(0, 4));
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace('{' + id.getKey() + '}', id.getValue());
        }
        return filled;
    }

    private Rest rest(String service) {
        return services.computeIfAbsent(
                service, name -> new Rest(platform.service(name).url()));
    }

    private String token(String who) {
        return platform.keycloak().tokenOfPerson(who);
    }

    private static List<Step> read() {
        try (InputStream file = CaseWork.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Step::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
