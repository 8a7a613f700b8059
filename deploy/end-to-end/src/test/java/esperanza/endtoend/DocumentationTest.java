package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the documentation have the form that readers rely on, and their links lead somewhere. */
class DocumentationTest {

    private static final int README_BYTES = 8_192;
    private static final int SERVICE_README_BYTES = 6_144;
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern ANCHOR = Pattern.compile("<a (?:id|name)=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| (?!---|word |English )([^|]+) \\|");
    private static final Pattern BEGINS_WITH_NOTHING =
            Pattern.compile("(?:^|[.;:] |\\| )(?:What|Who|Whoever|Nobody|None|Nothing|It|That) ");

    private final Path root = Repository.here().root();

    @Test
    void each_link_leads_to_a_file_and_to_a_heading_of_it() {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            LINK.matcher(withoutCode(text(page)))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !link.startsWith("http") && !leads(page, link))
                    .forEach(link -> broken.add(root.relativize(page) + " → " + link));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void the_first_page_is_short_beside_its_table_of_libraries() {
        String page = text(root.resolve("README.md"));
        String beside = Stream.of(page.split("(?m)(?=^## )"))
                .filter(section -> !section.startsWith("## Dependencies"))
                .reduce("", String::concat);
        assertThat(beside.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(README_BYTES);
        assertThat(section(page, "Five limits").lines().filter(line -> line.startsWith("- ")))
                .hasSize(5);
    }

    @Test
    void the_page_of_a_service_is_short_and_leads_to_its_capabilities_which_are_made() {
        assertThat(List.of("intake", "investigation", "protection", "notification"))
                .allSatisfy(service -> assertThat(text(root.resolve(service + "-service/README.md")))
                        .contains("](../platform/contracts/capabilities/" + service + ".md)")
                        .satisfies(page -> assertThat(page.getBytes(StandardCharsets.UTF_8).length)
                                .isLessThanOrEqualTo(SERVICE_README_BYTES)));
    }

    @Test
    void the_limits_stand_by_service_each_once_with_its_reason() {
        String page = text(root.resolve("docs/limits.md"));
        assertThat(HEADING.matcher(page).results().skip(1).map(heading -> heading.group(1)))
                .containsExactly(
                        "Intake",
                        "Investigation",
                        "Protection",
                        "Notification",
                        "Console",
                        "Platform",
                        "Operation",
                        "Tests");
        var rows = page.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.contains("| limit |"))
                .map(line -> line.split(" \\| ?"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(100).allSatisfy(row -> assertThat(row)
                .hasSize(3)
                .noneMatch(String::isBlank)
                .noneMatch(cell -> BEGINS_WITH_NOTHING.matcher(cell).find()));
        assertThat(rows.stream().map(row -> row[1])).doesNotHaveDuplicates();
    }

    @Test
    void the_words_stand_in_alphabetical_order_each_once() {
        String page = text(root.resolve("docs/glossary.md"));
        assertThat(page).doesNotContain("not there yet");
        List<String> all = new ArrayList<>();
        for (String section : page.split("(?m)^## ")) {
            List<String> words = FIRST_CELL
                    .matcher(section)
                    .results()
                    .map(word -> plain(word.group(1)))
                    .toList();
            assertThat(words).isSorted();
            all.addAll(words);
        }
        assertThat(all).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    @Test
    void each_decision_says_what_failed_what_was_chosen_and_what_it_costs() {
        var decisions = text(root.resolve("docs/decisions.md")).split("(?m)^### ");
        assertThat(Stream.of(decisions).skip(1)).hasSizeGreaterThan(40).allSatisfy(decision -> assertThat(
                        decision.lines().filter(line -> line.startsWith("- ")).map(line -> line.split("\\*\\*")[1]))
                .containsExactly("Failure:", "Choice:", "Price:"));
    }

    private boolean leads(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1
                        || !target.toString().endsWith(".md")
                        || anchors(target).contains(parts[1]));
    }

    private List<String> anchors(Path page) {
        String text = text(page);
        return Stream.concat(
                        ANCHOR.matcher(text).results().map(anchor -> anchor.group(1)),
                        HEADING.matcher(text).results().map(heading -> slug(heading.group(1))))
                .toList();
    }

    /** The name that Markdown gives to a heading. */
    private static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static String section(String page, String heading) {
        return Stream.of(page.split("(?m)^## "))
                .filter(section -> section.startsWith(heading + "\n"))
                .findFirst()
                .orElseThrow();
    }

    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFD)
                .replaceAll("\\p{M}|[`*\\[\\]]|\\(.*?\\)", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String withoutCode(String page) {
        return CODE.matcher(page).replaceAll("");
    }

    private List<Path> pages() {
        try (Stream<Path> files = Files.walk(root, 4)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of("target", "node_modules", ".local")
                            .noneMatch(name -> file.toString().contains("/" + name + "/")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
