package esperanza.investigation.hypothesis.domain;

import static esperanza.investigation.hypothesis.domain.Example.ADOPTED;
import static esperanza.investigation.hypothesis.domain.Example.ADOPTED_ALTERNATIVE;
import static esperanza.investigation.hypothesis.domain.Example.ALTERNATIVE;
import static esperanza.investigation.hypothesis.domain.Example.BECAUSE;
import static esperanza.investigation.hypothesis.domain.Example.CASE;
import static esperanza.investigation.hypothesis.domain.Example.DISCARD;
import static esperanza.investigation.hypothesis.domain.Example.DISCARDED;
import static esperanza.investigation.hypothesis.domain.Example.FIRST;
import static esperanza.investigation.hypothesis.domain.Example.NO_WORK;
import static esperanza.investigation.hypothesis.domain.Example.OTHER;
import static esperanza.investigation.hypothesis.domain.Example.PROPOSED;
import static esperanza.investigation.hypothesis.domain.Example.PROPOSED_DISCARD;
import static esperanza.investigation.hypothesis.domain.Example.WHY;
import static esperanza.investigation.hypothesis.domain.Example.by;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.ANSWER_TERM_RUNS;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.BASIS_CHANGED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.BECAUSE_NEEDED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.CONTEXT_MISSING;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.DISCARD_ALREADY_PROPOSED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.LINE_NOT_EXHAUSTED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NOT_WORKED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NO_DISCARD_PROPOSED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NO_REVIEW_CALLED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.SAME_PERSON;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.VICTIM_NOT_TOLD;

import esperanza.investigation.file.domain.Writer;
import esperanza.investigation.hypothesis.domain.Basis.Line;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.*;
import esperanza.investigation.hypothesis.domain.HypothesisEvent.*;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.HypothesisType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A hypothesis is discarded by two persons; the link with the defence work only after its work was done. */
class DiscardingTest {

    private static final Ref CONTEXT = new Ref(new UUID(8, 1), 2);
    private static final Ref LINK = new Ref(new UUID(9, 1), 5);
    private static final Ref CALLS = new Ref(new UUID(9, 2), 3);
    private static final UUID ACT = new UUID(10, 1);
    private static final UUID NOTICE = new UUID(11, 1);
    private static final Writer SARA = new Writer("sara", false);
    private static final PartyRef WOMAN = new PartyRef(new UUID(0, 1));
    private static final PartyRef COMMUNITY = new PartyRef(new UUID(0, 2));

    private static final Basis WORKED = basis(new Line(LINK, true, true), new Line(CALLS, false, true));
    private static final DiscardProposed FIRST_PROPOSED = new DiscardProposed(
            CASE,
            FIRST,
            DISCARD,
            "inés",
            Optional.of(CONTEXT),
            List.of(LINK, CALLS),
            List.of(ACT),
            StereotypeCheck.WORK,
            WHY);

    private final Scenario<HypothesisCommand, Hypothesis, HypothesisEvent> hypothesis =
            Scenario.of(new HypothesisDecider());

    @Test
    void an_alternative_is_discarded_by_two_persons() {
        hypothesis
                .given(ALTERNATIVE, ADOPTED_ALTERNATIVE)
                .when(propose(NO_WORK))
                .then(PROPOSED_DISCARD);
        hypothesis.given(ALTERNATIVE).when(propose(NO_WORK)).thenRefused(NOT_WORKED);
        hypothesis
                .given(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD)
                .when(propose(NO_WORK))
                .thenRefused(DISCARD_ALREADY_PROPOSED);
        hypothesis
                .given(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD)
                .when(discard("inés", NO_WORK))
                .thenRefused(SAME_PERSON);
        hypothesis
                .given(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD)
                .when(discard("sara", NO_WORK))
                .then(DISCARDED);
        hypothesis
                .given(ALTERNATIVE, ADOPTED_ALTERNATIVE)
                .when(discard("sara", NO_WORK))
                .thenRefused(NO_DISCARD_PROPOSED);
        hypothesis
                .given(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD)
                .when(new Discard(CASE, new UUID(5, 9), NO_WORK, List.of(), SARA, WHY))
                .thenRefused(NO_DISCARD_PROPOSED);
    }

    @Test
    void an_alternative_is_discarded_after_its_lines_ended() {
        hypothesis
                .given(ALTERNATIVE, ADOPTED_ALTERNATIVE)
                .when(propose(basis(new Line(CALLS, false, false))))
                .thenRefused(LINE_NOT_EXHAUSTED);
    }

