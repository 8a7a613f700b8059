package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page lists the tests that deploy/test leaves out, each with a test of deploy/test for the same harm. */
class DrillTest {

    private static final Pattern DRILL = Pattern.compile("@Drill\\s+void (\\w+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)\\.(\\w+)` \\| `(\\w+)\\.(\\w+)` \\|");

    private final Path root = Repository.here().root();
    private final Path tests = root.resolve("deploy/end-to-end/src/test/java/esperanza/endtoend");

    @Test
    void each_test_that_is_left_out_is_listed_with_one_that_is_not() throws IOException {
        String page = Files.readString(root.resolve("docs/test-time.md"));
        var rows = ROW.matcher(page).results().toList();
        assertThat(rows.stream().map(row -> row.group(1) + '.' + row.group(2)).collect(Collectors.toSet()))
                .isEqualTo(leftOut());
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(text(row.group(3)))
                .containsPattern("@Test(Factory)?\\s+(void|Stream<DynamicTest>) " + row.group(4)));
    }

    private TreeSet<String> leftOut() throws IOException {
        try (Stream<Path> files = Files.list(tests)) {
            return files.flatMap(this::drills).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Stream<String> drills(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        return DRILL.matcher(text(name)).results().map((MatchResult test) -> name + '.' + test.group(1));
    }

    private String text(String name) {
        try {
            return Files.readString(tests.resolve(name + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
