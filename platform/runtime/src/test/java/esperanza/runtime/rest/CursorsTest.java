package esperanza.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.runtime.refusal.Refused;
import esperanza.runtime.sealing.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final UUID ID = new UUID(1, 2);

    private final Cursors cursors = cursorsUnder("a key");

    @Test
    void a_position_is_read_back_by_another_instance() {
        assertThat(cursorsUnder("a key").position(cursors.cursor(1_200_300))).isEqualTo(1_200_300);
        assertThat(cursors.position("0")).isZero();
    }

    @Test
    void a_sort_key_is_read_back_by_another_instance() {
        List<String> sortKey = cursorsUnder("a key").place(cursors.of(true, AT, ID), 3, parts -> parts);
        assertThat(sortKey).containsExactly("true", AT.toString(), ID.toString());
    }

    @Test
    void the_same_place_has_the_same_cursor() {
        assertThat(cursors.cursor(7)).isEqualTo(cursors.cursor(7)).isNotEqualTo(cursors.cursor(8));
        assertThat(cursors.of(AT, ID)).isEqualTo(cursors.of(AT, ID));
    }

    @Test
    void a_cursor_tells_neither_a_count_nor_a_sort_key() {
        assertThat(LongStream.of(1, 1_000, 1_000_000_000_000L).mapToObj(cursors::cursor))
                .extracting(String::length)
                .containsOnly(cursors.cursor(7).length());
        String text = new String(Base64.getUrlDecoder().decode(cursors.of(AT, ID)), StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("2026").doesNotContain(ID.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%", "nonsense", "MHwxfDI", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAA"})
    void a_text_that_is_no_cursor_is_refused(String text) {
        refused(text);
        assertThat(cursors.find(text)).isEmpty();
    }

    @Test
    void a_cursor_of_another_service_is_refused() {
        Cursors others = cursorsUnder("another key");
        refused(others.cursor(7));
        refused(others.of(AT, ID));
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        refused(cursors.of(AT, ID, 1));
        refused(cursors.of(ID, AT));
        assertThat(cursors.find(cursors.of(AT, ID))).isEmpty();
        assertThatThrownBy(() -> place(cursors.cursor(7))).isInstanceOf(Refused.class);
    }

    private void refused(String cursor) {
        assertThatThrownBy(() -> cursors.position(cursor)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> place(cursor)).isInstanceOf(Refused.class);
    }

    private String place(String cursor) {
        return cursors.place(cursor, 2, parts -> Instant.parse(parts.get(0)) + " " + UUID.fromString(parts.get(1)));
    }

    private static Cursors cursorsUnder(String key) {
        return new Cursors(new Secrets(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256")));
    }
}
