package esperanza.investigation.figures.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of a table of this capability, without comments and head. */
final class Lines {

    private Lines() {}

    /** The rows of a table's versions up to this one, in their order. */
    static Stream<String> upTo(String table, int version) {
        return IntStream.rangeClosed(1, version)
                .mapToObj(each -> of(table + "." + each + ".csv"))
                .flatMap(List::stream);
    }

    static List<String> of(String file) {
        try (InputStream bytes = Lines.class.getResourceAsStream("/esperanza/investigation/figures/" + file)) {
            if (bytes == null) {
                throw new IllegalStateException("Missing resource " + file);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
