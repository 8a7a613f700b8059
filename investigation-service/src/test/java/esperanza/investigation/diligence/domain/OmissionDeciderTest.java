package esperanza.investigation.diligence.domain;

import static esperanza.investigation.diligence.domain.OmissionRule.ALREADY_CONTESTED;
import static esperanza.investigation.diligence.domain.OmissionRule.BY_THE_CONTESTER;
import static esperanza.investigation.diligence.domain.OmissionRule.CONTEST_OVER;
import static esperanza.investigation.diligence.domain.OmissionRule.ITEM_MET;
import static esperanza.investigation.diligence.domain.OmissionRule.ITEM_NOT_COMPUTED;
import static esperanza.investigation.diligence.domain.OmissionRule.NOT_BY_THE_HOLDER;
import static esperanza.investigation.diligence.domain.OmissionRule.NOT_BY_YOU;
import static esperanza.investigation.diligence.domain.OmissionRule.NOT_CONTESTABLE;
import static esperanza.investigation.diligence.domain.OmissionRule.NOT_JUSTIFIED;
import static esperanza.investigation.diligence.domain.OmissionRule.NO_SUCH_CONTEST;
import static esperanza.investigation.diligence.domain.OmissionRule.SUPERVISOR_NEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.investigation.diligence.domain.OmissionCommand.*;
import esperanza.investigation.diligence.domain.OmissionEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.diligence.ItemStatus.Status;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OmissionDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final ContestId CONTEST = new ContestId(new UUID(2, 2));
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "words");
    private static final String LEAD = "ana";
    private static final Basis MANDATORY = new Basis(CASE, "HP-06", 1, true, Status.NOT_MET, true, LEAD);
    private static final Basis OTHER = new Basis(CASE, "UR-06", 1, false, Status.NOT_MET, true, LEAD);

    private final OmissionDecider decider = new OmissionDecider();

    @Test
    void a_mandatory_item_is_justified_by_a_supervisor_who_does_not_answer_for_the_file() {
        assertThat(decide(List.of(), justify(MANDATORY, "sara", true)))
                .containsExactly(new OmissionJustified(CASE, "HP-06", 1, OmissionGround.NOT_SAFE, WORDS));
        refused(List.of(), justify(MANDATORY, LEAD, true), SUPERVISOR_NEEDED);
        refused(List.of(), justify(MANDATORY, "bob", false), SUPERVISOR_NEEDED);
        assertThat(decide(List.of(), justify(OTHER, LEAD, false))).hasSize(1);
    }

    @Test
    void what_is_met_needs_no_justification_and_a_second_one_changes_nothing() {
        refused(List.of(), justify(new Basis(CASE, "HP-06", 1, true, Status.MET, true, LEAD), "sara", true), ITEM_MET);
        assertThat(decide(decide(List.of(), justify(OTHER, LEAD, false)), justify(OTHER, LEAD, false)))
                .isEmpty();
    }

    @Test
    void what_nothing_records_yet_was_not_omitted_and_is_justified_by_nobody() {
        Basis unknown = new Basis(CASE, "PR-01", 1, true, Status.NOT_COMPUTED, true, LEAD);
        refused(List.of(), justify(unknown, "sara", true), ITEM_NOT_COMPUTED);
        assertThat(decide(List.of(), new Contest(unknown, CONTEST, "omar", WORDS)))
                .as("the person may say what is not recorded")
                .hasSize(1);
    }

    @Test
    void a_justification_is_taken_back_once() {
        WithdrawJustification withdraw = new WithdrawJustification(OTHER, WORDS);
        refused(List.of(), withdraw, NOT_JUSTIFIED);
        assertThat(decide(decide(List.of(), justify(OTHER, LEAD, false)), withdraw))
                .containsExactly(new JustificationWithdrawn(CASE, "UR-06", WORDS));
    }

    @Test
    void an_item_is_contested_once_at_a_time_and_only_if_the_person_can_judge_it() {
        Contest contest = new Contest(MANDATORY, CONTEST, "omar", WORDS);
        List<OmissionEvent> contested = decide(List.of(), contest);
        assertThat(contested).containsExactly(new ItemContested(CASE, "HP-06", CONTEST, "omar", WORDS));
        refused(contested, contest, ALREADY_CONTESTED);
        Basis inner = new Basis(CASE, "EV-03", 1, true, Status.NOT_MET, false, LEAD);
        refused(List.of(), new Contest(inner, CONTEST, "omar", WORDS), NOT_CONTESTABLE);
    }

    @Test
    void only_who_contested_takes_it_back() {
        List<OmissionEvent> contested = contested();
        refused(contested, new WithdrawContest(MANDATORY, CONTEST, "olga", WORDS), NOT_BY_YOU);
        WithdrawContest withdraw = new WithdrawContest(MANDATORY, CONTEST, "omar", WORDS);
        List<OmissionEvent> withdrawn = decide(contested, withdraw);
        assertThat(withdrawn).containsExactly(new ContestWithdrawn(CASE, "HP-06", CONTEST, WORDS));
        assertThat(decide(List.of(contested.getFirst(), withdrawn.getFirst()), withdraw))
                .isEmpty();
    }

    @Test
    void who_answers_for_the_file_withdraws_no_contest_not_even_one_that_this_person_wrote_down() {
        List<OmissionEvent> written = decide(List.of(), new Contest(MANDATORY, CONTEST, LEAD, WORDS));
        refused(written, new WithdrawContest(MANDATORY, CONTEST, LEAD, WORDS), NOT_BY_THE_HOLDER);
        refused(contested(), new WithdrawContest(MANDATORY, CONTEST, LEAD, WORDS), NOT_BY_THE_HOLDER);
    }

    @Test
    void an_answer_ends_no_contest_and_the_ombudsman_settles_it() {
        AnswerContest answer = new AnswerContest(MANDATORY, CONTEST, Optional.empty(), WORDS);
        SettleContest settle = new SettleContest(MANDATORY, CONTEST, "olga", true, WORDS);
        List<OmissionEvent> contested = contested();
        OmissionEvent answered = decide(contested, answer).getFirst();
        assertThat(answered).isEqualTo(new ContestAnswered(CASE, "HP-06", CONTEST, Optional.empty(), WORDS));
        List<OmissionEvent> both = List.of(contested.getFirst(), answered);
        assertThat(decide(both, settle)).containsExactly(new ContestSettled(CASE, "HP-06", CONTEST, true, WORDS));
        refused(both, new SettleContest(MANDATORY, CONTEST, "omar", true, WORDS), BY_THE_CONTESTER);
        refused(List.of(contested.getFirst(), decide(both, settle).getFirst()), answer, CONTEST_OVER);
        refused(List.of(), answer, NO_SUCH_CONTEST);
    }

    private List<OmissionEvent> contested() {
        return decide(List.of(), new Contest(MANDATORY, CONTEST, "omar", WORDS));
    }

    private static Justify justify(Basis basis, String by, boolean supervisor) {
        return new Justify(basis, by, supervisor, OmissionGround.NOT_SAFE, WORDS);
    }

    private List<OmissionEvent> decide(List<OmissionEvent> before, OmissionCommand command) {
        Omission state = decider.initial();
        for (OmissionEvent event : before) {
            state = decider.evolve(state, event);
        }
        return decider.decide(state, command);
    }

    private void refused(List<OmissionEvent> before, OmissionCommand command, OmissionRule rule) {
        assertThatThrownBy(() -> decide(before, command))
                .isInstanceOf(RuleViolation.class)
                .extracting(failure -> ((RuleViolation) failure).rule())
                .isEqualTo(rule);
    }
}
