package esperanza.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StreamTypeTest {

    private static final UUID ID = new UUID(1, 1);

    /** Each command is an event. */
    private static final class Noted implements Decider<String, Integer, String> {

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public List<String> decide(Integer state, String command) {
            return List.of(command);
        }

        @Override
        public Integer evolve(Integer state, String event) {
            return state + 1;
        }
    }

    @Test
    void an_id_is_named_after_the_category_unless_it_is_that_of_another_thing() {
        StreamType<String, Integer, String> notes = StreamType.of("note", String.class, new Noted());
        assertThat(notes.id()).isEqualTo("noteId");
        assertThat(notes.stream(ID)).isEqualTo(new StreamId("note", ID));
        StreamType<String, Integer, String> custody =
                new StreamType<>("custody", "evidenceId", String.class, new Noted());
        assertThat(custody.id()).isEqualTo("evidenceId");
        assertThat(custody.decider().replay(List.of("a", "b"))).isEqualTo(2);
    }

    @Test
    void a_command_is_decided_at_an_instant_and_for_somebody() {
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        assertThat(new At(now, "inés").now()).isEqualTo(now);
        assertThatNullPointerException().isThrownBy(() -> new At(now, null));
        assertThatNullPointerException().isThrownBy(() -> new At(null, "inés"));
    }
}
