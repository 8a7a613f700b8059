package esperanza.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SseClientTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
    private static final String FRAME = "id:7\ndata:{\"id\":\"7\",\"time\":\"2026-01-01T00:00:00.20Z\","
            + "\"data\":{\"occurredAt\":\"2026-01-01T00:00:00Z\",\"at\":\"2026-01-01T00:00:00.25Z\"}}\n\n";
    private static final long NOW = SseClient.micros(Instant.parse("2026-01-01T00:00:00.30Z"));

    private final SseClient client = new SseClient();
    private final List<Long> late = new ArrayList<>();

    @Test
    void a_frame_counts_from_the_instant_in_it_when_it_ends() throws Exception {
        read(HEAD + FRAME.stripTrailing());
        assertThat(late).isEmpty();
        read("\n\n");
        assertThat(late).containsExactly(50_000L);
    }

    @Test
    void bytes_may_come_one_by_one_and_in_chunks() throws Exception {
        for (String each : (HEAD + "85\r\n" + FRAME + "\r\n85\r\n" + FRAME + "\r\n").split("")) {
            read(each);
        }
        assertThat(late).containsExactly(50_000L, 50_000L);
    }

    @Test
    void a_comment_is_no_frame() throws Exception {
        read(HEAD + ":\n\n:\n\n");
        assertThat(late).isEmpty();
    }

    @Test
    void a_refusal_is_told() {
        assertThatThrownBy(() -> read("HTTP/1.1 403 Forbidden\r\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("403 Forbidden");
    }

    @Test
    void what_was_heard_goes_over_a_line() {
        Heard heard = new Heard(2_000, 1, 40_000, 1.5, 20.25, 123_456_789_012L);
        assertThat(Heard.of(heard.toString())).isEqualTo(heard);
    }

    private void read(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        client.bytes(bytes, bytes.length, NOW, late::add);
    }
}
