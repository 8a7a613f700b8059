package esperanza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages of the repository point at files that exist, so that a move does not leave a newcomer in front of nothing.
 */
class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)\\s#]+)");
    private static final Set<String> MADE = Set.of("target", "node_modules", ".git", ".local");
    private static final Path ROOT = Repository.here().root();

    @Test
    void every_relative_link_leads_to_a_file_or_folder() {
        List<Path> pages = pages();
        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(pages.stream().flatMap(DocumentationTest::broken)).isEmpty();
    }

    /** Looks into no folder in which other modules write meanwhile. */
    private static List<Path> pages() {
        var pages = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return MADE.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(".md")) {
                        pages.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
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
