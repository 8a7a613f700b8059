package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.files.scan.RealClamd;
import esperanza.local.OwnDoor;
import esperanza.local.Platform;
import esperanza.local.Service;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that strangers send, at an intake with a scanner, whose budget for strangers is small. */
class FilesOfStrangersTest {

    private static final String REPORT = """
            {"channel": "HOTLINE", "account": "x", "receipt": true, "place": {"area": "XX-02"}, "imminentDanger": %s,
             "parties": [{"kind": "PERSON"}], "consents": {"PROTECTION": "GRANTED"}}""";

    /** Above what one file may have for the scanner, below what a hotline may send. */
    private static final int OVER_THE_LIMIT = 1_200_000;

    private static final int STRANGERS = 6;
    private static final int FILES_OF_EACH = 8;
    private static final int A_FILE = 250_000;
    private static final long AT_LEAST = 12;
    private static final int DANGERS = 5;

    /** A report that was taken. */
    private record Sent(String path, String caseId, String receipt) {

        String attachments() {
            return path + "/attachments";
        }
    }

    private static final Platform PLATFORM = SharedPlatform.whole();
    private static RealClamd clamd;

    private final Client client = new Client();
    private final Service intake = PLATFORM.service("intake");

    @BeforeAll
    static void a_small_budget(@TempDir Path signatures) throws IOException {
        clamd = new RealClamd(signatures);
        PLATFORM.service("intake")
                .with(Map.of(
                        "ESPERANZA_SCAN_PORT", "" + clamd.port(), "ESPERANZA_ATTACHMENTS_PUBLIC_BYTES_AN_HOUR", "4M"))
                .restart();
    }

    @AfterAll
    static void the_usual_one() throws IOException {
        PLATFORM.service("intake").restart();
        clamd.close();
    }

    @AfterEach
    void end() {
        client.close();
    }

    @Test
    void a_flood_until_the_budget_ends_moves_no_report_in_words_no_alert_and_no_upload_of_a_hotline() throws Exception {
        var video = new byte[OVER_THE_LIMIT];
        int half = video.length / 2;
        var report = reported(false);
        var upload = announced(report, video);
        try (var line = line(hotline())) {
            assertThat(line.send(upload, 0, new ByteArrayInputStream(video, 0, half)))
                    .hasValue(half);
            var answers = flood();
            assertThat(answers).containsOnly("200", "503");
            assertThat(answers.stream().filter("200"::equals).count())
                    .as("the budget, and what was on its way when it ended")
                    .isBetween(AT_LEAST, AT_LEAST + 2 * STRANGERS);

            var dangers = Stream.generate(() -> reported(true)).limit(DANGERS).toList();
            dangers.forEach(this::isAlerted);
            assertThat(line.send(upload, half, new ByteArrayInputStream(video, half, half)))
                    .hasValue(video.length);
            assertThat(checked(report, 1).at("/0/asAnnounced").asText()).isEqualTo("YES");
        }
        assertThat(sent(report.receipt(), A_FILE)).as("still").isEqualTo("503");
        var words = Map.of("kind", "ADDITION", "words", "The grey car is back");
        assertThat(new OwnDoor(PLATFORM).conversation("/statements", report.receipt(), words))
                .contains("The grey car is back");
    }

    @Test
    void what_harms_or_is_too_large_to_be_scanned_is_said_so_kept_whole_and_shown_to_nobody() throws IOException {
        var files = List.of(
                RealClamd.EICAR.getBytes(StandardCharsets.US_ASCII),
                Files.readAllBytes(RealClamd.TEST_FILES.resolve("clam.exe")),
                Files.readAllBytes(RealClamd.TEST_FILES.resolve("clam.pdf")),
                new byte[OVER_THE_LIMIT]);
        var report = reported(false);
        files.forEach(bytes -> {
            try (var line = line(hotline())) {
                assertThat(line.send(announced(report, bytes), 0, new ByteArrayInputStream(bytes)))
                        .hasValue(bytes.length);
            }
        });
        var listed = checked(report, files.size());
        assertThat(listed.findValuesAsText("scan")).containsExactly("FOUND", "FOUND", "FOUND", "TOO_LARGE");
        assertThat(listed.findValuesAsText("pages")).containsOnly("0");
        for (int n = 0; n < files.size(); n++) {
            var file = report.attachments()
                    + '/'
                    + listed.path(n).path("attachmentId").asText();
            var page = file + "/viewings/" + opened(file + "/openings") + "/1";
            assertThat(client.get(intake.url() + page, officer()).text("/type"))
                    .isEqualTo("urn:esperanza:problem:no-preview");
            var harms = listed.path(n).path("scan").asText().equals("FOUND");
            var viewing = harms ? openedByTwo(report, file) : opened(file + "/originals");
            try (var line = line(officer())) {
                assertThat(line.read(file + "/viewings/" + viewing + "/original"))
                        .as("nothing is lost")
                        .isEqualTo(files.get(n));
            }
        }
    }

