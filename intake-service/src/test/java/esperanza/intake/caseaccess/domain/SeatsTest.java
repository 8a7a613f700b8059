package esperanza.intake.caseaccess.domain;

import static esperanza.protocol.vocabulary.CaseFunction.INVESTIGATION;
import static esperanza.protocol.vocabulary.CaseFunction.PROTECTION;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.caseaccess.domain.Seats.Assigned;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final Assigned EVA = new Assigned(INVESTIGATION, "eva", Optional.empty());
    private static final Assigned ANA_FOR_EVA = new Assigned(INVESTIGATION, "ana", Optional.of("eva"));

    @Test
    void a_seat_is_held_until_its_end_and_no_longer() {
        Seats seats = Seats.NONE.assigned(EVA, Optional.of(LATER));

        assertThat(seats.held("eva", NOON)).containsExactly(EVA);
        assertThat(seats.held("eva", LATER)).isEmpty();
        assertThat(seats.outlasts(EVA, LATER)).isFalse();
        assertThat(seats.reaches(EVA, LATER)).isTrue();
        assertThat(seats.reaches(EVA, LATER.plusSeconds(1))).isFalse();
    }

    @Test
    void a_seat_without_an_end_is_held_for_good_until_it_is_ended() {
        Seats seats = Seats.NONE.assigned(EVA, Optional.empty());

        assertThat(seats.isForGood(EVA)).isTrue();
        assertThat(seats.ended(EVA, NOON).isForGood(EVA)).isFalse();
        assertThat(seats.ended(EVA, NOON).held("eva", NOON)).isEmpty();
        assertThat(Seats.NONE.isForGood(EVA)).isFalse();
    }

    @Test
    void a_delegation_belongs_to_the_person_and_capacity_it_came_from() {
        Seats seats = Seats.NONE.assigned(EVA, Optional.empty()).assigned(ANA_FOR_EVA, Optional.of(LATER));

        assertThat(seats.delegatedBy("eva", INVESTIGATION, NOON)).containsExactly(ANA_FOR_EVA);
        assertThat(seats.delegatedBy("eva", PROTECTION, NOON)).isEmpty();
        assertThat(seats.delegatedBy("ana", INVESTIGATION, NOON)).isEmpty();
        assertThat(seats.later(ANA_FOR_EVA, NOON)).isEqualTo(LATER);
    }
}
