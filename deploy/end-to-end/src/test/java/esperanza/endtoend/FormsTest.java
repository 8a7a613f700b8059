package esperanza.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A search that finds nothing says something only if it finds each form in which a word can stand. */
class FormsTest {

    private static final String WORD = "canaryÿ?o>~7";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("hidden")
    void a_word_is_found_in_each_form(byte[] hidden) throws IOException {
        Files.write(folder.resolve("hidden"), hidden);
        assertThat(Canary.filesBelow(List.of(folder.toString()), List.of("other", WORD)))
                .containsExactly(folder.resolve("hidden").toString());
        assertThat(Forms.inBytes(List.of(WORD))).anyMatch(form -> Canary.isIn(hidden, form));
    }

    @Test
    void another_word_is_not_found() throws IOException {
        Files.write(folder.resolve("hidden"), "x".repeat(100).getBytes(ISO_8859_1));
        assertThat(Canary.filesBelow(List.of(folder.toString()), List.of(WORD))).isEmpty();
    }

    static Stream<byte[]> hidden() {
        var base64 = IntStream.range(0, 3)
                .mapToObj(before -> ("x".repeat(before) + WORD + "yz").getBytes(ISO_8859_1))
                .flatMap(bytes -> Stream.of(
                        Base64.getEncoder().encode(bytes),
                        Base64.getUrlEncoder().encode(bytes)));
        var plain = ("\0\n" + WORD + "\n").getBytes(ISO_8859_1);
        return Stream.concat(base64, Stream.of(plain, WORD.getBytes(UTF_16BE), WORD.getBytes(UTF_16LE)));
    }
}
