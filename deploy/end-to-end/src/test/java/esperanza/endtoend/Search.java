package esperanza.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.local.Platform;
import esperanza.local.demonstration.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Looks for words wherever the platform keeps or shows something.
 *
 * @param words any of them is looked for
 */
record Search(Platform platform, List<String> words) {

    /**
     * The PostgreSQL driver prints this line itself, not as JSON, when its server is killed, as an earlier test does.
     */
    private static final String DRIVER = "io.vertx.pgclient.PgException: FATAL: terminating connection due to";

    /** Where tools keep files that are to touch no disk. */
    private static final String MEMORY = "/dev/shm";

    Search(Platform platform, String word) {
        this(platform, List.of(word));
    }

    boolean isIn(String text) {
        return words.stream().anyMatch(text::contains);
    }

    List<ConsumerRecord<byte[], byte[]>> records() {
        var forms = Forms.inBytes(words);
        return new Topics(platform)
                .records().stream().filter(record -> isIn(record, forms)).toList();
    }

    /** The addresses of metrics and health, as operators watch them. */
    List<String> figures() {
        try (var client = new Client()) {
            return Platform.SERVICES.stream()
                    .map(service -> platform.service(service).management())
                    .flatMap(url -> Stream.of(url + "/q/metrics", url + "/q/health"))
                    .filter(url -> isIn(client.get(url, "none").text()))
                    .toList();
        }
    }

    /**
     * The columns, looked at as bytes or as text. Sealed columns are searched too, because their content must not be
     * readable.
     */
    List<String> columns() {
        var found = new ArrayList<String>();
        for (var service : Platform.SERVICES) {
            var database = new Database(platform, service);
            for (var each : List.of(database, database.keys())) {
                each.columns().stream()
                        .filter(column -> each.number(column.rowsWith(Forms.inText(words))) > 0)
                        .forEach(column -> found.add(each.name() + ": " + column));
            }
        }
        return found;
    }

    /**
     * The files: the write-ahead log, deleted data, reports that waited on a disk, the segments of files, what was left in
     * folders for temporary files, and in the folder of the processes, where a core would lie.
     */
    List<String> files() throws Exception {
        try (var connection = platform.postgres().connect("postgres", "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
            var folder = statement.executeQuery("show data_directory");
            folder.next();
            var temporary = System.getProperty("java.io.tmpdir");
            return Canary.filesBelow(
                    List.of(folder.getString(1), temporary, MEMORY, "/var/tmp", System.getProperty("user.dir")), words);
        }
    }

    /** The lines of the logs that are no JSON. */
    List<String> oddLines() throws IOException {
        var json = new ObjectMapper();
        var odd = new ArrayList<String>();
        for (var service : Platform.SERVICES) {
            for (var line : Files.readAllLines(platform.logs().resolve(service + "-1.log"))) {
                if (!line.startsWith(DRIVER) && !isObject(json, line)) {
                    odd.add(service + ": " + line);
                }
            }
        }
        return odd;
    }

    private static boolean isObject(ObjectMapper json, String line) {
        try {
            return json.readTree(line).isObject();
        } catch (IOException no) {
            return false;
        }
    }

    private static boolean isIn(ConsumerRecord<byte[], byte[]> record, List<String> forms) {
        var headers = Stream.of(record.headers().toArray()).map(header -> header.value());
        return Stream.concat(Stream.of(record.key(), record.value()), headers)
                .filter(bytes -> bytes != null)
                .anyMatch(bytes -> forms.stream().anyMatch(form -> Canary.isIn(bytes, form)));
    }
}
