package esperanza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages of the repository point at files that exist, so that a move does not leave a newcomer in front of nothing.
 */
class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)\\s#]+)");
    private static final Path ROOT = Repository.here().root();

    @Test
    void every_relative_link_leads_to_a_file_or_folder() {
        List<Path> pages = pages();
        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(pages.stream().flatMap(DocumentationTest::broken)).isEmpty();
    }

    private static List<Path> pages() {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of("target", "node_modules", ".git", ".local")
                            .noneMatch(
                                    skipped -> ROOT.relativize(file).toString().contains(skipped + "/")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> broken(Path page) {
        try {
            return LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !Files.exists(page.resolveSibling(link)))
                    .map(link -> ROOT.relativize(page) + " → " + link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
