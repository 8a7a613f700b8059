package esperanza.runtime.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlindIndexTest {

    @TempDir
    Path folder;

    @Test
    void an_instance_finds_what_another_entered() {
        assertThat(index(30).of("PHONE", "99990000")).isEqualTo(index(30).of("PHONE", "99990000"));
        assertThat(index(30).of("PHONE", "99990000")).isNotEqualTo(index(30).of("PHONE", "99990001"));
    }

    @Test
    void the_same_value_in_two_fields_has_two_entries() {
        assertThat(index(30).of("PHONE", "99990000")).isNotEqualTo(index(30).of("DOCUMENT", "99990000"));
    }

    @Test
    void without_the_key_there_is_nothing_to_guess(@TempDir Path other) {
        assertThat(new BlindIndex(secrets(other), 30).of("PHONE", "99990000"))
                .isNotEqualTo(index(30).of("PHONE", "99990000"));
    }

    @Test
    void it_is_cut_short_so_that_several_values_share_an_entry() {
        List<Integer> entries = IntStream.range(0, 400)
                .mapToObj(n -> index(4).of("PHONE", Integer.toString(n)))
                .distinct()
                .toList();
        assertThat(entries).hasSize(16).allMatch(entry -> entry >= 0 && entry < 16);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 31})
    void an_index_that_hides_nothing_or_finds_nothing_is_refused(int bits) {
        assertThatThrownBy(() -> index(bits)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            Ana@Example.ORG,ana@example.org
            ' ana@example.org ',ana@example.org
            ＡＮＡ,ana
            STRASSE,strasse
            straße,strasse
            """)
    void however_it_was_typed_it_has_one_form(String typed, String form) {
        assertThat(BlindIndex.oneForm(typed)).isEqualTo(form);
    }

    private BlindIndex index(int bits) {
        return new BlindIndex(secrets(folder), bits);
    }

    private static Secrets secrets(Path folder) {
        return new Secrets(KeyFile.in(folder, "secret".toCharArray()));
    }
}
