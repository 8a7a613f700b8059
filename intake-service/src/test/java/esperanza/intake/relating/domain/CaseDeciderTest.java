package esperanza.intake.relating.domain;

import static esperanza.intake.relating.domain.CaseRule.CASE_ALREADY_JOINED;
import static esperanza.intake.relating.domain.CaseRule.CASE_IS_ITSELF;
import static esperanza.intake.relating.domain.CaseRule.DECIDED_OTHERWISE;
import static esperanza.intake.relating.domain.CaseRule.JOIN_INTO_THE_FIRST;
import static esperanza.intake.relating.domain.CaseRule.NOTHING_TO_UNDO;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.relating.domain.CaseCommand.*;
import esperanza.intake.relating.domain.CaseEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseDeciderTest {

    private static final CaseId ONE = new CaseId(new UUID(1, 1));
    private static final CaseId TWO = new CaseId(new UUID(2, 2));
    private static final CaseId THREE = new CaseId(new UUID(3, 3));
    private static final Case ALONE = Case.UNDECIDED;
    private static final Personal<String> WHY = Personal.of(ONE.value(), "why");
    private static final CaseJoined JOINED = new CaseJoined(ONE, TWO, WHY);
    private static final CaseLinked LINKED = new CaseLinked(ONE, TWO, WHY);
    private static final CaseSetApart APART = new CaseSetApart(ONE, TWO, WHY);

    private final CaseDecider decider = new CaseDecider();
    private final Scenario<CaseCommand, Case, CaseEvent> one = Scenario.of(decider);

    @Test
    void the_same_incident_is_joined_once() {
        one.given().when(join(TWO, ALONE)).then(JOINED);
        one.given(JOINED).when(join(TWO, ALONE)).thenNothing();
        one.given(JOINED).when(join(THREE, ALONE)).thenRefused(CASE_ALREADY_JOINED);
    }

    @Test
    void no_circle_is_closed_and_nothing_is_joined_to_itself() {
        Case intoOne = new Case(Optional.of(ONE), Set.of(), Set.of());
        Case intoThree = new Case(Optional.of(THREE), Set.of(), Set.of());
        one.given().when(join(TWO, intoOne)).thenNothing();
        one.given().when(join(TWO, intoThree)).thenRefused(JOIN_INTO_THE_FIRST);
        one.given().when(join(ONE, ALONE)).thenRefused(CASE_IS_ITSELF);
    }

    @Test
    void another_incident_of_a_chain_is_linked_and_the_case_can_still_be_joined_to_a_third() {
        one.given().when(new LinkCase(ONE, TWO, ALONE, "why")).then(LINKED);
        one.given(LINKED).when(new LinkCase(ONE, TWO, ALONE, "why")).thenNothing();
        one.given(LINKED).when(join(THREE, ALONE)).then(new CaseJoined(ONE, THREE, WHY));
    }

    @Test
    void what_was_decided_otherwise_has_to_be_undone_first_on_whichever_stream_it_stands() {
        Case apartFromOne = new Case(Optional.empty(), Set.of(), Set.of(ONE));
        one.given(APART).when(join(TWO, ALONE)).thenRefused(DECIDED_OTHERWISE);
        one.given().when(join(TWO, apartFromOne)).thenRefused(DECIDED_OTHERWISE);
        one.given(JOINED).when(new SetCaseApart(ONE, TWO, ALONE, "why")).thenRefused(DECIDED_OTHERWISE);
        one.given(JOINED).when(new LinkCase(ONE, TWO, ALONE, "why")).thenRefused(DECIDED_OTHERWISE);
    }

    @Test
    void undoing_restores_exactly_what_was_there() {
        UndoCaseDecision undo = new UndoCaseDecision(ONE, TWO, "why");
        CaseJoinUndone unjoined = new CaseJoinUndone(ONE, TWO, WHY);
        one.given(JOINED).when(undo).then(unjoined);
        one.given(LINKED).when(undo).then(new CaseLinkUndone(ONE, TWO, WHY));
        one.given(APART).when(undo).then(new CaseSettingApartUndone(ONE, TWO, WHY));
        one.given(JOINED, unjoined).when(undo).thenRefused(NOTHING_TO_UNDO);
        one.given(JOINED, unjoined).when(join(THREE, ALONE)).then(new CaseJoined(ONE, THREE, WHY));

        CaseLinked before = new CaseLinked(ONE, THREE, WHY);
        assertThat(after(before, JOINED, unjoined)).isEqualTo(after(before));
        assertThat(after(before, LINKED, new CaseLinkUndone(ONE, TWO, WHY))).isEqualTo(after(before));
        assertThat(after(before, APART, new CaseSettingApartUndone(ONE, TWO, WHY)))
                .isEqualTo(after(before));
    }

    private Case after(CaseEvent... events) {
        Case state = decider.initial();
        for (CaseEvent event : List.of(events)) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private static JoinCase join(CaseId other, Case others) {
        return new JoinCase(ONE, other, others, "why");
    }
}
