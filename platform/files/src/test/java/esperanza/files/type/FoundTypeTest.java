package esperanza.files.type;

import static esperanza.files.type.FoundType.Agreement.AS_SAID;
import static esperanza.files.type.FoundType.Agreement.DIFFERS;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.files.type.FoundType.Agreement;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is what its first bytes say, and a name or a type that says otherwise is marked. */
class FoundTypeTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', nullValues = "-", textBlock = """
                    bytes | name | type | kind | found | agreement
                    89504e470d0a1a0a0000000d49484452 | captura.png | image/png | IMAGE | image/png | AS_SAID
                    ffd8ffe000104a46494600010100 | foto.JPG | image/jpeg | IMAGE | image/jpeg | AS_SAID
                    ffd8ffe000104a46494600010100 | foto.jpg | image/jpg | IMAGE | image/jpeg | AS_SAID
                    ffd8ffe000104a46494600010100 | '' | '' | IMAGE | image/jpeg | AS_SAID
                    52494646240000005745425056503820 | a.webp | image/webp | IMAGE | image/webp | AS_SAID
                    0000001c6674797068656963000000006d696631 | IMG_0001.HEIC | image/heic | IMAGE | image/heic | AS_SAID
                    4f676753000200000000000000000000000000000000000000000113 4f70757348656164 | nota.opus | audio/ogg | AUDIO | audio/ogg | AS_SAID
                    4f676753000200000000000000000000000000000000000000000113 4f70757348656164 | nota.opus | audio/ogg; codecs=opus | AUDIO | audio/ogg | AS_SAID
                    49443303000000000000 | voz.mp3 | audio/mp3 | AUDIO | audio/mpeg | AS_SAID
                    0000001c6674797069736f6d0000020069736f6d69736f326d703431 | v.mp4 | video/mp4 | VIDEO | video/mp4 | AS_SAID
                    0000001c6674797069736f6d0000020069736f6d69736f326d703431 | nota.m4a | audio/mp4 | AUDIO | audio/mp4 | AS_SAID
                    1a45dfa39f4286810142f7810142f2810442f38108428284 7765626d | nota.webm | audio/webm;codecs=opus | AUDIO | audio/webm | AS_SAID
                    1a45dfa39f4286810142f7810142f2810442f38108428284 7765626d | v.webm | '' | VIDEO | video/webm | AS_SAID
                    2321414d520a3c00 | nota.amr | audio/amr | AUDIO | audio/amr | AS_SAID
                    255044462d312e340a | carta.pdf | application/pdf | DOCUMENT | application/pdf | AS_SAID
                    504b0304140000000000 | todo.zip | application/zip | OTHER | application/zip | AS_SAID
                    504b0304140000000000 | acta.docx | '' | DOCUMENT | application/vnd.openxmlformats-officedocument.wordprocessingml.document | AS_SAID
                    504b0304140000000000 | foto.jpg | image/jpeg | OTHER | application/zip | DIFFERS
                    4d5a90000300000004000000ffff | foto.png | image/png | OTHER | application/x-msdownload | DIFFERS
                    89504e470d0a1a0a0000000d49484452 | carta.pdf | image/png | IMAGE | image/png | DIFFERS
                    89504e470d0a1a0a0000000d49484452 | captura.png | application/pdf | IMAGE | image/png | DIFFERS
                    0123456789abcdef00ff00ff | foto.jpg | image/jpeg | OTHER | application/octet-stream | DIFFERS
                    0123456789abcdef00ff00ff | '' | '' | OTHER | application/octet-stream | AS_SAID
                    23455854 4d33550a | video.mp4 | video/mp4 | OTHER | application/vnd.apple.mpegurl | DIFFERS
                    '' | vacio.jpg | image/jpeg | OTHER | application/octet-stream | DIFFERS
                    ffd8ffe000104a46494600010100 | ../../x | image/jpeg | IMAGE | image/jpeg | AS_SAID
                    ffd8ffe000104a46494600010100 | C:\\\\x\\\\..\\\\foto.jpg | not a type | IMAGE | image/jpeg | AS_SAID
                    """)
    void the_first_bytes_tell_the_type(
            String bytes, String name, String type, FileKind kind, String found, Agreement agreement) {
        byte[] head = HexFormat.of().parseHex(bytes.replace(" ", ""));
        assertThat(FoundType.of(head, name, type)).isEqualTo(new FoundType(kind, found, agreement));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    12/03/26, 21:14 - Canario: hola | CHAT
                    3/12/26, 9:14 p. m. - Canario: hola | CHAT
                    [12/03/26, 21:14:05] Canario: hola | CHAT
                    \u200e[12.03.2026, 21:14:05] Canario: hola | CHAT
                    2026-03-12 21:14 - Canario: hola | CHAT
                    12/03/26, 21:14 | DOCUMENT
                    El 12/03/26, a las 21:14, vinieron dos hombres | DOCUMENT
                    """)
    void an_exported_conversation_is_known_by_its_first_line(String line, FileKind kind) {
        byte[] text = (line + "\nhola\n").getBytes(StandardCharsets.UTF_8);
        assertThat(FoundType.of(text, "_chat.txt", "text/plain")).isEqualTo(new FoundType(kind, "text/plain", AS_SAID));
    }

    @Test
    void a_file_that_is_two_things_is_what_it_begins_with() {
        byte[] pictureAndArchive = HexFormat.of().parseHex("ffd8ffe000104a46494600010100" + "504b0304140000000000");
        assertThat(FoundType.of(pictureAndArchive, "foto.jpg", "image/jpeg"))
                .isEqualTo(new FoundType(FileKind.IMAGE, "image/jpeg", AS_SAID));
        assertThat(FoundType.of(pictureAndArchive, "todo.zip", "application/zip"))
                .isEqualTo(new FoundType(FileKind.IMAGE, "image/jpeg", DIFFERS));
    }

    @Test
    void a_name_of_300_signs_is_read_like_any_other() {
        byte[] head = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
        assertThat(FoundType.of(head, "ñ".repeat(296) + ".png", "").agreement()).isEqualTo(AS_SAID);
        assertThat(FoundType.of(head, "ñ".repeat(296) + ".pdf", "").agreement()).isEqualTo(DIFFERS);
    }
}
