package esperanza.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlainEventTest {

    private static final CaseId CASE = new CaseId(UUID.randomUUID());

    @Test
    void a_plain_event_is_about_its_case_and_says_its_clear_fields() {
        PlainEvent event = new PlainEvent("act-done", CASE, Map.of("substantive", true));
        assertThat(event.caseId()).isEqualTo(CASE);
        assertThat(event.name()).isEqualTo("act-done");
        assertThat(event.content()).containsExactly(Map.entry("substantive", true));
    }

    @Test
    void a_plain_event_has_a_name_a_case_and_content() {
        assertThatNullPointerException().isThrownBy(() -> new PlainEvent(null, CASE, Map.of()));
        assertThatNullPointerException().isThrownBy(() -> new PlainEvent("act-done", null, Map.of()));
        assertThatNullPointerException().isThrownBy(() -> new PlainEvent("act-done", CASE, null));
    }
}
