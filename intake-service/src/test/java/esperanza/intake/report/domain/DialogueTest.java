package esperanza.intake.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DialogueTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @Test
    void questions_stay_when_another_follows_or_the_contact_is_compromised() {
        Dialogue dialogue = Dialogue.SILENT.asked(FIRST).asked(SECOND).compromised();

        assertThat(dialogue.questions()).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(dialogue.contactCompromised()).isTrue();
        assertThat(Dialogue.SILENT.asked(FIRST).contactCompromised()).isFalse();
    }
}
