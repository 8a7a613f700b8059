package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The events or commands of one family are imported together; every other name is imported by itself. */
class ImportsTest {

    private static final Pattern TOGETHER = Pattern.compile("import (?:static )?[\\w.]+\\.\\*;");
    private static final Pattern FAMILY = Pattern.compile("import esperanza[\\w.]*\\.\\w+(?:Event|Command)\\.\\*;");

    private final Path root = Repository.here().root();

    @Test
    void only_the_records_of_a_family_are_imported_together() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(this::isSource).flatMap(this::together)).isEmpty();
        }
    }

    private boolean isSource(Path file) {
        String path = root.relativize(file).toString();
        return path.endsWith(".java") && path.contains("src/") && !path.contains("/target/");
    }

    private Stream<String> together(Path file) {
        try {
            return TOGETHER.matcher(Files.readString(file))
                    .results()
                    .filter(found -> !FAMILY.matcher(found.group()).matches())
                    .map(found -> root.relativize(file) + ": " + found.group());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