    @Test
    void a_proposed_discard_is_dropped_and_the_hypothesis_is_worked_on_meanwhile() {
        DiscardDropped dropped = new DiscardDropped(CASE, OTHER, DISCARD, WHY);
        hypothesis
                .given(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD)
                .when(new DropDiscard(CASE, DISCARD, WHY))
                .then(dropped);
        hypothesis
                .given(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD, dropped)
                .when(new DropDiscard(CASE, DISCARD, WHY))
                .thenRefused(NO_DISCARD_PROPOSED);
        hypothesis
                .given(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD, dropped)
                .when(propose(NO_WORK))
                .then(PROPOSED_DISCARD);
        HypothesisSupported supported = new HypothesisSupported(CASE, OTHER, BECAUSE, WHY);
        hypothesis
                .given(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD)
                .when(new Support(CASE, BECAUSE, WHY))
                .then(supported);
        hypothesis
                .given(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD, supported)
                .when(discard("sara", NO_WORK))
                .then(DISCARDED);
    }

    @Test
    void the_link_with_the_defence_work_needs_a_context_analysis_and_its_line_worked_to_the_end() {
        hypothesis.given(PROPOSED, ADOPTED).when(propose(NO_WORK)).thenRefusedForWhatIsSo(CONTEXT_MISSING);
        hypothesis
                .given(PROPOSED, ADOPTED)
                .when(propose(basis(new Line(CALLS, false, true))))
                .thenRefused(LINE_NOT_EXHAUSTED);
        hypothesis
                .given(PROPOSED, ADOPTED)
                .when(propose(basis(new Line(LINK, true, true), new Line(CALLS, false, false))))
                .thenRefused(LINE_NOT_EXHAUSTED);
        hypothesis.given(PROPOSED).when(propose(WORKED)).thenRefused(NOT_WORKED);
        hypothesis
                .given(PROPOSED, ADOPTED)
                .when(propose(Optional.empty(), WORKED))
                .thenRefusedForWhatIsSaid(CONTEXT_MISSING);
        hypothesis
                .given(PROPOSED, ADOPTED)
                .when(propose(Optional.of(new Ref(CONTEXT.id(), 1)), WORKED))
                .thenRefused(CONTEXT_MISSING);
        hypothesis
                .given(PROPOSED, ADOPTED)
                .when(propose(Optional.of(CONTEXT), NO_WORK))
                .thenRefused(CONTEXT_MISSING);
        hypothesis.given(PROPOSED, ADOPTED).when(propose(WORKED)).then(FIRST_PROPOSED);
    }

    @Test
    void the_link_with_the_defence_work_is_discarded_after_each_party_was_told_and_could_answer() {
        Told told = told(WOMAN, false);
        hypothesis
                .given(PROPOSED, ADOPTED, FIRST_PROPOSED)
                .when(discard("sara", WORKED, told, new Told(COMMUNITY, Optional.empty(), Optional.empty(), false)))
                .thenRefused(VICTIM_NOT_TOLD);
        hypothesis
                .given(PROPOSED, ADOPTED, FIRST_PROPOSED)
                .when(discard("sara", WORKED))
                .thenRefused(VICTIM_NOT_TOLD);
        hypothesis
                .given(PROPOSED, ADOPTED, FIRST_PROPOSED)
                .when(discard("sara", WORKED, told, told(COMMUNITY, true)))
                .thenRefused(ANSWER_TERM_RUNS);
        hypothesis
                .given(PROPOSED, ADOPTED, FIRST_PROPOSED)
                .when(discard("inés", WORKED, told))
                .thenRefused(SAME_PERSON);
        hypothesis
                .given(PROPOSED, ADOPTED, FIRST_PROPOSED)
                .when(discard("sara", WORKED, told))
                .then(new HypothesisDiscarded(
                        CASE, FIRST, HypothesisType.DEFENCE_LINKED, DISCARD, List.of(NOTICE), WHY));
    }

    @Test
    void nobody_alone_proposes_withholds_and_discards() {
        Told unsaid = new Told(WOMAN, Optional.of(NOTICE), Optional.of("sara"), false);
        var proposed = hypothesis.given(PROPOSED, ADOPTED, FIRST_PROPOSED);
        proposed.when(discard("sara", WORKED, unsaid)).thenRefused(SAME_PERSON);
        proposed.when(discard(new Writer("sara", true), WORKED, told(WOMAN, false)))
                .thenRefused(SAME_PERSON);
        proposed.when(discard("rosa", WORKED, unsaid))
                .then(new HypothesisDiscarded(
                        CASE, FIRST, HypothesisType.DEFENCE_LINKED, DISCARD, List.of(NOTICE), WHY));
    }

