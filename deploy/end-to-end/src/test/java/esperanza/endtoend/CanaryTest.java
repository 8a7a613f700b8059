package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.local.Platform;
import esperanza.local.demonstration.Client;
import esperanza.local.demonstration.LiveStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Personal data that people send, also in refused requests, are found nowhere in clear. */
class CanaryTest {

    private static final String AREA = "XX-02";

    /**
     * The PostgreSQL driver prints this line itself, not as JSON, when its server is killed, as an earlier test does.
     */
    private static final String DRIVER = "io.vertx.pgclient.PgException: FATAL: terminating connection due to";

    private final Platform platform = SharedPlatform.whole();

    @Test
    void personal_data_leave_a_service_in_no_log_record_table_file_or_stream() throws Exception {
        try (LiveStream live = stream("/v1/streams/cases", "protection-officer");
                LiveStream pictures = stream("/v1/streams/picture", "statistician")) {
            live.awaitOpen();
            assertThat(new TalkativePeople(platform).act())
                    .as("different things they said")
                    .hasSizeGreaterThanOrEqualTo(50);
            Idle.await(platform);

            Waiting.until("the stream has told it", () -> live.lines().stream()
                    .anyMatch(line -> line.contains("handover-confirmed")));
            pictures.awaitOpen();
            for (var word : Canary.ALL) {
                assertThat(live.lines()).noneMatch(line -> line.contains(word));
                assertThat(pictures.lines()).noneMatch(line -> line.contains(word));
            }
        }
        Canary.isInNoLog(platform);
        assertThat(linesThatAreNotJson()).isEmpty();
        for (var word : Canary.ALL) {
            assertThat(recordsWith(word)).isEmpty();
            assertThat(columnsWith(word)).isEmpty();
            assertThat(filesWith(word)).isEmpty();
            assertThat(figuresWith(word)).isEmpty();
        }
        theSearchFindsWhatIsThere();
    }

    private LiveStream stream(String path, String person) {
        return new LiveStream(
                platform.service("notification").url() + path,
                platform.keycloak().tokenOfPerson(person));
    }

    /**
     * Shows that the search finds a value that is there. The area is published in clear, because above the population
     * floor it singles nobody out.
     */
    private void theSearchFindsWhatIsThere() throws Exception {
        assertThat(recordsWith(AREA)).isNotEmpty();
        assertThat(columnsWith(AREA))
                .contains("intake: event.clear", "notification: event.clear", "intake: report_queue.first_level_area");
        assertThat(filesWith(AREA)).isNotEmpty();
        assertThat(figuresWith("esperanza_worker_since_good_round_seconds")).hasSize(Platform.SERVICES.size());
        assertThat(figuresWith("\"checks\"")).hasSize(Platform.SERVICES.size());
    }

    /** The addresses of metrics and health, as operators watch them, that contain the word. */
    private List<String> figuresWith(String word) {
        try (var client = new Client()) {
            return Platform.SERVICES.stream()
                    .map(service -> platform.service(service).management())
                    .flatMap(url -> Stream.of(url + "/q/metrics", url + "/q/health"))
                    .filter(url -> client.get(url, "none").text().contains(word))
                    .toList();
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> recordsWith(String word) {
        return new Topics(platform)
                .records().stream().filter(record -> isIn(record, word)).toList();
    }

    private static boolean isIn(ConsumerRecord<byte[], byte[]> record, String word) {
        var found = record.key() != null && Canary.isIn(record.key(), word) || Canary.isIn(record.value(), word);
        for (var header : record.headers()) {
            found |= Canary.isIn(header.value(), word);
        }
        return found;
    }

    private List<String> linesThatAreNotJson() throws IOException {
        var json = new ObjectMapper();
        var odd = new ArrayList<String>();
        for (var service : Platform.SERVICES) {
            for (var line : Files.readAllLines(platform.logs().resolve(service + "-1.log"))) {
                try {
                    assertThat(line.startsWith(DRIVER) || json.readTree(line).isObject())
                            .isTrue();
                } catch (IOException | AssertionError no) {
                    odd.add(service + ": " + line);
                }
            }
        }
        return odd;
    }

    /**
     * The columns that contain the word, as bytes or as text. Sealed columns are searched too, because their content
     * must not be readable.
     */
    private List<String> columnsWith(String word) {
        var found = new ArrayList<String>();
        for (var service : Platform.SERVICES) {
            var database = new Database(platform, service);
            for (var each : List.of(database, database.keys())) {
                each.columns().forEach(column -> {
                    if (each.number(column.rowsWith(word)) > 0) {
                        found.add(each.name() + ": " + column);
                    }
                });
            }
        }
        return found;
    }

    /**
     * The files that contain the word. The search covers the write-ahead log, deleted data, reports that waited on a
     * disk, and temporary files.
     */
    private List<String> filesWith(String word) throws Exception {
        try (var connection = platform.postgres().connect("postgres", "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
            var folder = statement.executeQuery("show data_directory");
            folder.next();
            var found = new ArrayList<>(Canary.filesBelow(folder.getString(1), word));
            found.addAll(Canary.filesBelow(System.getProperty("java.io.tmpdir"), word));
            return found;
        }
    }
}
