package esperanza.investigation.pattern.domain;

import static esperanza.investigation.pattern.domain.MatchKind.SAME_AUTHOR;
import static esperanza.investigation.pattern.domain.MatchKind.SAME_CAMPAIGN;
import static esperanza.protocol.vocabulary.LikenessReason.LIKE_WORDING;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_AREA;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.investigation.pattern.domain.Match.Standing;
import esperanza.investigation.pattern.domain.MatchCommand.ConfirmMatch;
import esperanza.investigation.pattern.domain.MatchCommand.ProposeMatch;
import esperanza.investigation.pattern.domain.MatchCommand.RejectMatch;
import esperanza.investigation.pattern.domain.MatchEvent.MatchConfirmed;
import esperanza.investigation.pattern.domain.MatchEvent.MatchProposed;
import esperanza.investigation.pattern.domain.MatchEvent.MatchRejected;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.vocabulary.LikenessReason;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatchDeciderTest {

    private static final CaseId ONE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER = new CaseId(new UUID(1, 2));
    private static final MatchId PAIR = MatchId.of(ONE, OTHER);
    private static final Personal<String> WHY = Personal.of(ONE.value(), "…");
    private static final MatchProposed NUMBER = proposed(SAME_NUMBER, SAME_AREA);
    private static final MatchConfirmed CONFIRMED =
            new MatchConfirmed(PAIR, ONE, OTHER, SAME_AUTHOR, List.of(SAME_NUMBER, SAME_AREA), WHY);
    private static final MatchRejected REJECTED =
            new MatchRejected(PAIR, ONE, OTHER, List.of(SAME_NUMBER, SAME_AREA), WHY);

    private final MatchDecider decider = new MatchDecider();

    @Test
    void a_pair_is_one_thing_in_whichever_order_it_is_named() {
        assertThat(MatchId.of(OTHER, ONE)).isEqualTo(PAIR);
        assertThat(MatchId.of(ONE, new CaseId(new UUID(1, 3)))).isNotEqualTo(PAIR);
        assertThat(NUMBER.cases()).containsExactly(ONE, OTHER);
    }

    @Test
    void the_same_reasons_again_propose_nothing_and_new_ones_do() {
        assertThat(when(List.of(), propose(SAME_AREA, SAME_NUMBER))).containsExactly(NUMBER);
        assertThat(when(List.of(NUMBER), propose(SAME_NUMBER))).isEmpty();
        assertThat(when(List.of(NUMBER), propose(SAME_NUMBER, LIKE_WORDING))).containsExactly(proposed(LIKE_WORDING));
    }

    @Test
    void a_person_says_what_the_two_have_in_common_and_may_say_otherwise_later() {
        assertThat(when(List.of(NUMBER), confirm(SAME_AUTHOR))).containsExactly(CONFIRMED);
        assertThat(when(List.of(NUMBER, CONFIRMED), confirm(SAME_AUTHOR))).isEmpty();
        assertThat(when(List.of(NUMBER, CONFIRMED), confirm(SAME_CAMPAIGN))).hasSize(1);
        assertThat(when(List.of(NUMBER, CONFIRMED), reject())).containsExactly(REJECTED);
        assertThat(when(List.of(NUMBER, REJECTED), reject())).isEmpty();
        assertThat(when(List.of(NUMBER, REJECTED), confirm(SAME_AUTHOR))).containsExactly(CONFIRMED);
    }

    @Test
    void new_reasons_open_a_rejected_match_again_and_leave_a_confirmed_one_confirmed() {
        MatchProposed more = proposed(LIKE_WORDING);
        assertThat(when(List.of(NUMBER, REJECTED), propose(SAME_NUMBER))).isEmpty();
        assertThat(when(List.of(NUMBER, REJECTED), propose(LIKE_WORDING))).containsExactly(more);
        assertThat(decider.replay(List.of(NUMBER, REJECTED, more)))
                .returns(Standing.PROPOSED, Match::standing)
                .returns(Set.of(SAME_NUMBER, SAME_AREA, LIKE_WORDING), Match::likeness);
        assertThat(decider.replay(List.of(NUMBER, CONFIRMED, more)).isConfirmed())
                .isTrue();
    }

    @Test
    void nobody_decides_about_two_cases_in_which_nothing_was_found_alike() {
        List.of(confirm(SAME_AUTHOR), reject()).forEach(command -> assertThatThrownBy(() -> when(List.of(), command))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule())
                        .isEqualTo(PatternRule.NO_SUCH_MATCH)));
    }

    private List<MatchEvent> when(List<MatchEvent> given, MatchCommand command) {
        return decider.decide(decider.replay(given), command);
    }

    private static MatchCommand propose(LikenessReason... reasons) {
        return new ProposeMatch(ONE, OTHER, Set.of(reasons));
    }

    private static MatchCommand confirm(MatchKind as) {
        return new ConfirmMatch(ONE, OTHER, as, WHY);
    }

    private static MatchCommand reject() {
        return new RejectMatch(ONE, OTHER, WHY);
    }

    private static MatchProposed proposed(LikenessReason... fresh) {
        return new MatchProposed(PAIR, ONE, OTHER, List.of(fresh));
    }
}