    /** Strangers with a receipt each, who send one file after the other. Returns the statuses of all. */
    private List<String> flood() throws InterruptedException {
        var receipts = Stream.generate(() -> reported(false)).limit(STRANGERS).map(Sent::receipt);
        try (var strangers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = receipts.<Callable<List<String>>>map(receipt -> () -> Stream.generate(() -> sent(receipt, A_FILE))
                            .limit(FILES_OF_EACH)
                            .toList())
                    .toList();
            return strangers.invokeAll(all).stream()
                    .flatMap(answers -> Readers.result(answers).stream())
                    .toList();
        }
    }

    /** The status of the page. */
    private static String sent(String receipt, int length) {
        try {
            new OwnDoor(PLATFORM).file(receipt, "photo", "image/png", new byte[length]);
            return "200";
        } catch (IllegalStateException refused) {
            return refused.getMessage().split(" ")[1];
        }
    }

    private void isAlerted(Sent danger) {
        var url = PLATFORM.service("notification").url() + "/v1/alerts?all=true&case=" + danger.caseId();
        var supervisor = PLATFORM.keycloak().tokenOfPerson("supervisor");
        client.until("somebody is alerted", url, supervisor, alerts -> !alerts.at("/items")
                .isEmpty());
    }

    private Sent reported(boolean danger) {
        var taken = done(hotline(), "/v1/reports", REPORT.formatted(danger));
        var path = "/v1/reports/" + taken.text("/reportId");
        return new Sent(path, client.get(intake.url() + path, officer()).text("/caseId"), taken.text("/receipt"));
    }

    /** The id of the upload. */
    private String announced(Sent report, byte[] bytes) {
        var said = "{\"of\": \"REPORT\", \"fileName\": \"file\", \"fileLength\": %d}".formatted(bytes.length);
        return done(hotline(), report.attachments(), said).text("/uploadId");
    }

    /** The id of the viewing. */
    private String opened(String path) {
        return done(officer(), path, "{\"purpose\": \"TRIAGE\", \"reasons\": \"To see it\"}")
                .text("/viewingId");
    }

    /** The id of the viewing of an original that one person asks for, and to which another one agrees. */
    private String openedByTwo(Sent report, String file) {
        var alone = "{\"purpose\": \"TRIAGE\", \"reasons\": \"To see it\"%s}";
        assertThat(posted(officer(), file + "/originals", alone.formatted("")).text("/type"))
                .isEqualTo("urn:esperanza:problem:file-needs-second-person");
        var id = file.substring(file.lastIndexOf('/') + 1);
        var wish = ", \"view\": \"ORIGINAL\", \"attachmentId\": \"%s\"".formatted(id);
        var requests = report.path() + "/viewing-requests";
        var request = done(officer(), requests, alone.formatted(wish)).text("/viewingRequestId");
        var supervisor = PLATFORM.keycloak().tokenOfPerson("supervisor");
        done(supervisor, requests + '/' + request + "/reading", "");
        done(supervisor, requests + '/' + request + "/agreement", "");
        var agreed = ", \"viewingRequestId\": \"%s\"".formatted(request);
        return done(officer(), file + "/originals", alone.formatted(agreed)).text("/viewingId");
    }

    private JsonNode checked(Sent report, int files) {
        return client.until(
                        "all were looked at", intake.url() + report.attachments(), officer(), answer -> answer.at("")
                                .findValuesAsText("stage")
                                .equals(Collections.nCopies(files, "CHECKED")))
                .at("");
    }

    private Answer done(String token, String path, String body) {
        var answer = posted(token, path, body);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }

    private Answer posted(String token, String path, String body) {
        return client.post(intake.url() + path, token, UUID.randomUUID().toString(), Optional.empty(), body);
    }

    private FileLine line(String token) {
        return new FileLine(intake.url(), token);
    }

    private static String hotline() {
        return PLATFORM.keycloak().tokenOfClient("hotline-demo");
    }

    private static String officer() {
        return PLATFORM.keycloak().tokenOfPerson("intake-officer");
    }
}
