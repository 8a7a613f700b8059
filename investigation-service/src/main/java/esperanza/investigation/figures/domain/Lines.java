package esperanza.investigation.figures.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a table of this capability, without comments and head. */
final class Lines {

    private Lines() {}

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
