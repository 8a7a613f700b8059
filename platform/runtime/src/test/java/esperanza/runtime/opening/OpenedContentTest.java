package esperanza.runtime.opening;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenedContentTest {

    private static final UUID SUBJECT = new UUID(0, 1);
    private static final Said SAID = new Said(
            "HOME",
            Personal.of(SUBJECT, "HOME"),
            Personal.of(SUBJECT, List.of(new Tried(Instant.EPOCH, "0123456789abcdef0123"))));

    record Tried(Instant at, String by) {}

    record Said(String code, Personal<String> words, Personal<List<Tried>> tried) {}

    @Test
    void a_personal_text_is_marked_by_its_type_and_nothing_else_is() {
        assertThat(OpenedContent.marked(SAID, Set.of(SUBJECT)).fields())
                .containsEntry("code", "HOME")
                .containsEntry("words", Map.of(WholeEvent.WORDS, "HOME"))
                .containsEntry("tried", List.of(Map.of("at", "1970-01-01T00:00:00Z", "by", "0123456789abcdef0123")));
    }

    @Test
    void who_opens_a_part_reads_it_without_marks() {
        assertThat(OpenedContent.of(SAID, Set.of(SUBJECT)).fields()).containsEntry("words", "HOME");
    }
}
