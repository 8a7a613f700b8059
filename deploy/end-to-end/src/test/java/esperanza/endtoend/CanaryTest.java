package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.files.scan.RealClamd;
import esperanza.local.Kannel;
import esperanza.local.PhoneNetwork;
import esperanza.local.Platform;
import esperanza.local.demonstration.LiveStream;
import esperanza.local.demonstration.Operation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people write is found nowhere in clear, also of refused requests. People write into every free text that the
 * OpenAPI documents have: a text in which nobody wrote fails, unless {@code no-words.csv} names it.
 */
class CanaryTest {

    private static final String AREA = "XX-02";
    private static final Pattern CODE =
            Pattern.compile("(Aviso|Guardia): su clave es [0-9]{6}\\. Vale una (semana|hora)\\."
                    + " Si otra persona la pide, no se la diga\\.");
    private static final Map<String, List<String>> STREAMS = Map.of(
            "/v1/streams/cases", List.of("protection-officer", "investigator", "supervisor", "ombudsman"),
            "/v1/streams/alerts", List.of("supervisor", "ombudsman"),
            "/v1/streams/picture", List.of("statistician"));

    private final Platform platform = SharedPlatform.whole();
    private final List<Operation> operations = Operation.all(platform);
    private final Search canaries = new Search(platform, Canary.ALL);

    @Test
    void what_people_write_or_send_leaves_a_service_in_no_log_record_table_file_stream_answer_or_webhook(
            @TempDir Path signatures) throws Exception {
        var planted = new Planted(operations);
        var streams = STREAMS.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(who -> stream(each.getKey(), who)))
                .toList();
        List<String> shown;
        try (var network = PhoneNetwork.at(gateway().carrier());
                var clamd = new RealClamd(signatures);
                var people = new People(platform, planted);
                var hook = new Hook()) {
            streams.forEach(LiveStream::awaitOpen);
            var webhook = registered(people, hook);
            var names = new HashMap<>(new TalkativePeople(platform, people, operations).act());
            names.put("webhookId", webhook);
            var scanning = platform.service("intake").with(Map.of("ESPERANZA_SCAN_PORT", "" + clamd.port()));
            shown = new TalkativeFiles(platform, people).act(scanning);
            assertThat(TalkativePeople.texts()).hasSizeGreaterThanOrEqualTo(50);
            assertThat(planted.nowhere())
                    .as("free texts that TalkativePeople leave out")
                    .isEqualTo(new TreeSet<>(Resource.lines("no-words.csv").toList()));
            Idle.await(platform);
            telephonesGetTheFiniteTexts(network);

            Waiting.until("the streams have told it", () -> streams.stream()
                    .flatMap(stream -> stream.lines().stream())
                    .anyMatch(line -> line.contains("handover-confirmed")));
            streams.forEach(stream -> assertThat(stream.lines())
                    .noneMatch(canaries::isIn)
                    .noneMatch(new Search(platform, NamesOfStaff.ALL)::isIn));
            Waiting.until("the webhook has told it", () -> !hook.told().isEmpty());
            assertThat(hook.told()).noneMatch(canaries::isIn).noneMatch(new Search(platform, NamesOfStaff.ALL)::isIn);
            nobodyReadsIt(new Readers(platform, operations, Canary.ALL).all(names));
            new NamesOfStaff(platform, operations).areToldByTheStaffAlone(names);
        } finally {
            streams.forEach(LiveStream::close);
            new Database(platform, "intake").rows("delete from webhook returning url");
        }
        nothingIsKeptInClear();
        assertThat(new Search(platform, shown).files())
                .as("pages that were shown")
                .isEmpty();
        assertThat(new Declared(platform).others())
                .as("records that no AsyncAPI document declares")
                .isEmpty();
        new NamesOfStaff(platform, operations).areKeptInClearNowhere();
        theSearchFindsWhatIsThere();
        platform.service("intake").restart();
    }

    /** The codes that prove the numbers of a reporter and of a person on duty; the gateway keeps neither number nor text. */
    private void telephonesGetTheFiniteTexts(PhoneNetwork network) {
        Waiting.until("both codes came", () -> network.received(Canary.NUMBER).size() == 2);
        assertThat(network.received())
                .extracting(text -> new String(text.bytes(), StandardCharsets.US_ASCII))
                .allMatch(text -> CODE.matcher(text).matches())
                .noneMatch(canaries::isIn);
        Waiting.until("nothing waits in the gateway", () -> gateway().kept().isEmpty());
    }

    private Kannel gateway() {
        return platform.gateway().orElseThrow();
    }

    private static String registered(People people, Hook hook) {
        var body = "{\"url\": \"%s\"}".formatted(hook.url());
        return People.taken(people.post("hotline-demo", "intake", "/v1/webhooks", body), 201)
                .text("/webhookId");
    }

    private LiveStream stream(String path, String person) {
        return new LiveStream(
                platform.service("notification").url() + path,
                platform.keycloak().tokenOfPerson(person));
    }

    /** An operation that shows nothing to anybody would show nothing about the canary either. */
    private static void nobodyReadsIt(List<Readers.Read> all) {
        assertThat(all).filteredOn(Readers.Read::told).isEmpty();
        var shown = all.stream().filter(Readers.Read::shown).map(Readers.Read::operation);
        assertThat(all).extracting(Readers.Read::operation).isSubsetOf(shown.toList());
    }

    private void nothingIsKeptInClear() throws Exception {
        Canary.isInNoLog(platform);
        assertThat(canaries.oddLines()).isEmpty();
        assertThat(canaries.records()).isEmpty();
        assertThat(canaries.columns()).isEmpty();
        assertThat(canaries.files()).isEmpty();
        assertThat(canaries.figures()).isEmpty();
    }

    /**
     * Shows that the search finds a value that is there. The area is published in clear, because above the population
     * floor it singles nobody out.
     */
    private void theSearchFindsWhatIsThere() throws Exception {
        var area = new Search(platform, AREA);
        assertThat(area.records()).isNotEmpty();
        assertThat(area.columns())
                .contains("intake: event.clear", "notification: event.clear", "intake: report_queue.first_level_area");
        assertThat(area.files()).isNotEmpty();
        assertThat(new Search(platform, "esperanza_worker_since_good_round_seconds").figures())
                .hasSize(Platform.SERVICES.size());
        assertThat(new Search(platform, "\"checks\"").figures()).hasSize(Platform.SERVICES.size());
    }
}
