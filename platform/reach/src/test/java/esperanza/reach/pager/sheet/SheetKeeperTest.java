package esperanza.reach.pager.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpServer;
import esperanza.reach.pager.domain.Post;
import esperanza.reach.pager.sheet.SheetKeeper.Source;
import esperanza.runtime.sealing.KeyFile;
import esperanza.runtime.sealing.LocalSeal;
import esperanza.runtime.sealing.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetKeeperTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String SHEET = """
            [{"from": "2026-03-01T12:00:00Z", "posts": [
              {"name": "p-ana", "institution": "MECHANISM", "roles": ["supervisor"], "address": "ana@example.org",
               "order": 1}]}]""";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .build();

    private HttpServer notification;
    private Instant now = NOON;

    @TempDir
    Path folder;

    @TempDir
    Path keys;

    @BeforeEach
    void listen() throws IOException {
        notification = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        notification.createContext("/q/call-sheet", asked -> {
            boolean known = "secret".equals(asked.getRequestHeaders().getFirst("Esperanza-Call-Sheet"));
            byte[] bytes = (known ? SHEET : "").getBytes(StandardCharsets.UTF_8);
            asked.sendResponseHeaders(known ? 200 : 404, known ? bytes.length : -1);
            asked.getResponseBody().write(bytes);
            asked.close();
        });
        notification.start();
    }

    @AfterEach
    void end() {
        notification.stop(0);
    }

    @Test
    void the_sheet_that_was_fetched_is_there_after_a_start_while_notification_is_away() throws Exception {
        keeper("secret").fetch();
        notification.stop(0);
        SheetKeeper next = keeper("secret");
        assertThat(next.onDuty()).extracting(Post::name).containsExactly("p-ana");
        assertThat(next.isRaised()).isFalse();
        now = NOON.plusSeconds(7201);
        assertThat(next.isRaised()).isTrue();
        assertThat(next.onDuty()).isEmpty();
    }

    @Test
    void on_the_disk_nobody_reads_who_is_on_duty() throws Exception {
        keeper("secret").fetch();
        assertThat(new String(Files.readAllBytes(folder.resolve("call-sheet")), StandardCharsets.ISO_8859_1))
                .doesNotContain("ana");
    }

    @Test
    void without_the_secret_the_last_sheet_stays() throws Exception {
        keeper("secret").fetch();
        SheetKeeper other = keeper("another");
        assertThatThrownBy(other::fetch).isInstanceOf(IOException.class);
        assertThat(other.onDuty()).hasSize(1);
    }

    @Test
    void one_that_is_never_told_is_missed_after_two_hours() {
        SheetKeeper never = keeper("another");
        assertThat(never.isRaised()).isFalse();
        now = NOON.plusSeconds(7201);
        assertThat(never.isRaised()).isTrue();
    }

    @Test
    void where_none_is_fetched_none_is_missed() {
        SheetKeeper none = new SheetKeeper(Optional.empty(), file(), JSON, () -> now);
        assertThat(none.isRaised()).isFalse();
        assertThat(none.onDuty()).isEqualTo(List.of());
    }

    private SheetKeeper keeper(String secret) {
        URI address = URI.create("http://127.0.0.1:" + notification.getAddress().getPort() + "/q/call-sheet");
        return new SheetKeeper(Optional.of(new Source(address, secret)), file(), JSON, () -> now);
    }

    private SheetFile file() {
        Secrets secrets = new Secrets(KeyFile.in(keys, "test".toCharArray()));
        return new SheetFile(folder, new LocalSeal(secrets, "spool"), JSON);
    }
}
