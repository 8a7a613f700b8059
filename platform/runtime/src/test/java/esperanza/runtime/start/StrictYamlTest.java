package esperanza.runtime.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictYamlTest {

    record Rest(String of, Duration lasts, int people, List<String> places) {}

    @TempDir
    Path folder;

    @Test
    void a_file_with_all_properties_is_read() throws IOException {
        assertThat(read("{of: a ladder, lasts: PT5M, people: 2, places: [gate]}"))
                .isEqualTo(new Rest("a ladder", Duration.ofMinutes(5), 2, List.of("gate")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{of: a ladder, lasts: PT5M, people: 2}",
                "{of: a ladder, lasts: PT5M, people: 2, places: }",
                "{of: a ladder, lasts: PT5M, people: , places: [gate]}",
                "{of: , lasts: PT5M, people: 2, places: [gate]}",
                "{of: a ladder, lasts: PT5M, people: 2, places: [gate], again: PT5M}",
                "{of: a ladder, lasts: soon, people: 2, places: [gate]}",
                "of: ["
            })
    void a_missing_empty_unknown_or_wrong_property_is_refused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("rest.yaml");
    }

    private Rest read(String text) throws IOException {
        return StrictYaml.read(Files.writeString(folder.resolve("rest.yaml"), text), Rest.class);
    }
}
