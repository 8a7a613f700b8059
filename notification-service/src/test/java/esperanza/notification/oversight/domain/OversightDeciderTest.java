package esperanza.notification.oversight.domain;

import static esperanza.notification.oversight.domain.OversightRule.ANSWERED_ALREADY;
import static esperanza.notification.oversight.domain.OversightRule.NOT_ASKED_OF_YOU;
import static esperanza.notification.oversight.domain.OversightRule.NO_SUCH_DEMAND;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.Role;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.notification.oversight.domain.OversightCommand.*;
import esperanza.notification.oversight.domain.OversightEvent.*;
import esperanza.protocol.vocabulary.CaseFunction;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OversightDeciderTest {

    private static final OversightId ID = new OversightId(new UUID(3, 1));
    private static final CaseId CASE = new CaseId(new UUID(3, 2));
    private static final EventId ACT = new EventId(new UUID(3, 3));
    private static final AnswerDemanded DEMANDED =
            new AnswerDemanded(ID, CASE, CaseFunction.INVESTIGATION, words("Who took the file?"));
    private static final DemandAnswered ANSWERED =
            new DemandAnswered(ID, CASE, CaseFunction.INVESTIGATION, words("I did"));
    private static final ActContested CONTESTED = contested(Optional.of(CaseFunction.PROTECTION));

    private final Scenario<OversightCommand, Oversight, OversightEvent> oversight = Scenario.of(new OversightDecider());

    @Test
    void an_act_is_contested_with_reasons_that_are_sealed_under_the_case() {
        ContestAct contest = new ContestAct(ID, CASE, ACT, Optional.of(CaseFunction.PROTECTION), "Nobody called her");
        oversight.when(contest).then(CONTESTED);
        oversight.given(CONTESTED).when(contest).thenNothing();
        assertThat(CONTESTED.reasons().subject()).isEqualTo(CASE.value());
    }

    @Test
    void an_answer_is_demanded_of_one_function() {
        DemandAnswer demand = new DemandAnswer(ID, CASE, CaseFunction.INVESTIGATION, "Who took the file?");
        oversight.when(demand).then(DEMANDED);
        oversight.given(DEMANDED).when(demand).thenNothing();
        assertThat(DEMANDED.question().subject()).isEqualTo(CASE.value());
    }

    @Test
    void a_demand_is_answered_once() {
        oversight.given(DEMANDED).when(answer(Role.INVESTIGATOR)).then(ANSWERED);
        oversight.given(DEMANDED, ANSWERED).when(answer(Role.SUPERVISOR)).thenRefused(ANSWERED_ALREADY);
    }

    @ParameterizedTest
    @CsvSource({
        "INTAKE,        INTAKE_OFFICER",
        "PROTECTION,    PROTECTION_OFFICER",
        "INVESTIGATION, INVESTIGATOR",
    })
    void the_function_that_is_asked_answers_or_a_supervisor_and_nobody_else(CaseFunction of, Role asked) {
        AnswerDemanded demand = new AnswerDemanded(ID, CASE, of, words("Why?"));
        DemandAnswered answered = new DemandAnswered(ID, CASE, of, words("I did"));
        for (Role role : Role.values()) {
            if (role == asked || role == Role.SUPERVISOR) {
                oversight.given(demand).when(answer(role)).then(answered);
            } else {
                oversight.given(demand).when(answer(role)).thenRefused(NOT_ASKED_OF_YOU);
            }
        }
    }

    @Test
    void a_contest_is_not_answered_and_what_was_never_demanded_is_not_there() {
        oversight.given(CONTESTED).when(answer(Role.SUPERVISOR)).thenRefused(NO_SUCH_DEMAND);
        oversight.when(answer(Role.SUPERVISOR)).thenRefused(NO_SUCH_DEMAND);
        oversight.when(new ReadOversight(Set.of(Role.OMBUDSMAN))).thenRefused(NO_SUCH_DEMAND);
    }

    @Test
    void the_ombudsman_a_supervisor_and_the_function_concerned_read_the_words() {
        OversightRead read = new OversightRead(ID, CASE);
        for (Role role : Set.of(Role.OMBUDSMAN, Role.SUPERVISOR, Role.INVESTIGATOR)) {
            oversight.given(DEMANDED).when(new ReadOversight(Set.of(role))).then(read);
            oversight
                    .given(DEMANDED, ANSWERED, read)
                    .when(new ReadOversight(Set.of(role)))
                    .then(read);
        }
        oversight
                .given(DEMANDED)
                .when(new ReadOversight(Set.of(Role.PROTECTION_OFFICER)))
                .thenRefused(NOT_ASKED_OF_YOU);
        oversight
                .given(CONTESTED)
                .when(new ReadOversight(Set.of(Role.PROTECTION_OFFICER)))
                .then(read);
    }

    @Test
    void the_words_about_a_clock_or_an_alert_are_read_by_those_who_oversee() {
        ActContested ofAClock = contested(Optional.empty());
        oversight
                .given(ofAClock)
                .when(new ReadOversight(Set.of(Role.SUPERVISOR)))
                .then(new OversightRead(ID, CASE));
        oversight
                .given(ofAClock)
                .when(new ReadOversight(Set.of(Role.INVESTIGATOR)))
                .thenRefused(NOT_ASKED_OF_YOU);
    }

    private static ActContested contested(Optional<CaseFunction> of) {
        return new ActContested(ID, CASE, ACT, of, words("Nobody called her"));
    }

    private static AnswerDemand answer(Role role) {
        return new AnswerDemand(Set.of(role), "I did");
    }

    private static Personal<String> words(String words) {
        return Personal.of(CASE.value(), words);
    }
}
