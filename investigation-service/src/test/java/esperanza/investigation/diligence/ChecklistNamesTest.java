package esperanza.investigation.diligence;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.diligence.Checklist;
import esperanza.protocol.diligence.Checklists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checklist names events by their published names. */
class ChecklistNamesTest {

    private static final Pattern NAME = Pattern.compile("`([a-z-]+)\\.v\\d`");

    @Test
    void every_event_of_the_checklist_is_published_or_awaited() throws IOException {
        Set<String> published = new TreeSet<>();
        try (Stream<Path> names = Files.list(Path.of("../platform/contracts/names"))) {
            for (Path file : names.toList()) {
                Matcher name = NAME.matcher(Files.readString(file));
                while (name.find()) {
                    published.add(name.group(1));
                }
            }
        }
        assertThat(published).noneMatch(Checklist.awaited()::contains);
        published.addAll(Checklist.awaited());
        assertThat(published).containsAll(Checklists.shipped().events().toList());
    }
}
