package esperanza.investigation.programme.domain;

import static esperanza.investigation.programme.domain.ProgrammeRule.ACT_OPEN;
import static esperanza.investigation.programme.domain.ProgrammeRule.LINE_BLOCKED;
import static esperanza.investigation.programme.domain.ProgrammeRule.LINE_ENDED;
import static esperanza.investigation.programme.domain.ProgrammeRule.NO_ACT;
import static esperanza.investigation.programme.domain.ProgrammeRule.NO_SUCH_LINE;
import static esperanza.investigation.programme.domain.ProgrammeRule.PRIVATE_LIFE_NOT_APPROVED;
import static esperanza.investigation.programme.domain.ProgrammeRule.SAME_PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.programme.domain.Line.ClosingGround;
import esperanza.investigation.programme.domain.Line.Obstacle;
import esperanza.investigation.programme.domain.LineCommand.*;
import esperanza.investigation.programme.domain.LineEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CaseId ANOTHER_CASE = new CaseId(new UUID(1, 2));
    private static final LineId LINE = new LineId(new UUID(2, 1));
    private static final ActId ACT = new ActId(new UUID(3, 1));
    private static final ActId SECOND = new ActId(new UUID(3, 2));
    private static final List<HypothesisId> FIRST = List.of(HypothesisId.first(CASE));
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");
    private static final Optional<UUID> BECAUSE = Optional.of(new UUID(4, 1));

    private static final PrivateLife NOT_CONCERNED = new PrivateLife(true, false);

    private static final LineOpened OPENED = new LineOpened(CASE, LINE, LineCode.L5, FIRST, "inés", WORDS);
    private static final LineBlocked BLOCKED = new LineBlocked(CASE, LINE, Obstacle.TOO_DANGEROUS, WORDS);
    private static final LineResumed RESUMED = new LineResumed(CASE, LINE, FIRST, BECAUSE, WORDS);
    private static final LineExhausted EXHAUSTED =
            new LineExhausted(CASE, LINE, LineCode.L5, List.of(ACT, SECOND), WORDS);
    private static final LineClosed CLOSED = new LineClosed(CASE, LINE, LineCode.L5, ClosingGround.RULED_OUT, WORDS);

    private final Scenario<LineCommand, Line, LineEvent> line = Scenario.of(new LineDecider());

    @Test
    void a_line_is_opened_once_for_the_hypotheses_that_it_tests() {
        line.when(open(LineCode.L5, NOT_CONCERNED)).then(OPENED);
        line.given(OPENED).when(open(LineCode.L5, NOT_CONCERNED)).thenNothing();
    }

    @Test
    void a_line_on_private_life_is_opened_only_after_a_supervisor_approved_it() {
        line.when(open(LineCode.L15, NOT_CONCERNED)).thenRefused(PRIVATE_LIFE_NOT_APPROVED);
        line.when(open(LineCode.L15, new PrivateLife(false, true))).thenRefused(PRIVATE_LIFE_NOT_APPROVED);
        line.when(open(LineCode.L15, new PrivateLife(true, true)))
                .then(new LineOpened(CASE, LINE, LineCode.L15, FIRST, "inés", WORDS));
    }

    @Test
    void a_line_of_any_code_tests_no_hypothesis_on_private_life_that_nobody_approved() {
        line.when(open(LineCode.L5, new PrivateLife(false, false))).thenRefused(PRIVATE_LIFE_NOT_APPROVED);
        line.when(open(LineCode.L5, new PrivateLife(false, true))).thenRefused(PRIVATE_LIFE_NOT_APPROVED);
        line.when(open(LineCode.L5, new PrivateLife(true, true))).then(OPENED);
    }

    @Test
    void a_blocked_or_ended_line_is_resumed_before_anything_else_is_done_on_it() {
        line.given(OPENED).when(block()).then(BLOCKED);
        line.given(OPENED, BLOCKED).when(block()).thenNothing();
        line.given(OPENED, EXHAUSTED).when(block()).thenRefused(LINE_ENDED);
        line.given(OPENED, CLOSED).when(block()).thenRefused(LINE_ENDED);
        line.given(OPENED).when(resume()).thenNothing();
        line.given(OPENED, BLOCKED).when(resume()).then(RESUMED);
        line.given(OPENED, EXHAUSTED).when(resume()).then(RESUMED);
        line.given(OPENED, CLOSED).when(resume()).then(RESUMED);
        line.given(OPENED, CLOSED, RESUMED).when(block()).then(BLOCKED);
    }

    @Test
    void a_line_is_exhausted_when_each_of_its_acts_has_ended() {
        line.given(OPENED)
                .when(exhaust(Map.of(SECOND, act(Act.State.IMPOSSIBLE), ACT, act(Act.State.DONE))))
                .then(EXHAUSTED);
        line.given(OPENED, EXHAUSTED).when(exhaust(Map.of())).thenNothing();
        line.given(OPENED)
                .when(exhaust(Map.of(ACT, act(Act.State.DONE), SECOND, act(Act.State.ORDERED))))
                .thenRefused(ACT_OPEN);
        line.given(OPENED).when(exhaust(Map.of())).thenRefused(NO_ACT);
        line.given(OPENED).when(exhaust(Map.of(ACT, act(Act.State.WITHDRAWN)))).thenRefused(NO_ACT);
        line.given(OPENED, BLOCKED)
                .when(exhaust(Map.of(ACT, act(Act.State.DONE))))
                .thenRefused(LINE_BLOCKED);
        line.given(OPENED, CLOSED)
                .when(exhaust(Map.of(ACT, act(Act.State.DONE))))
                .thenRefused(LINE_ENDED);
    }

    @Test
    void a_second_person_closes_a_line_that_is_not_exhausted() {
        line.given(OPENED).when(close("sara", false)).then(CLOSED);
        line.given(OPENED, BLOCKED).when(close("sara", false)).then(CLOSED);
        line.given(OPENED, CLOSED).when(close("sara", false)).thenNothing();
        line.given(OPENED, EXHAUSTED).when(close("sara", false)).thenRefused(LINE_ENDED);
        line.given(OPENED).when(close("inés", false)).thenRefused(SAME_PERSON);
        line.given(OPENED).when(close("sara", true)).thenRefused(SAME_PERSON);
    }

    @Test
    void a_line_that_is_not_of_the_case_is_answered_as_not_found() {
        for (LineCommand command : List.of(block(), resume(), exhaust(Map.of()), close("sara", false))) {
            line.when(command).thenRefused(NO_SUCH_LINE);
            LineOpened elsewhere = new LineOpened(ANOTHER_CASE, LINE, LineCode.L5, FIRST, "inés", WORDS);
            line.given(elsewhere).when(command).thenRefused(NO_SUCH_LINE);
        }
        assertThat(ProgrammeRule.values())
                .filteredOn(ProgrammeRule::unknown)
                .containsExactly(NO_SUCH_LINE, ProgrammeRule.NO_SUCH_ACT);
    }

    private static OpenLine open(LineCode code, PrivateLife privateLife) {
        return new OpenLine(CASE, by("inés"), LINE, code, FIRST, WORDS, privateLife);
    }

    private static BlockLine block() {
        return new BlockLine(CASE, LINE, Obstacle.TOO_DANGEROUS, WORDS);
    }

    private static ResumeLine resume() {
        return new ResumeLine(CASE, LINE, BECAUSE, WORDS);
    }

    private static ExhaustLine exhaust(Map<ActId, Act.Known> acts) {
        return new ExhaustLine(CASE, LINE, acts, WORDS);
    }

    private static CloseLine close(String person, boolean ofTheirFile) {
        return new CloseLine(CASE, by(person), LINE, ClosingGround.RULED_OUT, ofTheirFile, WORDS);
    }

    private static At by(String person) {
        return new At(Instant.EPOCH, person);
    }

    private static Act.Known act(Act.State state) {
        return new Act.Known(CASE, LINE, ActType.WITNESS, "omar", Optional.of(Instant.EPOCH), state);
    }
}
