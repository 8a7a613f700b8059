package esperanza.runtime.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StreamItemsTest {

    private static final StreamItems NOTES = new StreamItems("/v1/streams/notes", "esperanza.notes.note.v1");
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final byte[] ITEM = "{\"said\":\"ñandú\"}".getBytes(UTF_8);
    private static final String EVENT = "{\"specversion\":\"1.0\",\"source\":\"/v1/streams/notes\","
            + "\"type\":\"esperanza.notes.note.v1\",\"datacontenttype\":\"application/json\",\"id\":\"7\","
            + "\"time\":\"2026-03-01T10:00:00.123456Z\",\"data\":{\"said\":\"ñandú\"}}";

    @Test
    void an_item_is_the_data_of_a_cloud_event_on_one_line_as_it_was_given() {
        assertThat(text(NOTES.message("7", AT, ITEM))).isEqualTo("id:7\ndata:" + EVENT + "\n\n");
    }

    @Test
    void the_place_from_which_a_reader_resumes_may_be_another_than_the_id_of_the_item() {
        assertThat(text(NOTES.message("5", "7", AT, ITEM))).isEqualTo("id:5\ndata:" + EVENT + "\n\n");
    }

    @Test
    void an_item_of_a_stream_that_nobody_resumes_has_the_name_of_its_event_and_no_place() {
        assertThat(text(NOTES.named("note", "7", AT, ITEM))).isEqualTo("event:note\ndata:" + EVENT + "\n\n");
    }

    private static String text(byte[] message) {
        return new String(message, UTF_8);
    }
}
