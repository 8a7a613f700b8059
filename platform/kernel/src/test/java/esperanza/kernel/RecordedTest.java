package esperanza.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordedTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final EventId EVENT = new EventId(new UUID(1, 1));

    private record Answered(CaseId caseId) implements OfCase {}

    private static final class WhenAnsweredThenNothing implements Policy<Answered> {

        @Override
        public Class<Answered> on() {
            return Answered.class;
        }

        @Override
        public List<Instruction> react(Recorded<Answered> event) {
            return List.of();
        }
    }

    @Test
    void an_event_keeps_all_that_was_recorded_of_it_as_its_own_kind() {
        Recorded<Object> any = new Recorded<>(7, 2, EVENT, Actor.system("timer"), NOON, NOON, new Answered(aCase()));
        assertThat(any.as(Answered.class))
                .isEqualTo(new Recorded<>(7, 2, EVENT, Actor.system("timer"), NOON, NOON, new Answered(aCase())));
        assertThatThrownBy(() -> any.as(String.class)).isInstanceOf(ClassCastException.class);
    }

    @Test
    void a_term_counts_from_the_claimed_or_the_recorded_instant_whichever_is_earlier() {
        Instant later = NOON.plusSeconds(60);
        assertThat(said(NOON.plusNanos(999), later).countsFrom()).isEqualTo(NOON);
        assertThat(said(later, NOON).countsFrom()).isEqualTo(NOON);
        assertThat(said(NOON, NOON).countsFrom()).isEqualTo(NOON);
    }

    @Test
    void an_event_of_a_case_concerns_this_case_and_no_party_unless_it_says_so() {
        assertThat(new Answered(aCase()).cases()).containsExactly(aCase());
        assertThat(new Answered(aCase()).parties()).isEmpty();
    }

    @Test
    void the_stream_of_another_service_has_a_dot_in_its_category() {
        assertThat(new StreamId("intake.report", aCase().value()).mirrored()).isTrue();
        assertThat(new StreamId("report", aCase().value()).mirrored()).isFalse();
    }

    @Test
    void software_acts_under_the_name_of_its_policy_and_persons_in_their_role() {
        assertThat(Actor.system("WhenAThenB"))
                .isEqualTo(new Actor(ActorKind.SYSTEM, "WhenAThenB", "WhenAThenB", "MECHANISM", Optional.empty()));
        assertThat(Actor.human("investigator", "p-1", "MECHANISM"))
                .isEqualTo(new Actor(ActorKind.HUMAN, "investigator", "p-1", "MECHANISM", Optional.empty()));
        assertThat(Actor.external("court", "p-2", "JUDICIARY"))
                .isEqualTo(new Actor(ActorKind.EXTERNAL, "court", "p-2", "JUDICIARY", Optional.empty()));
    }

    @Test
    void a_policy_is_named_like_its_class_and_in_no_hurry_unless_it_says_so() {
        Policy<Answered> policy = new WhenAnsweredThenNothing();
        assertThat(policy.name()).isEqualTo("WhenAnsweredThenNothing");
        assertThat(policy.isUrgent()).isFalse();
    }

    @Test
    void an_instruction_begins_a_stream_only_if_it_says_so() {
        StreamId stream = new StreamId("file", aCase().value());
        assertThat(new Instruction(stream, "take").begins()).isFalse();
        assertThat(Instruction.beginning(stream, "take")).isEqualTo(new Instruction(stream, "take", true));
    }

    private static Recorded<Answered> said(Instant claimed, Instant recorded) {
        return new Recorded<>(1, 1, EVENT, Actor.system("timer"), claimed, recorded, new Answered(aCase()));
    }

    private static CaseId aCase() {
        return new CaseId(new UUID(2, 2));
    }
}
