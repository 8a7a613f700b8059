package esperanza.investigation.programme.domain;

import static esperanza.access.Role.INVESTIGATOR;
import static esperanza.access.Role.OMBUDSMAN;
import static esperanza.access.Role.SUPERVISOR;
import static esperanza.investigation.programme.domain.Programme.InactivityStep.INACTIVITY_30;
import static esperanza.investigation.programme.domain.Programme.InactivityStep.INACTIVITY_60;
import static esperanza.investigation.programme.domain.Programme.InactivityStep.INACTIVITY_90;
import static esperanza.investigation.programme.domain.ProgrammeRule.HYPOTHESIS_NOT_ADOPTED;
import static esperanza.investigation.programme.domain.ProgrammeRule.INSTANT_PAST;
import static esperanza.investigation.programme.domain.ProgrammeRule.L1_MISSING;
import static esperanza.investigation.programme.domain.ProgrammeRule.LINE_WITHOUT_ACT;
import static esperanza.investigation.programme.domain.ProgrammeRule.NEVER_IN_U0;
import static esperanza.investigation.programme.domain.ProgrammeRule.NOT_APPROVED;
import static esperanza.investigation.programme.domain.ProgrammeRule.NOT_PROPOSED;
import static esperanza.investigation.programme.domain.ProgrammeRule.NO_SUCH_ACT;
import static esperanza.investigation.programme.domain.ProgrammeRule.NO_SUCH_LINE;
import static esperanza.investigation.programme.domain.ProgrammeRule.OTHER_VERSION;
import static esperanza.investigation.programme.domain.ProgrammeRule.SAME_PERSON;
import static esperanza.investigation.programme.domain.ProgrammeRule.SUSPENDED;
import static esperanza.investigation.programme.domain.ProgrammeRule.WRONG_RUNG;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.Role;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.programme.domain.Programme.InactivityStep;
import esperanza.investigation.programme.domain.Programme.ReviewOutcome;
import esperanza.investigation.programme.domain.Programme.SuspensionGround;
import esperanza.investigation.programme.domain.ProgrammeCommand.*;
import esperanza.investigation.programme.domain.ProgrammeEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CaseId ANOTHER_CASE = new CaseId(new UUID(1, 2));
    private static final LineId DEFENCE = new LineId(new UUID(2, 1));
    private static final LineId PHONES = new LineId(new UUID(2, 2));
    private static final ActId INTERVIEW = new ActId(new UUID(3, 1));
    private static final ActId CALLS = new ActId(new UUID(3, 2));
    private static final EventId CAUSE = new EventId(new UUID(8, 1));
    private static final UUID CLOCK = new UUID(4, 1);
    private static final UUID NEXT_CLOCK = new UUID(4, 2);
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant NEXT = Instant.parse("2026-03-31T08:00:00Z");
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");

    private static final Map<LineId, Line> LINES =
            Map.of(DEFENCE, line(CASE, LineCode.L1, Line.State.OPEN), PHONES, line(CASE, LineCode.L2, Line.State.OPEN));
    private static final Map<ActId, Act> ACTS = Map.of(
            INTERVIEW, act(CASE, DEFENCE, Act.State.DONE),
            CALLS, act(CASE, PHONES, Act.State.ORDERED));

    private static final ProgrammeApproved APPROVED = new ProgrammeApproved(
            CASE, 1, List.of(DEFENCE, PHONES), List.of(INTERVIEW, CALLS), NEXT, WORDS, Optional.of(WORDS));
    private static final SuspensionProposed PROPOSED =
            new SuspensionProposed(CASE, SuspensionGround.ASSISTANCE_AWAITED, NEXT, "inés", WORDS);
    private static final InvestigationSuspended WAITS =
            new InvestigationSuspended(CASE, SuspensionGround.ASSISTANCE_AWAITED, NEXT, WORDS);
    private static final InvestigationResumed GOES_ON = new InvestigationResumed(CASE, WORDS);

    private final Scenario<ProgrammeCommand, Programme, ProgrammeEvent> programme = Scenario.of(new ProgrammeDecider());

    @Test
    void each_approval_is_the_next_version() {
        programme.when(approve(LINES, ACTS)).then(APPROVED);
        programme
                .given(APPROVED)
                .when(approve(LINES, ACTS))
                .then(new ProgrammeApproved(
                        CASE, 2, List.of(DEFENCE, PHONES), List.of(INTERVIEW, CALLS), NEXT, WORDS, Optional.of(WORDS)));
    }

    @Test
    void a_programme_follows_the_adopted_link_with_the_defence_work() {
        programme.when(approve(new Basis(false, LINES, ACTS), NEXT)).thenRefused(HYPOTHESIS_NOT_ADOPTED);
        Map<LineId, Line> withoutL1 = Map.of(
                DEFENCE, line(CASE, LineCode.L3, Line.State.OPEN), PHONES, line(CASE, LineCode.L2, Line.State.OPEN));
        programme.when(approve(withoutL1, ACTS)).thenRefused(L1_MISSING);
        programme.when(approve(new Basis(true, LINES, ACTS), NOW)).thenRefused(INSTANT_PAST);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, ORDERED, true",
        "OPEN, DONE, true",
        "BLOCKED, ORDERED, true",
        "OPEN, REFUSED, false",
        "OPEN, IMPOSSIBLE, false",
        "BLOCKED, WITHDRAWN, false",
        "EXHAUSTED, IMPOSSIBLE, true",
        "CLOSED, WITHDRAWN, true"
    })
    void each_line_that_has_not_ended_needs_an_act_that_is_ordered_or_done(
            Line.State state, Act.State ofAct, boolean approved) {
        Map<LineId, Line> lines =
                Map.of(DEFENCE, line(CASE, LineCode.L1, Line.State.OPEN), PHONES, line(CASE, LineCode.L2, state));
        Map<ActId, Act> acts = Map.of(INTERVIEW, act(CASE, DEFENCE, Act.State.DONE), CALLS, act(CASE, PHONES, ofAct));
        if (approved) {
            programme.when(approve(lines, acts)).then(APPROVED);
        } else {
            programme.when(approve(lines, acts)).thenRefused(LINE_WITHOUT_ACT);
        }
    }

    @Test
    void lines_and_acts_that_are_not_of_the_case_are_answered_as_not_found() {
        programme.when(approve(Map.of(DEFENCE, LINES.get(DEFENCE)), ACTS)).thenRefused(NO_SUCH_LINE);
        programme.when(approve(LINES, Map.of(INTERVIEW, ACTS.get(INTERVIEW)))).thenRefused(NO_SUCH_ACT);
        Map<LineId, Line> elsewhere =
                Map.of(DEFENCE, LINES.get(DEFENCE), PHONES, line(ANOTHER_CASE, LineCode.L2, Line.State.OPEN));
        programme.when(approve(elsewhere, ACTS)).thenRefused(NO_SUCH_LINE);
        Map<ActId, Act> foreign =
                Map.of(INTERVIEW, ACTS.get(INTERVIEW), CALLS, act(ANOTHER_CASE, PHONES, Act.State.ORDERED));
        programme.when(approve(LINES, foreign)).thenRefused(NO_SUCH_ACT);
    }

    @Test
    void the_version_in_force_is_reviewed() {
        programme
                .given(APPROVED)
                .when(review(1, NEXT))
                .then(new ProgrammeReviewed(CASE, 1, List.of(CAUSE), ReviewOutcome.GOES_ON, NEXT, WORDS));
        programme.given(APPROVED).when(review(2, NEXT)).thenRefused(OTHER_VERSION);
        programme.given(APPROVED).when(review(1, NOW)).thenRefused(INSTANT_PAST);
        programme.when(review(1, NEXT)).thenRefused(NOT_APPROVED);
    }

    @Test
    void a_new_threat_calls_for_a_review_until_one_names_it() {
        ProgrammeReviewCalled called = new ProgrammeReviewCalled(CASE, CAUSE);
        ProgrammeReviewed atItsTime = new ProgrammeReviewed(CASE, 1, List.of(), ReviewOutcome.GOES_ON, NEXT, WORDS);
        ProgrammeReviewed named = new ProgrammeReviewed(CASE, 1, List.of(CAUSE), ReviewOutcome.GOES_ON, NEXT, WORDS);
        programme.given(APPROVED).when(new CallProgrammeReview(CASE, CAUSE)).then(called);
        programme
                .given(APPROVED, called)
                .when(new CallProgrammeReview(CASE, CAUSE))
                .thenNothing();
        programme.when(new CallProgrammeReview(CASE, CAUSE)).thenNothing();
        ProgrammeDecider decider = new ProgrammeDecider();
        assertThat(decider.replay(List.of(APPROVED, called, atItsTime)).reviewsDue())
                .containsExactly(CAUSE);
        assertThat(decider.replay(List.of(APPROVED, called, named)).reviewsDue())
                .isEmpty();
    }

    @Test
    void each_step_of_inactivity_is_answered_by_its_rung_and_each_time_anew() {
        InactivityAnswered thirty = new InactivityAnswered(CASE, CLOCK, INACTIVITY_30, "sara", WORDS);
        InactivityAnswered sixty = new InactivityAnswered(CASE, NEXT_CLOCK, INACTIVITY_60, "tomás", WORDS);
        programme.when(answer(CLOCK, INACTIVITY_30, "sara", SUPERVISOR)).then(thirty);
        programme
                .given(thirty)
                .when(answer(CLOCK, INACTIVITY_30, "tomás", SUPERVISOR))
                .then(new InactivityAnswered(CASE, CLOCK, INACTIVITY_30, "tomás", WORDS));
        programme
                .given(thirty)
                .when(answer(NEXT_CLOCK, INACTIVITY_60, "sara", SUPERVISOR))
                .thenRefused(WRONG_RUNG);
        programme
                .given(thirty)
                .when(answer(NEXT_CLOCK, INACTIVITY_60, "tomás", SUPERVISOR))
                .then(sixty);
        programme.when(answer(CLOCK, INACTIVITY_30, "olga", OMBUDSMAN)).thenRefused(WRONG_RUNG);
        programme.when(answer(CLOCK, INACTIVITY_60, "inés", INVESTIGATOR)).thenRefused(WRONG_RUNG);
        programme.when(answer(CLOCK, INACTIVITY_90, "sara", SUPERVISOR)).thenRefused(WRONG_RUNG);
        programme
                .when(answer(CLOCK, INACTIVITY_90, "olga", OMBUDSMAN))
                .then(new InactivityAnswered(CASE, CLOCK, INACTIVITY_90, "olga", WORDS));
    }

    @Test
    void one_person_proposes_that_the_investigation_waits_and_another_decides() {
        programme.when(propose(NEXT, false)).then(PROPOSED);
        programme.when(suspend("sara", false)).thenRefused(NOT_PROPOSED);
        programme.given(PROPOSED).when(suspend("inés", false)).thenRefused(SAME_PERSON);
        programme.given(PROPOSED).when(suspend("sara", false)).then(WAITS);
        programme.given(PROPOSED, WAITS).when(suspend("sara", false)).thenNothing();
        programme.given(PROPOSED, WAITS).when(propose(NEXT, false)).thenRefused(SUSPENDED);
        programme.when(propose(NOW, false)).thenRefused(INSTANT_PAST);
    }

    @Test
    void an_investigation_of_an_imminent_danger_never_waits() {
        programme.when(propose(NEXT, true)).thenRefused(NEVER_IN_U0);
        programme.given(PROPOSED).when(suspend("sara", true)).thenRefused(NEVER_IN_U0);
    }

    @Test
    void a_suspended_investigation_goes_on_and_a_proposal_is_dropped() {
        ResumeInvestigation resume = new ResumeInvestigation(CASE, WORDS);
        programme.when(resume).thenNothing();
        programme.given(PROPOSED).when(resume).then(GOES_ON);
        programme.given(PROPOSED, WAITS).when(resume).then(GOES_ON);
        programme.given(PROPOSED, WAITS, GOES_ON).when(resume).thenNothing();
        programme.given(PROPOSED, GOES_ON).when(suspend("sara", false)).thenRefused(NOT_PROPOSED);
    }

    private static ApproveProgramme approve(Map<LineId, Line> lines, Map<ActId, Act> acts) {
        return approve(new Basis(true, lines, acts), NEXT);
    }

    private static ApproveProgramme approve(Basis basis, Instant nextReview) {
        return new ApproveProgramme(
                CASE,
                by("inés"),
                List.of(DEFENCE, PHONES),
                List.of(INTERVIEW, CALLS),
                nextReview,
                WORDS,
                Optional.of(WORDS),
                basis);
    }

    private static ReviewProgramme review(int version, Instant nextReview) {
        return new ReviewProgramme(CASE, by("inés"), version, List.of(CAUSE), ReviewOutcome.GOES_ON, nextReview, WORDS);
    }

    private static AnswerInactivity answer(UUID clock, InactivityStep step, String person, Role role) {
        return new AnswerInactivity(CASE, by(person), clock, step, Set.of(role), WORDS);
    }

    private static ProposeSuspension propose(Instant until, boolean imminentDanger) {
        return new ProposeSuspension(
                CASE, by("inés"), SuspensionGround.ASSISTANCE_AWAITED, until, WORDS, imminentDanger);
    }

    private static SuspendInvestigation suspend(String person, boolean imminentDanger) {
        return new SuspendInvestigation(CASE, by(person), WORDS, imminentDanger);
    }

    private static At by(String person) {
        return new At(NOW, person);
    }

    private static Line.Known line(CaseId of, LineCode code, Line.State state) {
        return new Line.Known(of, code, List.of(HypothesisId.first(of)), "inés", state);
    }

    private static Act.Known act(CaseId of, LineId line, Act.State state) {
        return new Act.Known(of, line, ActType.WITNESS, "omar", Optional.of(NEXT), state);
    }
}
