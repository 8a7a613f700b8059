package esperanza.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A table that lies beside the tests. */
final class Resource {

    private Resource() {}

    /** Its lines without the comments. */
    static Stream<String> lines(String name) {
        return all(name).stream().filter(line -> !line.startsWith("#"));
    }

    private static List<String> all(String name) {
        try (var in = new BufferedReader(
                new InputStreamReader(Resource.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
