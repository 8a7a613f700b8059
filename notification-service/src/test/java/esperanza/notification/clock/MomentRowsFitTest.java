package esperanza.notification.clock;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.diligence.MomentRow;
import esperanza.protocol.diligence.MomentRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of the table of moments, against the table of the published names. */
class MomentRowsFitTest {

    /** A published event: who causes it, who may know of it, and its clear fields. */
    private record Named(String by, String audience, String clear) {}

    static Stream<MomentRow> rows() {
        return MomentRows.all().stream().filter(row -> !row.source().equals("notification"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_names_an_event_with_its_fields_and_its_audience_or_says_that_it_comes_later(MomentRow row) {
        Optional<Named> named = named(row);
        assertThat(named.isPresent()).as("published").isEqualTo(row.published());
        named.ifPresent(event -> {
            assertThat(event.audience()).isEqualTo(row.audience());
            assertThat(fields(row))
                    .allSatisfy(field -> assertThat(event.clear()).contains(field));
            assertThat(row.moment().isRecordedBySoftware())
                    .as("recorded by software")
                    .isEqualTo(event.by().equals("SYSTEM"));
        });
    }

    private static List<String> fields(MomentRow row) {
        return Stream.concat(row.about().stream().map(MomentRow.About::field), row.date().stream())
                .toList();
    }

    private static Optional<Named> named(MomentRow row) {
        try (Stream<String> lines = Files.lines(Path.of("../platform/contracts/names/" + row.source() + ".md"))) {
            return lines.map(line -> line.split(" \\| "))
                    .filter(cells -> cells.length > 5
                            && cells[1].startsWith("`" + row.event().name() + ".v"))
                    .map(cells -> new Named(cells[3], cells[4], cells[5]))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
