package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.local.Platform;
import esperanza.local.demonstration.LiveStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What people tell us about themselves, also in requests that are refused, is nowhere to be seen. */
class CanaryTest {

    private static final String AREA = "XX-02";

    private final Platform platform = SharedPlatform.whole();

    @Test
    void personal_data_leave_a_service_in_no_log_record_table_file_or_stream() throws Exception {
        try (LiveStream live = stream("/v1/streams/cases", "protection-officer");
                LiveStream pictures = stream("/v1/streams/picture", "statistician")) {
            live.awaitOpen();
            new TalkativePeople(platform).act();
            Idle.await(platform);

            Waiting.until("the stream has told it", () -> live.lines().stream()
                    .anyMatch(line -> line.contains("handover-confirmed")));
            pictures.awaitOpen();
            assertThat(live.lines()).noneMatch(line -> line.contains(Canary.WORD));
            assertThat(pictures.lines()).noneMatch(line -> line.contains(Canary.WORD));
        }
        Canary.isInNoLog(platform);
        assertThat(linesThatAreNotJson()).isEmpty();
        assertThat(recordsWith(Canary.WORD)).isEmpty();
        assertThat(columnsWith(Canary.WORD)).isEmpty();
        assertThat(filesWith(Canary.WORD)).isEmpty();
        theSearchFindsWhatIsThere();
    }

    private LiveStream stream(String path, String person) {
        return new LiveStream(
                platform.service("notification").url() + path,
                platform.keycloak().tokenOfPerson(person));
    }

    /** The area is told in clear: above the floor it singles nobody out. */
    private void theSearchFindsWhatIsThere() throws Exception {
        assertThat(recordsWith(AREA)).isNotEmpty();
        assertThat(columnsWith(AREA))
                .contains("intake: event.clear", "notification: event.clear", "intake: report_queue.first_level_area");
        assertThat(filesWith(AREA)).isNotEmpty();
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
                    assertThat(json.readTree(line).isObject()).isTrue();
                } catch (IOException | AssertionError no) {
                    odd.add(service + ": " + line);
                }
            }
        }
        return odd;
    }

    /** As bytes and as text, the sealed columns too: what stands there cannot be read. */
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

    /** The write-ahead log among them, and what was deleted since. */
    private List<String> filesWith(String word) throws Exception {
        try (var connection = platform.postgres().connect("postgres", "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
            var folder = statement.executeQuery("show data_directory");
            folder.next();
            return Canary.filesBelow(folder.getString(1), word);
        }
    }
}
