package esperanza.intake.receipt.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.intake.receipt.page.OneFileForm.FilePart;
import esperanza.intake.receipt.page.OneFileForm.Malformed;
import io.vertx.core.buffer.Buffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneFileFormTest {

    private static final String TYPE = "multipart/form-data; boundary=edge";
    private static final byte[] FILE = random();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 1_000, 100_000})
    void a_form_in_pieces_of_any_size_tells_its_fields_before_the_first_byte_of_its_file(int piece) {
        OneFileForm form = new OneFileForm(TYPE);
        Buffer body = body();
        Buffer file = Buffer.buffer();
        for (int at = 0; at < body.length(); at += piece) {
            form.take(body.getBuffer(at, Math.min(body.length(), at + piece))).forEach(bytes -> {
                assertThat(form.fields()).containsEntry("receipt", "abc").containsEntry("key", "k");
                file.appendBuffer(bytes);
            });
        }
        assertThat(form.file()).contains(new FilePart("nota.opus", "audio/ogg"));
        assertThat(form.isComplete()).isTrue();
        assertThat(file.getBytes()).isEqualTo(FILE);
        form.end();
    }

    @Test
    void a_field_that_is_too_tooLongis_no_form() {
        OneFileForm form = new OneFileForm(TYPE);
        Buffer tooLong = Buffer.buffer(field("receipt", "x".repeat(70_000)));
        assertThatThrownBy(() -> form.take(tooLong)).isInstanceOf(Malformed.class);
        form.end();
    }

    @Test
    void a_body_without_an_edge_is_no_form() {
        assertThatThrownBy(() -> new OneFileForm("multipart/form-data")).isInstanceOf(Malformed.class);
    }

    @Test
    void a_form_that_breaks_off_is_not_complete() {
        OneFileForm form = new OneFileForm(TYPE);
        form.take(body().getBuffer(0, 5_000));
        assertThat(form.isComplete()).isFalse();
        form.end();
    }

    private static Buffer body() {
        return Buffer.buffer(field("receipt", "abc") + field("key", "k"))
                .appendString("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"nota.opus\"\r\n"
                        + "Content-Type: audio/ogg\r\n\r\n")
                .appendBytes(FILE)
                .appendString("\r\n--edge--\r\n");
    }

    private static String field(String name, String value) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static byte[] random() {
        byte[] bytes = new byte[20_000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
