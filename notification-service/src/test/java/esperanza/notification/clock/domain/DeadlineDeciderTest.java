package esperanza.notification.clock.domain;

import static esperanza.protocol.vocabulary.Confirmation.ASSERTED;
import static esperanza.protocol.vocabulary.Confirmation.CONFIRMED;
import static esperanza.protocol.vocabulary.Confirmation.CONTESTED;

import esperanza.kernel.ActorKind;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Scenario;
import esperanza.notification.DemonstrationProfile;
import esperanza.notification.clock.domain.DeadlineCommand.*;
import esperanza.notification.clock.domain.DeadlineEvent.*;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.Term;
import esperanza.protocol.term.Terms;
import esperanza.protocol.term.Text;
import esperanza.protocol.vocabulary.Confirmation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlineDeciderTest {

    private static final CaseId CASE = new CaseId(UUID.randomUUID());
    private static final PartyRef PARTY = new PartyRef(UUID.randomUUID());
    private static final String RULE = "URGENT_DECISION";
    private static final DeadlineId ID = DeadlineId.of(RULE, Thing.party(CASE, PARTY));
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-01T13:00:00Z");
    private static final Instant JUST_AFTER = Instant.parse("2026-03-01T13:00:00.000001Z");
    private static final Set<Integer> FIRST = Set.of(1);
    private static final Text WHY = new Text("Decide", "Decidir", "Decidir");
    private static final EventId EVENT = new EventId(UUID.randomUUID());

    private static final StartDeadline START_IT = new StartDeadline(
            ID,
            CASE,
            Optional.of(PARTY),
            Optional.empty(),
            Optional.empty(),
            "protection-officer",
            1,
            new Term(RULE, START, DUE, WHY),
            Optional.empty());
    private static final DeadlineStarted STARTED = new DeadlineStarted(
            ID,
            RULE,
            CASE,
            Optional.of(PARTY),
            Optional.empty(),
            "protection-officer",
            1,
            START,
            DUE,
            WHY,
            Optional.empty(),
            Optional.empty());
    private static final DeadlineBreached BREACHED =
            new DeadlineBreached(ID, RULE, CASE, "protection-officer", DUE, Optional.empty());

    private final Scenario<DeadlineCommand, DeadlineState, DeadlineEvent> deadline =
            Scenario.of(new DeadlineDecider(DemonstrationProfile.versions()));

    @Test
    void a_term_starts_once() {
        deadline.when(START_IT).then(STARTED);
        deadline.given(STARTED).when(START_IT).thenNothing();
        deadline.given(STARTED, met(DUE, true, CONFIRMED)).when(START_IT).thenNothing();
    }

    @Test
    void an_act_at_the_due_instant_is_in_time_and_one_a_microsecond_later_is_not() {
        deadline.given(STARTED).when(meet(DUE, ActorKind.HUMAN, CONFIRMED)).then(met(DUE, true, CONFIRMED));
        deadline.given(STARTED)
                .when(meet(JUST_AFTER, ActorKind.HUMAN, CONFIRMED))
                .then(met(JUST_AFTER, false, CONFIRMED));
    }

    @ParameterizedTest
    @EnumSource(
            value = ActorKind.class,
            names = {"HUMAN", "EXTERNAL"})
    void people_meet_a_term(ActorKind by) {
        deadline.given(STARTED).when(meet(START, by, ASSERTED)).then(met(START, true, ASSERTED));
    }

    @Test
    void software_never_meets_confirms_or_contests_a_term() {
        Act act = new Act(EVENT, ActorKind.SYSTEM, START, START);
        deadline.when(meet(START, ActorKind.SYSTEM, CONFIRMED)).thenNothing();
        deadline.given(STARTED).when(meet(START, ActorKind.SYSTEM, CONFIRMED)).thenNothing();
        deadline.given(STARTED, BREACHED)
                .when(meet(START, ActorKind.SYSTEM, CONFIRMED))
                .thenNothing();
        deadline.given(STARTED, met(START, true, ASSERTED))
                .when(new ConfirmDeadline(act, FIRST))
                .thenNothing();
        deadline.given(STARTED, met(START, true, ASSERTED))
                .when(new ContestDeadline(act, FIRST))
                .thenNothing();
    }

    @Test
    void a_term_for_what_is_not_there_any_more_is_withdrawn_and_neither_met_nor_breached_by_it() {
        DeadlineWithdrawn withdrawn = new DeadlineWithdrawn(ID, RULE, CASE, Optional.empty());
        deadline.given(STARTED).when(new WithdrawDeadline(FIRST)).then(withdrawn);
        deadline.given(STARTED, BREACHED)
                .when(new WithdrawDeadline(FIRST))
                .then(new DeadlineWithdrawn(ID, RULE, CASE, Optional.of(true)));
        deadline.given(STARTED, withdrawn).when(new BreachDeadline(JUST_AFTER)).thenNothing();
        deadline.given(STARTED, withdrawn)
                .when(meet(DUE, ActorKind.HUMAN, CONFIRMED))
                .thenNothing();
        deadline.given(STARTED, met(DUE, true, CONFIRMED))
                .when(new WithdrawDeadline(FIRST))
                .thenNothing();
        deadline.given().when(new WithdrawDeadline(FIRST)).thenNothing();
    }

    @Test
    void what_is_met_stays_met() {
        DeadlineMet met = met(START, true, CONFIRMED);
        deadline.given(STARTED, met).when(meet(DUE, ActorKind.HUMAN, CONFIRMED)).thenNothing();
        deadline.given(STARTED, met).when(new BreachDeadline(JUST_AFTER)).thenNothing();
        deadline.given(STARTED, met).when(new WarnOfDeadline(START)).thenNothing();
    }

    @Test
    void nothing_is_breached_before_all_acts_until_its_due_instant_are_known() {
        deadline.given(STARTED).when(new BreachDeadline(Instant.EPOCH)).thenNothing();
        deadline.given(STARTED).when(new BreachDeadline(DUE)).thenNothing();
        deadline.given(STARTED).when(new BreachDeadline(JUST_AFTER)).then(BREACHED);
        deadline.given(STARTED, BREACHED).when(new BreachDeadline(JUST_AFTER)).thenNothing();
        deadline.when(new BreachDeadline(JUST_AFTER)).thenNothing();
    }

    @Test
    void a_term_of_the_person_passes_without_a_breach_and_the_person_still_acts() {
        DeadlinePassed passed = new DeadlinePassed(ID, RULE, CASE, DUE, Optional.empty());
        Scenario<DeadlineCommand, DeadlineState, DeadlineEvent> ofThePerson =
                Scenario.of(new DeadlineDecider(new Profiles(List.of(DemonstrationProfile.but(
                        "(id: URGENT_DECISION(?s).*?holder: protection-officer)", "$1\n    heldBy: PERSON")))));
        ofThePerson.given(STARTED).when(new BreachDeadline(DUE)).thenNothing();
        ofThePerson.given(STARTED).when(new BreachDeadline(JUST_AFTER)).then(passed);
        ofThePerson.given(STARTED, passed).when(new BreachDeadline(JUST_AFTER)).thenNothing();
        ofThePerson.given(STARTED, passed).when(new WarnOfDeadline(JUST_AFTER)).thenNothing();
        ofThePerson
                .given(STARTED, passed)
                .when(meet(JUST_AFTER, ActorKind.HUMAN, CONFIRMED))
                .then(met(JUST_AFTER, false, CONFIRMED));
        ofThePerson
                .given(STARTED, passed)
                .when(meet(DUE, ActorKind.HUMAN, CONFIRMED))
                .then(met(DUE, true, CONFIRMED));
        ofThePerson
                .given(STARTED, passed)
                .when(new WithdrawDeadline(FIRST))
                .then(new DeadlineWithdrawn(ID, RULE, CASE, Optional.empty()));
    }

    @Test
    void a_breached_term_is_met_late() {
        deadline.given(STARTED, BREACHED)
                .when(meet(JUST_AFTER, ActorKind.HUMAN, CONFIRMED))
                .then(met(JUST_AFTER, false, CONFIRMED));
    }

    @Test
    void an_act_that_was_in_time_and_comes_to_light_after_the_breach_withdraws_it() {
        deadline.given(STARTED, BREACHED)
                .when(meet(DUE, ActorKind.HUMAN, CONFIRMED))
                .then(new DeadlineMet(
                        ID,
                        RULE,
                        CASE,
                        EVENT,
                        DUE,
                        true,
                        CONFIRMED,
                        Optional.of(DUE),
                        Optional.of(true),
                        Optional.of(true)));
    }

    @Test
    void done_in_time_and_recorded_late_is_late_and_visible_as_exactly_that() {
        MeetDeadline recordedLate = new MeetDeadline(
                ID, RULE, CASE, new Act(EVENT, ActorKind.HUMAN, JUST_AFTER, START), CONFIRMED, false, FIRST);
        deadline.given(STARTED)
                .when(recordedLate)
                .then(new DeadlineMet(
                        ID,
                        RULE,
                        CASE,
                        EVENT,
                        JUST_AFTER,
                        false,
                        CONFIRMED,
                        Optional.of(START),
                        Optional.of(true),
                        Optional.empty()));
    }

    @Test
    void a_warning_that_comes_too_late_says_so_and_none_follows_a_breach() {
        deadline.given(STARTED)
                .when(new WarnOfDeadline(DUE))
                .then(new DeadlineDueSoon(ID, RULE, CASE, "protection-officer", DUE, Optional.empty()));
        deadline.given(STARTED)
                .when(new WarnOfDeadline(JUST_AFTER))
                .then(new DeadlineDueSoon(ID, RULE, CASE, "protection-officer", DUE, Optional.of(true)));
        deadline.given(STARTED, BREACHED).when(new WarnOfDeadline(START)).thenNothing();
    }

    @Test
    void what_one_side_asserts_the_other_confirms_or_contests() {
        Act act = new Act(EVENT, ActorKind.HUMAN, DUE, DUE);
        DeadlineConfirmed confirmed = new DeadlineConfirmed(ID, RULE, CASE, EVENT);
        DeadlineContested contested = new DeadlineContested(ID, RULE, CASE, EVENT);
        DeadlineMet asserted = met(START, true, ASSERTED);
        deadline.given(STARTED, asserted).when(new ConfirmDeadline(act, FIRST)).then(confirmed);
        deadline.given(STARTED, asserted).when(new ContestDeadline(act, FIRST)).then(contested);
        deadline.given(STARTED, asserted, confirmed)
                .when(new ConfirmDeadline(act, FIRST))
                .thenNothing();
        deadline.given(STARTED, asserted, confirmed)
                .when(new ContestDeadline(act, FIRST))
                .then(contested);
        deadline.given(STARTED, asserted, contested)
                .when(new ConfirmDeadline(act, FIRST))
                .then(confirmed);
        deadline.given(STARTED).when(new ConfirmDeadline(act, FIRST)).thenNothing();
    }

    @Test
    void an_act_that_is_seen_before_the_start_meets_the_term_when_it_starts() {
        ActNoted noted = new ActNoted(ID, RULE, CASE, EVENT, DUE, CONFIRMED, Optional.of(DUE), List.of(1));
        deadline.when(meet(DUE, ActorKind.HUMAN, CONFIRMED)).then(noted);
        deadline.given(noted).when(meet(JUST_AFTER, ActorKind.HUMAN, CONFIRMED)).thenNothing();
        deadline.given(noted).when(START_IT).then(STARTED, met(DUE, true, CONFIRMED));
    }

    @Test
    void an_act_that_is_confirmed_or_contested_before_the_start_starts_the_term_so() {
        Act answer = new Act(EVENT, ActorKind.HUMAN, JUST_AFTER, JUST_AFTER);
        ActNoted asserted = new ActNoted(ID, RULE, CASE, EVENT, DUE, ASSERTED, Optional.of(DUE), List.of(1));
        ActNoted confirmed = new ActNoted(ID, RULE, CASE, EVENT, DUE, CONFIRMED, Optional.of(DUE), List.of(1));
        ActNoted contested = new ActNoted(ID, RULE, CASE, EVENT, DUE, CONTESTED, Optional.of(DUE), List.of(1));
        deadline.given(asserted).when(new ConfirmDeadline(answer, FIRST)).then(confirmed);
        deadline.given(asserted).when(new ContestDeadline(answer, FIRST)).then(contested);
        deadline.given(asserted, contested)
                .when(new ConfirmDeadline(answer, FIRST))
                .then(confirmed);
        deadline.given(asserted, confirmed)
                .when(new ConfirmDeadline(answer, FIRST))
                .thenNothing();
        deadline.given(asserted, confirmed).when(START_IT).then(STARTED, met(DUE, true, CONFIRMED));
        deadline.given(asserted, contested).when(START_IT).then(STARTED, met(DUE, true, CONTESTED));
        deadline.when(new ConfirmDeadline(answer, FIRST)).thenNothing();
        deadline.given(asserted)
                .when(new ConfirmDeadline(new Act(EVENT, ActorKind.SYSTEM, JUST_AFTER, JUST_AFTER), FIRST))
                .thenNothing();
    }

    @Test
    void a_term_that_can_start_again_begins_its_next_period_after_it_was_met_and_never_by_the_same_event() {
        EventId next = new EventId(UUID.randomUUID());
        DeadlineMet met = met(DUE, true, CONFIRMED);
        deadline.when(starting(EVENT)).then(period(EVENT));
        deadline.given(period(EVENT)).when(starting(next)).thenNothing();
        deadline.given(period(EVENT), BREACHED).when(starting(next)).thenNothing();
        deadline.given(period(EVENT), met).when(starting(next)).then(period(next));
        deadline.given(period(EVENT), met).when(starting(EVENT)).thenNothing();
        deadline.given(period(EVENT), new DeadlineWithdrawn(ID, RULE, CASE, Optional.empty()))
                .when(starting(next))
                .then(period(next));
        deadline.given(STARTED, met).when(START_IT).thenNothing();
    }

    @Test
    void the_event_that_begins_a_period_does_not_meet_it() {
        EventId next = new EventId(UUID.randomUUID());
        deadline.given(period(EVENT)).when(meetAgain(DUE)).thenNothing();
        deadline.given(period(next)).when(meetAgain(DUE)).then(met(DUE, true, CONFIRMED));
        deadline.given(notedAt(DUE)).when(starting(EVENT)).then(period(EVENT));
    }

    @Test
    void an_act_before_a_period_does_not_meet_it_in_whatever_order_both_arrive() {
        EventId next = new EventId(UUID.randomUUID());
        Instant before = START.minusNanos(1_000);
        deadline.given(period(next)).when(meetAgain(before)).thenNothing();
        deadline.given(period(next), pausedAt(START)).when(meetAgain(before)).thenNothing();
        deadline.given(period(next), BREACHED).when(meetAgain(before)).thenNothing();
        deadline.given(period(next)).when(meetAgain(START)).then(met(START, true, CONFIRMED));
        deadline.when(meetAgain(before)).then(notedAt(before));
        deadline.given(notedAt(before)).when(starting(next)).then(period(next));
    }

    @Test
    void an_act_after_the_start_that_arrives_first_meets_the_period_when_its_start_arrives() {
        EventId first = new EventId(UUID.randomUUID());
        EventId next = new EventId(UUID.randomUUID());
        DeadlineMet earlier = new DeadlineMet(
                ID, RULE, CASE, first, START, true, CONFIRMED, Optional.empty(), Optional.empty(), Optional.empty());
        DeadlineWithdrawn withdrawn = new DeadlineWithdrawn(ID, RULE, CASE, Optional.empty());
        deadline.when(meetAgain(DUE)).then(notedAt(DUE));
        deadline.given(notedAt(DUE)).when(meetAgain(DUE)).thenNothing();
        deadline.given(notedAt(DUE)).when(starting(next)).then(period(next), met(DUE, true, CONFIRMED));
        deadline.given(period(first), earlier).when(meetAgain(DUE)).then(notedAt(DUE));
        deadline.given(period(first), earlier, notedAt(DUE))
                .when(starting(next))
                .then(period(next), met(DUE, true, CONFIRMED));
        deadline.given(period(first), withdrawn).when(meetAgain(DUE)).then(notedAt(DUE));
        deadline.given(period(first), withdrawn, notedAt(DUE))
                .when(starting(next))
                .then(period(next), met(DUE, true, CONFIRMED));
    }

    @Test
    void the_first_act_after_the_start_meets_the_period() {
        EventId first = new EventId(UUID.randomUUID());
        EventId next = new EventId(UUID.randomUUID());
        Instant before = START.minusSeconds(60);
        ActNoted earlier = new ActNoted(ID, RULE, CASE, first, before, CONFIRMED, Optional.of(before), List.of(1));
        ActNoted later = new ActNoted(
                ID, RULE, CASE, new EventId(UUID.randomUUID()), JUST_AFTER, CONFIRMED, Optional.empty(), List.of(1));
        deadline.given(earlier).when(meetAgain(DUE)).then(notedAt(DUE));
        deadline.given(earlier, notedAt(DUE), later).when(starting(next)).then(period(next), met(DUE, true, CONFIRMED));
    }

    @Test
    void a_paused_term_is_neither_warned_of_nor_breached_and_runs_on_for_as_long_as_it_waited() {
        Act pause = new Act(EVENT, ActorKind.HUMAN, START.plusSeconds(3_600), START);
        Act resume = new Act(EVENT, ActorKind.HUMAN, START.plusSeconds(10_800), START);
        DeadlinePaused paused = new DeadlinePaused(ID, RULE, CASE, EVENT, pause.at());
        Instant later = Instant.parse("2026-03-01T15:00:00Z");
        deadline.given(STARTED).when(new PauseDeadline(pause, FIRST)).then(paused);
        deadline.given(STARTED, paused).when(new PauseDeadline(pause, FIRST)).thenNothing();
        deadline.given(STARTED, paused).when(new WarnOfDeadline(DUE)).thenNothing();
        deadline.given(STARTED, paused).when(new BreachDeadline(JUST_AFTER)).thenNothing();
        deadline.given(STARTED, paused)
                .when(meet(JUST_AFTER, ActorKind.HUMAN, CONFIRMED))
                .then(met(JUST_AFTER, true, CONFIRMED));
        deadline.given(STARTED, paused)
                .when(new WithdrawDeadline(FIRST))
                .then(new DeadlineWithdrawn(ID, RULE, CASE, Optional.empty()));
        DeadlineMoved moved = new DeadlineMoved(
                ID,
                RULE,
                CASE,
                EVENT,
                1,
                later,
                Optional.of(resume.at()),
                Terms.due(DemonstrationProfile.load(), RULE, START.plusSeconds(7_200))
                        .explanation());
        deadline.given(STARTED, paused).when(new ResumeDeadline(resume, FIRST)).then(moved);
        deadline.given(STARTED, paused, moved)
                .when(new ResumeDeadline(resume, FIRST))
                .thenNothing();
        deadline.given(STARTED, paused, moved).when(new BreachDeadline(later)).thenNothing();
        deadline.given(STARTED, paused, moved)
                .when(new BreachDeadline(later.plusSeconds(1)))
                .then(new DeadlineBreached(ID, RULE, CASE, "protection-officer", later, Optional.empty()));
        deadline.given(STARTED)
                .when(new PauseDeadline(new Act(EVENT, ActorKind.HUMAN, JUST_AFTER, START), FIRST))
                .thenNothing();
    }

    @Test
    void a_resumption_before_the_pause_lets_the_term_run_as_if_it_had_not_been_paused() {
        DeadlineMoved runs = moved(DUE, hour(1));
        deadline.given(STARTED, pausedAt(hour(2)))
                .when(new ResumeDeadline(act(hour(1)), FIRST))
                .then(runs);
        deadline.given(STARTED, pausedAt(hour(2)), runs)
                .when(new BreachDeadline(JUST_AFTER))
                .then(BREACHED);
    }

    @Test
    void a_pause_that_began_before_the_term_counts_from_its_start() {
        deadline.given(STARTED, pausedAt(hour(-1)))
                .when(new ResumeDeadline(act(hour(2)), FIRST))
                .then(moved(DUE.plusSeconds(7_200), hour(2)));
    }

    @Test
    void a_pause_that_began_within_the_last_one_counts_from_its_end() {
        DeadlineMoved first = moved(DUE.plusSeconds(3_600), hour(2));
        deadline.given(STARTED, pausedAt(hour(1)), first, pausedAt(START.plusSeconds(5_400)))
                .when(new ResumeDeadline(act(hour(3)), FIRST))
                .then(moved(DUE.plusSeconds(7_200), hour(3)));
        deadline.given(STARTED, pausedAt(hour(1)), first, pausedAt(START.plusSeconds(5_400)))
                .when(new ResumeDeadline(act(START.plusSeconds(6_000)), FIRST))
                .then(moved(DUE.plusSeconds(3_600), START.plusSeconds(6_000)));
    }

    @Test
    void a_term_counts_by_the_version_of_the_profile_under_which_it_began() {
        Act act = new Act(EVENT, ActorKind.HUMAN, DUE, DUE);
        Set<Integer> second = Set.of(2);
        deadline.given(STARTED)
                .when(new MeetDeadline(ID, RULE, CASE, act, CONFIRMED, false, second))
                .thenNothing();
        deadline.given(STARTED)
                .when(new MeetDeadline(ID, RULE, CASE, act, CONFIRMED, false, Set.of(1, 2)))
                .then(met(DUE, true, CONFIRMED));
        deadline.given(STARTED).when(new WithdrawDeadline(second)).thenNothing();
        deadline.given(STARTED, met(DUE, true, ASSERTED))
                .when(new ConfirmDeadline(act, second))
                .thenNothing();
        deadline.given(new ActNoted(ID, RULE, CASE, EVENT, DUE, CONFIRMED, Optional.of(DUE), List.of(2)))
                .when(START_IT)
                .then(STARTED);
    }

    @Test
    void an_early_act_that_versions_take_otherwise_is_noted_for_each_and_meets_the_one_that_begins() {
        Act act = new Act(EVENT, ActorKind.HUMAN, DUE, DUE);
        MeetDeadline second = new MeetDeadline(ID, RULE, CASE, act, ASSERTED, false, Set.of(2));
        ActNoted first = new ActNoted(ID, RULE, CASE, EVENT, DUE, CONFIRMED, Optional.of(DUE), List.of(1));
        ActNoted other = new ActNoted(ID, RULE, CASE, EVENT, DUE, ASSERTED, Optional.of(DUE), List.of(2));
        deadline.given(first).when(second).then(other);
        deadline.given(first, other).when(second).thenNothing();
        deadline.given(other, first).when(START_IT).then(STARTED, met(DUE, true, CONFIRMED));
        deadline.given(other, first)
                .when(new ConfirmDeadline(act, Set.of(2)))
                .then(new ActNoted(ID, RULE, CASE, EVENT, DUE, CONFIRMED, Optional.of(DUE), List.of(2)));
    }

    @Test
    void an_act_noted_before_claims_were_kept_still_meets_its_term() {
        ActNoted old = new ActNoted(ID, RULE, CASE, EVENT, DUE, CONFIRMED, Optional.empty(), List.of(1));
        deadline.given(old)
                .when(START_IT)
                .then(
                        STARTED,
                        new DeadlineMet(
                                ID,
                                RULE,
                                CASE,
                                EVENT,
                                DUE,
                                true,
                                CONFIRMED,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private static Instant hour(int afterStart) {
        return START.plusSeconds(3_600L * afterStart);
    }

    private static Act act(Instant at) {
        return new Act(EVENT, ActorKind.HUMAN, at, at);
    }

    private static DeadlinePaused pausedAt(Instant since) {
        return new DeadlinePaused(ID, RULE, CASE, EVENT, since);
    }

    /** The term runs again until this instant: the explanation is that of a start three hours before it. */
    private static DeadlineMoved moved(Instant due, Instant resumed) {
        Text why = Terms.due(DemonstrationProfile.load(), RULE, due.minusSeconds(10_800))
                .explanation();
        return new DeadlineMoved(ID, RULE, CASE, EVENT, 1, due, Optional.of(resumed), why);
    }

    private static StartDeadline starting(EventId by) {
        return new StartDeadline(
                ID,
                CASE,
                Optional.of(PARTY),
                Optional.empty(),
                Optional.empty(),
                "protection-officer",
                1,
                new Term(RULE, START, DUE, WHY),
                Optional.of(by));
    }

    private static DeadlineStarted period(EventId by) {
        return new DeadlineStarted(
                ID,
                RULE,
                CASE,
                Optional.of(PARTY),
                Optional.empty(),
                "protection-officer",
                1,
                START,
                DUE,
                WHY,
                Optional.empty(),
                Optional.of(by));
    }

    private static MeetDeadline meet(Instant at, ActorKind by, Confirmation confirmation) {
        return new MeetDeadline(ID, RULE, CASE, new Act(EVENT, by, at, at), confirmation, false, FIRST);
    }

    private static MeetDeadline meetAgain(Instant at) {
        return new MeetDeadline(ID, RULE, CASE, act(at), CONFIRMED, true, FIRST);
    }

    private static ActNoted notedAt(Instant at) {
        return new ActNoted(ID, RULE, CASE, EVENT, at, CONFIRMED, Optional.of(at), List.of(1));
    }

    private static DeadlineMet met(Instant at, boolean inTime, Confirmation confirmation) {
        return new DeadlineMet(
                ID,
                RULE,
                CASE,
                EVENT,
                at,
                inTime,
                confirmation,
                Optional.of(at),
                Optional.of(inTime),
                Optional.empty());
    }
}
