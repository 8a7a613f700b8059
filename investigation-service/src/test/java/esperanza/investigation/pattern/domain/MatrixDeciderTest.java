package esperanza.investigation.pattern.domain;

import static esperanza.investigation.pattern.domain.MatrixChange.JOIN;
import static esperanza.investigation.pattern.domain.MatrixChange.SPLIT;
import static esperanza.investigation.pattern.domain.PatternRule.ALREADY_JOINED;
import static esperanza.investigation.pattern.domain.PatternRule.MATCH_MISSING;
import static esperanza.investigation.pattern.domain.PatternRule.MATRIX_CLOSED;
import static esperanza.investigation.pattern.domain.PatternRule.NOT_JOINED;
import static esperanza.investigation.pattern.domain.PatternRule.NO_CHANGE_PROPOSED;
import static esperanza.investigation.pattern.domain.PatternRule.NO_SUCH_MATRIX;
import static esperanza.investigation.pattern.domain.PatternRule.PROPOSAL_WAITS;
import static esperanza.investigation.pattern.domain.PatternRule.RIPE_CASE_DELAYED;
import static esperanza.investigation.pattern.domain.PatternRule.SAME_PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.investigation.closure.domain.ClosureCommand.Second;
import esperanza.investigation.pattern.domain.MatrixCommand.*;
import esperanza.investigation.pattern.domain.MatrixEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatrixDeciderTest {

    private static final UUID MATRIX = new UUID(3, 1);
    private static final UUID PROPOSAL = new UUID(4, 1);
    private static final CaseId FIRST = new CaseId(new UUID(1, 1));
    private static final CaseId SECOND = new CaseId(new UUID(1, 2));
    private static final OfFile MATCHES = new OfFile(true, false);
    private static final OfFile RIPE = new OfFile(true, true);
    private static final OfFile UNLIKE = new OfFile(false, false);
    private static final Second SARA = new Second("sara", false);

    private static final MatrixOpened OPENED = new MatrixOpened(MATRIX, FIRST, why(FIRST));
    private static final MatrixChangeProposed JOINING = proposed(JOIN, Optional.empty());
    private static final MatrixChangeProposed SPLITTING = proposed(SPLIT, Optional.empty());
    private static final FileJoined JOINED = new FileJoined(MATRIX, SECOND, PROPOSAL, why(SECOND));
    private static final FileSplit SPLIT_OFF = new FileSplit(MATRIX, SECOND, PROPOSAL, why(SECOND));
    private static final MatrixClosed CLOSED = new MatrixClosed(MATRIX, FIRST, why(FIRST));

    private final MatrixDecider decider = new MatrixDecider();

    @Test
    void a_file_joins_a_matrix_by_two_persons_and_is_split_by_two_persons() {
        assertThat(when(List.of(), new OpenMatrix(MATRIX, FIRST, why(FIRST)))).containsExactly(OPENED);
        assertThat(when(List.of(OPENED), propose(JOIN, MATCHES))).containsExactly(JOINING);
        assertThat(when(List.of(OPENED, JOINING), approve(MATCHES, SARA))).containsExactly(JOINED);
        List<MatrixEvent> both = List.of(OPENED, JOINING, JOINED);
        assertThat(decider.replay(both).members()).containsExactly(FIRST, SECOND);
        assertThat(when(both, propose(SPLIT, UNLIKE))).containsExactly(SPLITTING);
        List<MatrixEvent> waiting = List.of(OPENED, JOINING, JOINED, SPLITTING);
        assertThat(when(waiting, approve(UNLIKE, SARA))).containsExactly(SPLIT_OFF);
        assertThat(when(waiting, refuse(SARA)))
                .containsExactly(new MatrixChangeRefused(MATRIX, SECOND, PROPOSAL, why(SECOND)));
        assertThat(decider.replay(List.of(OPENED, JOINING, JOINED, SPLITTING, SPLIT_OFF)))
                .isEqualTo(decider.replay(List.of(OPENED)));
    }

    @Test
    void a_person_has_confirmed_a_match_before_a_file_joins_and_at_the_decision_too() {
        refused(List.of(OPENED), propose(JOIN, UNLIKE), MATCH_MISSING);
        refused(List.of(OPENED, JOINING), approve(UNLIKE, SARA), MATCH_MISSING);
    }

    @Test
    void a_ripe_file_joins_only_if_it_is_said_how_it_goes_on() {
        refused(List.of(OPENED), propose(JOIN, RIPE), RIPE_CASE_DELAYED);
        Optional<Personal<String>> goesOn = Optional.of(why(SECOND));
        ProposeChange said = new ProposeChange(MATRIX, SECOND, PROPOSAL, JOIN, RIPE, "inés", goesOn, why(SECOND));
        assertThat(when(List.of(OPENED), said)).containsExactly(proposed(JOIN, goesOn));
        assertThat(when(List.of(OPENED, proposed(JOIN, goesOn)), approve(RIPE, SARA)))
                .containsExactly(JOINED);
        refused(List.of(OPENED, JOINING), approve(RIPE, SARA), RIPE_CASE_DELAYED);
        assertThat(when(List.of(OPENED, JOINING, JOINED), propose(SPLIT, RIPE)))
                .as("a split delays nothing")
                .containsExactly(SPLITTING);
    }

    @Test
    void the_person_who_proposed_or_answers_for_the_file_does_not_decide() {
        List<MatrixEvent> waiting = List.of(OPENED, JOINING);
        refused(waiting, approve(MATCHES, new Second("inés", false)), SAME_PERSON);
        refused(waiting, approve(MATCHES, new Second("sara", true)), SAME_PERSON);
        refused(waiting, refuse(new Second("inés", false)), SAME_PERSON);
    }

    @Test
    void what_is_not_there_is_refused() {
        refused(List.of(), propose(JOIN, MATCHES), NO_SUCH_MATRIX);
        refused(List.of(OPENED), approve(MATCHES, SARA), NO_CHANGE_PROPOSED);
        refused(List.of(OPENED, JOINING), propose(JOIN, MATCHES), PROPOSAL_WAITS);
        refused(List.of(OPENED, JOINING, JOINED), propose(JOIN, MATCHES), ALREADY_JOINED);
        refused(List.of(OPENED), propose(SPLIT, MATCHES), NOT_JOINED);
        refused(List.of(OPENED), new CloseMatrix(MATRIX, SECOND, why(SECOND)), NOT_JOINED);
    }

    @Test
    void a_closed_matrix_stays_as_it_is() {
        assertThat(when(List.of(OPENED), new CloseMatrix(MATRIX, FIRST, why(FIRST))))
                .containsExactly(CLOSED);
        assertThat(when(List.of(OPENED, CLOSED), new CloseMatrix(MATRIX, FIRST, why(FIRST))))
                .isEmpty();
        refused(List.of(OPENED, CLOSED), propose(JOIN, MATCHES), MATRIX_CLOSED);
        refused(List.of(OPENED, JOINING, CLOSED), approve(MATCHES, SARA), MATRIX_CLOSED);
    }

    @Test
    void of_a_matrix_only_the_known_cases_are_seen() {
        Matrix known = decider.replay(List.of(OPENED, JOINING)).only(Set.of(FIRST));
        assertThat(known.members()).containsExactly(FIRST);
        assertThat(known.waiting()).isEmpty();
        assertThat(decider.replay(List.of(OPENED, JOINING, JOINED))
                        .only(Set.of(SECOND))
                        .members())
                .containsExactly(SECOND);
    }

    private List<MatrixEvent> when(List<MatrixEvent> given, MatrixCommand command) {
        return decider.decide(decider.replay(given), command);
    }

    private void refused(List<MatrixEvent> given, MatrixCommand command, PatternRule rule) {
        assertThatThrownBy(() -> when(given, command))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule())
                        .isEqualTo(rule));
    }

    private static ProposeChange propose(MatrixChange change, OfFile file) {
        return new ProposeChange(MATRIX, SECOND, PROPOSAL, change, file, "inés", Optional.empty(), why(SECOND));
    }

    private static ApproveChange approve(OfFile file, Second by) {
        return new ApproveChange(MATRIX, SECOND, PROPOSAL, file, by, why(SECOND));
    }

    private static RefuseChange refuse(Second by) {
        return new RefuseChange(MATRIX, SECOND, PROPOSAL, by, why(SECOND));
    }

    private static MatrixChangeProposed proposed(MatrixChange change, Optional<Personal<String>> goesOn) {
        return new MatrixChangeProposed(MATRIX, SECOND, PROPOSAL, change, "inés", goesOn, why(SECOND));
    }

    private static Personal<String> why(CaseId of) {
        return Personal.of(of.value(), "…");
    }
}
