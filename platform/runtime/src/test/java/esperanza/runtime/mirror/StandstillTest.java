package esperanza.runtime.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.runtime.mirror.Mirrored.Ends;
import esperanza.runtime.mirror.Mirrored.Standing;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StandstillTest {

    private static final TopicPartition FIRST = new TopicPartition("esperanza.intake", 0);
    private static final TopicPartition SECOND = new TopicPartition("esperanza.intake", 1);
    private static final TopicPartition OTHER = new TopicPartition("esperanza.protection", 0);
    private static final UUID INTAKE = new UUID(0, 1);
    private static final UUID MADE_ANEW = new UUID(0, 2);
    private static final UUID PROTECTION = new UUID(0, 3);

    private final Standstill standstill = new Standstill();

    @Test
    void a_topic_of_which_nothing_was_stored_between_two_looks_stands_still() {
        assertThat(standstill.look(ends(INTAKE, 5, 5), standing(INTAKE, 5, 3))).isEmpty();
        assertThat(standstill.look(ends(INTAKE, 5, 9), standing(INTAKE, 5, 3))).containsExactly("esperanza.intake");
    }

    @Test
    void a_topic_that_was_lost_and_made_anew_stands_still_too() {
        assertThat(standstill.look(ends(MADE_ANEW, 2, 0), standing(INTAKE, 5, 3)))
                .isEmpty();
        assertThat(standstill.look(ends(MADE_ANEW, 2, 0), standing(INTAKE, 5, 3)))
                .containsExactly("esperanza.intake");
    }

    @Test
    void a_topic_that_is_slowly_read_does_not_stand_still() {
        assertThat(standstill.look(ends(INTAKE, 50, 50), standing(INTAKE, 5, 3)))
                .isEmpty();
        assertThat(standstill.look(ends(INTAKE, 50, 50), standing(INTAKE, 5, 4)))
                .isEmpty();
    }

    @Test
    void a_topic_that_was_read_to_its_end_meanwhile_begins_anew() {
        assertThat(standstill.look(ends(INTAKE, 5, 5), standing(INTAKE, 5, 3))).isEmpty();
        assertThat(standstill.look(ends(INTAKE, 5, 3), standing(INTAKE, 5, 3))).isEmpty();
        assertThat(standstill.look(ends(INTAKE, 5, 5), standing(INTAKE, 5, 3))).isEmpty();
    }

    @Test
    void after_a_break_of_kafka_it_is_looked_twice_again() {
        assertThat(standstill.look(ends(INTAKE, 5, 5), standing(INTAKE, 5, 3))).isEmpty();
        standstill.forget();
        assertThat(standstill.look(ends(INTAKE, 5, 5), standing(INTAKE, 5, 3))).isEmpty();
        assertThat(standstill.look(ends(INTAKE, 5, 5), standing(INTAKE, 5, 3))).containsExactly("esperanza.intake");
    }

    private static Ends ends(UUID intake, long first, long second) {
        return new Ends(
                Map.of(FIRST, first, SECOND, second, OTHER, 1L),
                Map.of(),
                Map.of("esperanza.intake", intake, "esperanza.protection", PROTECTION));
    }

    private static Standing standing(UUID intake, long first, long second) {
        return new Standing(0, 0, Map.of(intake, Map.of(0, first, 1, second), PROTECTION, Map.of(0, 1L)));
    }
}
