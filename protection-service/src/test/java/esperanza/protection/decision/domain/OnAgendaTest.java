package esperanza.protection.decision.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.protection.decision.domain.DecisionEvent.*;
import esperanza.protection.decision.domain.OnAgenda.Papers;
import esperanza.protection.measure.domain.PlanId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A matter keeps on its agenda who was there and whether its papers were in time, also once it is decided. */
class OnAgendaTest {

    private static final PartyRef ANA = new PartyRef(new UUID(0, 1));
    private static final PlanId PLAN = PlanId.of(ANA);
    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final DecisionId DECISION = new DecisionId(new UUID(4, 1));
    private static final Instant FIRST = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant SESSION = Instant.parse("2026-03-25T16:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-25T16:00:00Z");

    @Test
    void a_matter_for_which_no_body_was_called_is_on_no_agenda() {
        assertThat(OnAgenda.of(List.of())).isEmpty();
        assertThat(OnAgenda.of(history(decided()))).isEmpty();
    }

    @Test
    void a_decided_matter_still_tells_who_was_there_and_who_took_part() {
        OnAgenda matter = matter(called(Optional.empty()), opened("A", "B"), cast("A"), decided());
        assertThat(matter.sitting().members()).containsOnlyKeys("A", "B");
        assertThat(matter.sitting().counted()).containsExactly("A");
        assertThat(matter.state().outcomeIfAny()).contains(MatterOutcome.GRANTED);
    }

    @Test
    void another_day_begins_the_sitting_anew_and_keeps_the_place_in_the_agenda() {
        OnAgenda matter = matter(called(Optional.empty()), opened("A"), postponed(Optional.empty()));
        assertThat(matter.sitting().at()).isEqualTo(LATER);
        assertThat(matter.sitting().members()).isEmpty();
        assertThat(matter.place()).isEqualTo(1);
    }

    /** The seats of today say nothing of a session of last year. */
    @Test
    void a_decided_matter_keeps_whether_enough_members_took_part() {
        assertThat(matter(called(Optional.empty()), opened("A"), cast("A"), decided())
                        .quorate())
                .contains(true);
        assertThat(matter(called(Optional.empty()), opened("A"), cast("A")).quorate())
                .isEmpty();
    }

    /** The papers are sent an hour after the body was called. */
    @ParameterizedTest
    @CsvSource({"2, IN_TIME", "1, IN_TIME", "0, LATE"})
    void papers_are_in_time_until_the_last_instant(long hours, Papers papers) {
        Optional<Instant> by = Optional.of(FIRST.plus(Duration.ofHours(hours)));
        assertThat(matter(called(by), sent()).papers()).isEqualTo(papers);
        assertThat(matter(called(by)).papers()).isEqualTo(Papers.OWED);
    }

    @Test
    void papers_without_a_day_are_in_time_and_those_of_another_day_count_for_it() {
        assertThat(matter(called(Optional.empty()), sent()).papers()).isEqualTo(Papers.IN_TIME);
        assertThat(matter(called(Optional.of(FIRST)), sent(), postponed(Optional.of(LATER)))
                        .papers())
                .isEqualTo(Papers.IN_TIME);
    }

    private static OnAgenda matter(DecisionEvent... events) {
        return OnAgenda.of(history(events)).orElseThrow();
    }

    /** Each event an hour after the one before. */
    private static List<Recorded<DecisionEvent>> history(DecisionEvent... events) {
        return IntStream.range(0, events.length)
                .mapToObj(n -> {
                    Instant at = FIRST.plus(Duration.ofHours(n));
                    return new Recorded<>(
                            n + 1L, n + 1, new EventId(new UUID(9, n)), Actor.system("x"), at, at, events[n]);
                })
                .toList();
    }

    private static DecisionEvent called(Optional<Instant> papersBy) {
        return new MatterScheduled(PLAN, List.of(ANA), CASE, DECISION, SESSION, SESSION, papersBy);
    }

    private static DecisionEvent postponed(Optional<Instant> papersBy) {
        return new MatterPostponed(PLAN, List.of(ANA), CASE, DECISION, LATER, LATER, papersBy);
    }

    private static DecisionEvent sent() {
        return new PapersSent(PLAN, List.of(ANA), CASE, DECISION, Optional.empty());
    }

    private static DecisionEvent opened(String... seats) {
        return new SittingOpened(
                PLAN,
                List.of(ANA),
                CASE,
                DECISION,
                List.of(seats).stream()
                        .map(seat -> new SeatedMember(seat, "member " + seat))
                        .toList(),
                Optional.empty());
    }

    private static DecisionEvent cast(String seat) {
        return new VoteCast(
                PLAN, List.of(ANA), CASE, DECISION, seat, "member " + seat, Personal.of(DECISION.value(), List.of()));
    }

    private static DecisionEvent decided() {
        return new MatterDecided(
                PLAN,
                List.of(ANA),
                CASE,
                DECISION,
                MatterOutcome.GRANTED,
                Optional.of(true),
                Optional.empty(),
                List.of(),
                "member A",
                Personal.of(ANA.value(), List.of()));
    }
}
