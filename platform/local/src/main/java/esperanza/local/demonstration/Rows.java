package esperanza.local.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rows of a table of the story, without its comments. */
final class Rows {

    private Rows() {}

    static List<String> of(String table) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Rows.class.getResourceAsStream(table + ".csv"), table),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(row -> !row.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
