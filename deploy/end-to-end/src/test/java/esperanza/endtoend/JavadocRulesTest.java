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

/** A Javadoc names its thing: none begins with a word that stands for another. */
class JavadocRulesTest {

    private static final Pattern NAMES_NOTHING =
            Pattern.compile("/\\*\\*\\s+(?:\\*\\s+)?(?:What|Who|Whoever|None|That|It|Nobody)\\b.*");
    /** Their Javadoc is published with the contracts. */
    private static final Pattern PUBLISHED = Pattern.compile(".*(?:Event|View)\\.java|.*/rest/.*");

    private final Path root = Repository.here().root();

    @Test
    void no_javadoc_begins_with_a_word_that_names_nothing() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(this::isChecked).flatMap(this::faults)).isEmpty();
        }
    }

    private boolean isChecked(Path file) {
        String path = root.relativize(file).toString();
        return path.endsWith(".java")
                && path.contains("src/main/")
                && !path.contains("/target/")
                && !PUBLISHED.matcher(path).matches();
    }

    private Stream<String> faults(Path file) {
        try {
            String text = Files.readString(file);
            return NAMES_NOTHING.matcher(text).results().map(fault -> root.relativize(file) + ": " + fault.group());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
