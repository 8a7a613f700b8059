package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.files.tus.SeededFile;
import esperanza.local.Platform;
import esperanza.local.Service;
import esperanza.local.demonstration.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * A hotline sends a file over a line that is cut, to an intake that is killed, and goes on at another instance. Its sum is
 * the one that it announced.
 */
class LongUploadTest {

    private static final long GIGABYTE = 1_000_000_000;
    private static final long SMALLER = 24_000_000;
    private static final int SEEDS = 20;
    private static final Duration READ_BACK = Duration.ofMinutes(5);
    private static final int KILLED_EACH = 4;

    private final Platform platform = SharedPlatform.whole();
    private final Service first = platform.service("intake");
    private final Service second = platform.instance("intake", 2);
    private final Deque<Runnable> faults = new ArrayDeque<>();
    private final List<Service> inTurn = List.of(first, second);
    private int turn;

    @Drill
    void a_gigabyte_arrives_whole_though_its_line_is_cut_three_times_and_intake_killed_twice() {
        var begun = System.nanoTime();
        try {
            second.start();
            faults.addAll(List.of(this::cut, this::killed, this::cut, this::killed, this::cut));
            arrives(new SeededFile(1, GIGABYTE), new Random(1));
            System.out.printf(
                    "1 GB in %d s, largest resident memory of the intakes in MiB: %s%n",
                    (System.nanoTime() - begun) / 1_000_000_000,
                    inTurn.stream().map(LongUploadTest::largestMemory).toList());
        } finally {
            second.kill();
        }
    }

    @Drill
    void files_of_twenty_seeds_arrive_whole_wherever_the_cuts_and_kills_fall() {
        try {
            second.start();
            LongStream.rangeClosed(2, SEEDS + 1).forEach(seed -> {
                faults.addAll(
                        seed % KILLED_EACH == 0 ? List.of(this::cut, this::killed) : List.of(this::cut, this::cut));
                arrives(new SeededFile(seed, SMALLER), new Random(seed));
            });
        } finally {
            second.kill();
        }
    }

    /** The line alone: the next request goes to the other instance. */
    private void cut() {
        turn++;
    }

    /** The instance that has the request. The other one goes on while this one starts again. */
    private void killed() {
        var dead = here();
        dead.kill();
        turn++;
        Thread.ofVirtual().start(dead::start);
    }

    private Service here() {
        return inTurn.get(turn % inTurn.size());
    }

    private void arrives(SeededFile file, Random places) {
        try (var client = new Client()) {
            var report = posted(client, "/v1/reports", "{\"channel\": \"HOTLINE\", \"account\": \"x\"}")
                    .replaceAll(".*\"reportId\":\"([0-9a-f-]{36})\".*", "$1");
            var attachments = "/v1/reports/" + report + "/attachments";
            var upload = posted(client, attachments, """
                    {"of": "REPORT", "fileName": "video", "fileLength": %d, "sha256": "%s"}""".formatted(file.length(), sum(file)))
                    .replaceAll(".*\"uploadId\":\"([0-9a-f-]{36})\".*", "$1");
            sent(upload, file, places);
            Waiting.until("all of it was read back", READ_BACK, () -> client.get(here().url() + attachments, token())
                    .text("/0/stage")
                    .matches("RECEIVED|CHECKED"));
            var listed = client.get(here().url() + attachments, token());
            assertThat(listed.text("/0/asAnnounced")).isEqualTo("YES");
            assertThat(listed.at("")).hasSize(1);
            inTurn.forEach(each -> Waiting.until("it is there again", each::answers));
        }
    }

    /** Nothing that was acknowledged is asked for again. */
    private void sent(String upload, SeededFile file, Random places) {
        long known = 0;
        while (known < file.length()) {
            Waiting.until("it is there again", here()::answers);
            try (var line = new FileLine(here().url(), token())) {
                long now = line.offset(upload);
                assertThat(now).isGreaterThanOrEqualTo(known);
                known = part(line, upload, file, now, places).orElse(now);
            }
        }
        assertThat(faults).as("all happened").isEmpty();
    }

    private OptionalLong part(FileLine line, String upload, SeededFile file, long now, Random places) {
        var fault = Optional.ofNullable(faults.poll());
        if (fault.isEmpty()) {
            return line.send(upload, now, file.from(now));
        }
        long rest = file.length() - now;
        line.breaks(upload, now, file.from(now), rest, places.nextLong(1, rest / (faults.size() + 2)), fault.get());
        return OptionalLong.empty();
    }

    private String posted(Client client, String path, String body) {
        var answer = client.post(here().url() + path, token(), UUID.randomUUID().toString(), Optional.empty(), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text();
    }

    private String token() {
        return platform.keycloak().tokenOfClient("hotline-demo");
    }

    private static String sum(SeededFile file) {
        try {
            return file.sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long largestMemory(Service service) {
        try (var lines = Files.lines(Path.of("/proc/" + service.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
