package esperanza.investigation.programme.domain;

import static esperanza.investigation.programme.domain.ProgrammeRule.ACT_ENDED;
import static esperanza.investigation.programme.domain.ProgrammeRule.AUTHORISATION_MISSING;
import static esperanza.investigation.programme.domain.ProgrammeRule.INSTANT_PAST;
import static esperanza.investigation.programme.domain.ProgrammeRule.LINE_ENDED;
import static esperanza.investigation.programme.domain.ProgrammeRule.NOT_OWNER;
import static esperanza.investigation.programme.domain.ProgrammeRule.NO_SUCH_ACT;
import static esperanza.investigation.programme.domain.ProgrammeRule.NO_SUCH_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.evidence.domain.AuthorisationMeasure;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.programme.domain.Act.Hindrance;
import esperanza.investigation.programme.domain.Act.Result;
import esperanza.investigation.programme.domain.ActCommand.*;
import esperanza.investigation.programme.domain.ActEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CaseId ANOTHER_CASE = new CaseId(new UUID(1, 2));
    private static final LineId LINE = new LineId(new UUID(2, 1));
    private static final ActId ACT = new ActId(new UUID(3, 1));
    private static final Optional<UUID> PROPOSAL = Optional.of(new UUID(4, 1));
    private static final Optional<UUID> AUTHORISATION = Optional.of(new UUID(5, 1));
    private static final Optional<Allowed> NONE = Optional.empty();
    private static final Optional<Allowed> CALLS = allowed(AuthorisationMeasure.TRAFFIC_DATA, Optional.empty());
    private static final List<UUID> EVIDENCE = List.of(new UUID(6, 1));
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-08T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-15T08:00:00Z");
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");
    private static final Personal<String> WHY = Personal.of(CASE.value(), "It was about to rain");

    private static final ActOrdered ORDERED =
            new ActOrdered(CASE, ACT, ActType.WITNESS, LINE, "omar", DUE, PROPOSAL, WORDS, WORDS);
    private static final ActDone DONE = done(ActType.WITNESS, "inés", Optional.empty(), Optional.empty());
    private static final ActRefused REFUSED = new ActRefused(CASE, ACT, Hindrance.NOT_COMPETENT, WORDS);
    private static final ActImpossible IMPOSSIBLE = new ActImpossible(CASE, ACT, Hindrance.EVIDENCE_GONE, WORDS);
    private static final ActWithdrawn WITHDRAWN = new ActWithdrawn(CASE, ACT, WORDS);

    private final Scenario<ActCommand, Act, ActEvent> act = Scenario.of(new ActDecider());

    @Test
    void an_act_is_ordered_once_with_an_owner_and_a_date_to_come() {
        act.when(order(DUE, line(Line.State.OPEN))).then(ORDERED);
        act.when(order(DUE, line(Line.State.BLOCKED))).then(ORDERED);
        act.given(ORDERED).when(order(DUE, line(Line.State.OPEN))).thenNothing();
        act.when(order(NOW, line(Line.State.OPEN))).thenRefused(INSTANT_PAST);
        act.when(order(DUE, line(Line.State.EXHAUSTED))).thenRefused(LINE_ENDED);
        act.when(order(DUE, line(Line.State.CLOSED))).thenRefused(LINE_ENDED);
        act.when(order(DUE, new Line.Unknown())).thenRefused(NO_SUCH_LINE);
        act.when(order(DUE, new Line.Known(ANOTHER_CASE, LineCode.L5, List.of(), "inés", Line.State.OPEN)))
                .thenRefused(NO_SUCH_LINE);
    }

    @Test
    void any_investigator_of_the_case_does_it_and_it_is_done_once() {
        act.given(ORDERED).when(complete(NONE)).then(DONE);
        act.given(ORDERED, DONE).when(complete(NONE)).thenNothing();
        act.given(ORDERED, REFUSED).when(complete(NONE)).thenRefused(ACT_ENDED);
        act.given(ORDERED, IMPOSSIBLE).when(complete(NONE)).thenRefused(ACT_ENDED);
        act.given(ORDERED, WITHDRAWN).when(complete(NONE)).thenRefused(ACT_ENDED);
    }

    @Test
    void an_act_that_needs_an_authorisation_is_not_recorded_as_done_without_one() {
        ActOrdered calls = new ActOrdered(CASE, ACT, ActType.TELEPHONY, LINE, "omar", DUE, PROPOSAL, WORDS, WORDS);
        act.given(calls).when(complete(NONE)).thenRefused(AUTHORISATION_MISSING);
        act.given(calls).when(complete(CALLS)).then(done(ActType.TELEPHONY, "inés", AUTHORISATION, Optional.empty()));
        act.when(without(ActType.SEARCH, CALLS, line(Line.State.OPEN))).thenRefused(AUTHORISATION_MISSING);
        assertThat(Arrays.stream(ActType.values()).filter(ActType::needsAuthorisation))
                .containsExactly(
                        ActType.TELEPHONY,
                        ActType.LOCATION,
                        ActType.FINANCIAL,
                        ActType.INTELLIGENCE_FILES,
                        ActType.SEARCH,
                        ActType.INTERCEPTION);
    }

    @Test
    void an_authorisation_allows_the_acts_of_its_measure_and_no_act_but_the_one_that_it_names() {
        ActOrdered search = new ActOrdered(CASE, ACT, ActType.SEARCH, LINE, "omar", DUE, PROPOSAL, WORDS, WORDS);
        ActDone done = done(ActType.SEARCH, "inés", AUTHORISATION, Optional.empty());
        Optional<UUID> named = Optional.of(ACT.value());
        Optional<UUID> another = Optional.of(new UUID(3, 2));
        act.given(search)
                .when(complete(allowed(AuthorisationMeasure.SEARCH, named)))
                .then(done);
        act.given(search)
                .when(complete(allowed(AuthorisationMeasure.SEARCH, another)))
                .thenRefused(AUTHORISATION_MISSING);
        act.given(search)
                .when(complete(allowed(AuthorisationMeasure.BANK_RECORDS, Optional.empty())))
                .thenRefused(AUTHORISATION_MISSING);
        act.given(search)
                .when(complete(allowed(AuthorisationMeasure.BANK_RECORDS, named)))
                .thenRefused(AUTHORISATION_MISSING);
        act.given(search)
                .when(complete(allowed(AuthorisationMeasure.OTHER, named)))
                .then(done);
        act.given(search)
                .when(complete(allowed(AuthorisationMeasure.OTHER, Optional.empty())))
                .thenRefused(AUTHORISATION_MISSING);
    }

    @Test
    void an_act_that_could_not_wait_is_recorded_without_an_order() {
        ActDone rain = done(ActType.PHYSICAL_SCENE, "inés", Optional.empty(), Optional.of(WHY));
        act.when(without(ActType.PHYSICAL_SCENE, NONE, line(Line.State.OPEN))).then(rain);
        act.given(rain)
                .when(without(ActType.PHYSICAL_SCENE, NONE, line(Line.State.OPEN)))
                .thenNothing();
        act.when(without(ActType.PHYSICAL_SCENE, NONE, line(Line.State.CLOSED))).thenRefused(LINE_ENDED);
        act.given(rain).when(withdraw()).thenRefused(ACT_ENDED);
        assertThat(new ActDecider().replay(List.of(rain)))
                .isEqualTo(new Act.Known(CASE, LINE, ActType.PHYSICAL_SCENE, "inés", Optional.empty(), Act.State.DONE));
    }

    @Test
    void reading_forwarding_and_reminding_is_no_work_on_the_file() {
        assertThat(Arrays.stream(ActType.values()).filter(type -> !type.isSubstantive()))
                .containsExactly(ActType.FILE_READING, ActType.FORWARDING, ActType.REMINDER);
        ActOrdered reminder = new ActOrdered(CASE, ACT, ActType.REMINDER, LINE, "omar", DUE, PROPOSAL, WORDS, WORDS);
        act.given(reminder)
                .when(complete(NONE))
                .then(new ActDone(
                        CASE,
                        ACT,
                        ActType.REMINDER,
                        false,
                        LINE,
                        "inés",
                        Result.FOUND,
                        EVIDENCE,
                        Optional.empty(),
                        Optional.empty(),
                        WORDS));
    }

    @Test
    void only_its_owner_says_that_an_act_is_refused_or_impossible() {
        act.given(ORDERED).when(refuse("omar")).then(REFUSED);
        act.given(ORDERED).when(refuse("inés")).thenRefused(NOT_OWNER);
        act.given(ORDERED, REFUSED).when(refuse("omar")).thenNothing();
        act.given(ORDERED, DONE).when(refuse("omar")).thenRefused(ACT_ENDED);
        act.given(ORDERED).when(impossible("omar")).then(IMPOSSIBLE);
        act.given(ORDERED).when(impossible("inés")).thenRefused(NOT_OWNER);
        act.given(ORDERED, IMPOSSIBLE).when(impossible("omar")).thenNothing();
        act.given(ORDERED, WITHDRAWN).when(impossible("omar")).thenRefused(ACT_ENDED);
    }

    @Test
    void an_open_act_is_withdrawn_or_its_date_is_moved() {
        ActDueMoved moved = new ActDueMoved(CASE, ACT, DUE, LATER, WORDS);
        act.given(ORDERED).when(withdraw()).then(WITHDRAWN);
        act.given(ORDERED, WITHDRAWN).when(withdraw()).thenNothing();
        act.given(ORDERED, DONE).when(withdraw()).thenRefused(ACT_ENDED);
        act.given(ORDERED).when(move(LATER)).then(moved);
        act.given(ORDERED).when(move(DUE)).thenNothing();
        act.given(ORDERED, moved).when(move(DUE)).then(new ActDueMoved(CASE, ACT, LATER, DUE, WORDS));
        act.given(ORDERED).when(move(NOW)).thenRefused(INSTANT_PAST);
        act.given(ORDERED, REFUSED).when(move(LATER)).thenRefused(ACT_ENDED);
    }

    @Test
    void an_act_that_is_not_of_the_case_is_answered_as_not_found() {
        ActOrdered elsewhere =
                new ActOrdered(ANOTHER_CASE, ACT, ActType.WITNESS, LINE, "omar", DUE, PROPOSAL, WORDS, WORDS);
        for (ActCommand command :
                List.of(complete(NONE), refuse("omar"), impossible("omar"), withdraw(), move(LATER))) {
            act.when(command).thenRefused(NO_SUCH_ACT);
            act.given(elsewhere).when(command).thenRefused(NO_SUCH_ACT);
        }
    }

    private static Optional<Allowed> allowed(AuthorisationMeasure measure, Optional<UUID> act) {
        return Optional.of(new Allowed(measure, act));
    }

    private static Line.Known line(Line.State state) {
        return new Line.Known(CASE, LineCode.L5, List.of(HypothesisId.first(CASE)), "inés", state);
    }

    private static OrderAct order(Instant due, Line line) {
        What what = new What(ActType.WITNESS, LINE, line);
        return new OrderAct(CASE, by("inés"), ACT, what, "omar", due, PROPOSAL, WORDS, WORDS);
    }

    private static DoAct complete(Optional<Allowed> allowed) {
        return new DoAct(CASE, by("inés"), ACT, outcome(allowed));
    }

    private static DoWithoutOrder without(ActType type, Optional<Allowed> allowed, Line line) {
        return new DoWithoutOrder(CASE, by("inés"), ACT, new What(type, LINE, line), outcome(allowed), WHY);
    }

    private static Outcome outcome(Optional<Allowed> allowed) {
        return new Outcome(Result.FOUND, EVIDENCE, allowed.flatMap(_ -> AUTHORISATION), allowed, WORDS);
    }

    private static ActDone done(
            ActType type, String by, Optional<UUID> authorisation, Optional<Personal<String>> withoutOrder) {
        return new ActDone(CASE, ACT, type, true, LINE, by, Result.FOUND, EVIDENCE, authorisation, withoutOrder, WORDS);
    }

    private static RefuseAct refuse(String person) {
        return new RefuseAct(CASE, by(person), ACT, Hindrance.NOT_COMPETENT, WORDS);
    }

    private static SayImpossible impossible(String person) {
        return new SayImpossible(CASE, by(person), ACT, Hindrance.EVIDENCE_GONE, WORDS);
    }

    private static WithdrawAct withdraw() {
        return new WithdrawAct(CASE, ACT, WORDS);
    }

    private static MoveDue move(Instant to) {
        return new MoveDue(CASE, by("inés"), ACT, to, WORDS);
    }

    private static At by(String person) {
        return new At(NOW, person);
    }
}