    @Test
    void a_line_that_moved_after_the_proposal_is_looked_at_anew() {
        Told told = told(WOMAN, false);
        Basis moved = basis(new Line(LINK, true, true), new Line(new Ref(CALLS.id(), 4), false, true));
        Basis grown = basis(
                new Line(LINK, true, true),
                new Line(CALLS, false, true),
                new Line(new Ref(new UUID(9, 3), 1), false, false));
        Basis analysed = new Basis(Optional.of(new Ref(CONTEXT.id(), 3)), WORKED.lines(), WORKED.acts(), 0);
        hypothesis
                .given(PROPOSED, ADOPTED, FIRST_PROPOSED)
                .when(discard("sara", analysed, told))
                .thenRefused(BASIS_CHANGED);
        hypothesis
                .given(PROPOSED, ADOPTED, FIRST_PROPOSED)
                .when(discard("sara", moved, told))
                .thenRefused(BASIS_CHANGED);
        hypothesis
                .given(PROPOSED, ADOPTED, FIRST_PROPOSED)
                .when(discard("sara", grown, told))
                .thenRefused(BASIS_CHANGED);
    }

    @Test
    void new_facts_after_the_proposal_stop_the_discard_of_the_link_with_the_defence_work() {
        Basis known = new Basis(WORKED.context(), WORKED.lines(), WORKED.acts(), 1);
        hypothesis
                .given(PROPOSED, ADOPTED, FIRST_PROPOSED)
                .when(discard("sara", known, told(WOMAN, false)))
                .thenRefused(BASIS_CHANGED);
        hypothesis
                .given(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD)
                .when(discard("sara", new Basis(Optional.empty(), List.of(), List.of(), 1)))
                .then(DISCARDED);
    }

    @Test
    void new_facts_call_for_a_review_and_a_person_keeps_it_discarded_or_works_it_again() {
        EventId cause = new EventId(new UUID(12, 1));
        HypothesisReviewCalled called = new HypothesisReviewCalled(CASE, OTHER, cause);
        DiscardKept kept = new DiscardKept(CASE, OTHER, cause, WHY);
        HypothesisReopened reopened = new HypothesisReopened(CASE, OTHER, BECAUSE, WHY);
        var discarded = hypothesis.given(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD, DISCARDED);
        var reviewed = hypothesis.given(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD, DISCARDED, called);
        discarded.when(new CallReview(CASE, cause)).then(called);
        reviewed.when(new CallReview(CASE, cause)).thenNothing();
        reviewed.when(keep(cause, "rosa")).then(kept);
        reviewed.when(keep(cause, "inés")).thenRefused(SAME_PERSON);
        reviewed.when(keep(cause, "sara")).thenRefused(SAME_PERSON);
        discarded.when(keep(cause, "rosa")).thenRefusedForWhatIsSo(NO_REVIEW_CALLED);
        hypothesis
                .given(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD, DISCARDED, called, kept)
                .when(keep(cause, "rosa"))
                .thenRefused(NO_REVIEW_CALLED);
        reviewed.when(new Reopen(CASE, BECAUSE, WHY)).then(reopened);
        discarded.when(new Reopen(CASE, BECAUSE, WHY)).then(reopened);
        discarded.when(new Reopen(CASE, List.of(), WHY)).thenRefused(BECAUSE_NEEDED);
        var again = hypothesis.given(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD, DISCARDED, called, reopened);
        again.when(new Reopen(CASE, BECAUSE, WHY)).thenNothing();
        again.when(new CallReview(CASE, cause)).thenNothing();
        again.when(keep(cause, "rosa")).thenRefusedForWhatIsSo(NO_REVIEW_CALLED);
        again.when(propose(NO_WORK)).then(PROPOSED_DISCARD);
    }

    private static KeepDiscarded keep(EventId cause, String person) {
        return new KeepDiscarded(CASE, by(person), cause, Set.of("inés", "sara"), WHY);
    }

    private static Told told(PartyRef party, boolean answerTermRuns) {
        return new Told(party, Optional.of(NOTICE), Optional.empty(), answerTermRuns);
    }

    private static Basis basis(Line... lines) {
        return new Basis(Optional.of(CONTEXT), List.of(lines), List.of(ACT), 0);
    }

    private static ProposeDiscard propose(Basis basis) {
        return propose(basis.context(), basis);
    }

    private static ProposeDiscard propose(Optional<Ref> context, Basis basis) {
        return new ProposeDiscard(CASE, by("inés"), DISCARD, context, basis, StereotypeCheck.WORK, WHY);
    }

    private static Discard discard(String approver, Basis basis, Told... told) {
        return discard(new Writer(approver, false), basis, told);
    }

    private static Discard discard(Writer approver, Basis basis, Told... told) {
        return new Discard(CASE, DISCARD, basis, List.of(told), approver, WHY);
    }
}
