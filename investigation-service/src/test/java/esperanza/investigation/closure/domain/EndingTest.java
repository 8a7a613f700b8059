package esperanza.investigation.closure.domain;

import static esperanza.investigation.closure.domain.ClosureRule.ARCHIVE_WAITS;
import static esperanza.investigation.closure.domain.ClosureRule.CLARIFICATION_MISSING;
import static esperanza.investigation.closure.domain.ClosureRule.ITEM_UNJUSTIFIED;
import static esperanza.investigation.closure.domain.ClosureRule.LINE_OPEN;
import static esperanza.investigation.closure.domain.ClosureRule.NO_JUDGMENT;
import static esperanza.investigation.closure.domain.ClosureRule.NO_REVIEW_CALLED;
import static esperanza.investigation.closure.domain.ClosureRule.REPARATION_OPEN;
import static esperanza.investigation.closure.domain.ClosureRule.SAME_PERSON;
import static esperanza.investigation.closure.domain.ClosureRule.VICTIM_NOT_HEARD;
import static esperanza.investigation.closure.domain.Example.ARCHIVED;
import static esperanza.investigation.closure.domain.Example.CASE;
import static esperanza.investigation.closure.domain.Example.CLOSED;
import static esperanza.investigation.closure.domain.Example.FACT;
import static esperanza.investigation.closure.domain.Example.HEARD;
import static esperanza.investigation.closure.domain.Example.JUDGED;
import static esperanza.investigation.closure.domain.Example.JUDGMENT;
import static esperanza.investigation.closure.domain.Example.LIMITATION;
import static esperanza.investigation.closure.domain.Example.LINK;
import static esperanza.investigation.closure.domain.Example.OMAR;
import static esperanza.investigation.closure.domain.Example.PROPOSED;
import static esperanza.investigation.closure.domain.Example.SAID;
import static esperanza.investigation.closure.domain.Example.SARA;
import static esperanza.investigation.closure.domain.Example.THREAT;
import static esperanza.investigation.closure.domain.Example.WHY;
import static esperanza.investigation.closure.domain.Example.WORKED;
import static esperanza.investigation.closure.domain.Example.basis;
import static esperanza.investigation.closure.domain.Example.by;
import static esperanza.investigation.closure.domain.Example.heard;
import static esperanza.investigation.file.domain.FileRule.FILE_ENDED;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.closure.domain.ChecklistRun.Unmet;
import esperanza.investigation.closure.domain.ClosureCommand.*;
import esperanza.investigation.closure.domain.ClosureEvent.*;
import esperanza.investigation.file.domain.FileStanding;
import esperanza.kernel.Scenario;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A file is closed or ended from outside, and a new threat calls for a review of any end. */
class EndingTest {

    private static final ReopeningReviewCalled CALLED = new ReopeningReviewCalled(CASE, THREAT);
    private static final ReopeningDeclined KEPT = new ReopeningDeclined(CASE, THREAT, WHY);
    private static final FileReopened REOPENED = new FileReopened(CASE, Optional.of(THREAT), WHY);
    private static final Reopen REOPEN = new Reopen(CASE, Optional.of(THREAT), WHY);

    private final ClosureDecider decider = new ClosureDecider();
    private final Scenario<ClosureCommand, Closure, ClosureEvent> file = Scenario.of(decider);

    @Test
    void a_supervisor_closes_a_file_for_which_another_person_answers() {
        file.when(close(WORKED, JUDGED, HEARD, SARA)).then(CLOSED);
        file.when(close(WORKED, JUDGED, HEARD, new Second("sara", true))).thenRefused(SAME_PERSON);
        file.given(CLOSED).when(close(WORKED, JUDGED, HEARD, OMAR)).thenNothing();
        file.given(PROPOSED).when(close(WORKED, JUDGED, HEARD, SARA)).thenRefused(ARCHIVE_WAITS);
        file.given(PROPOSED, ARCHIVED).when(close(WORKED, JUDGED, HEARD, SARA)).thenRefused(FILE_ENDED);
    }

    @Test
    void both_levels_are_answered_for_nothing_is_owed_and_each_omission_is_justified() {
        file.when(close(WORKED, outcome(false, false, true), HEARD, SARA)).thenRefused(CLARIFICATION_MISSING);
        file.when(close(WORKED, outcome(true, true, true), HEARD, SARA)).thenRefused(REPARATION_OPEN);
        file.when(close(WORKED, outcome(true, false, false), HEARD, SARA)).thenRefused(NO_JUDGMENT);
        file.when(close(WORKED, new CaseOutcome(2, true, false, List.of(), true), HEARD, SARA))
                .thenRefused(NO_JUDGMENT);
        file.when(close(basis(List.of(), new Basis.Line(LINK, false)), JUDGED, HEARD, SARA))
                .thenRefused(LINE_OPEN);
        file.when(close(basis(List.of(new Unmet("AU-02", false))), JUDGED, HEARD, SARA))
                .thenRefused(ITEM_UNJUSTIFIED);
    }

    @Test
    void a_hearing_counts_for_one_end() {
        Hearings anew = heard(2);
        FileClosed again = new FileClosed(
                CASE, "sara", 2, List.of(JUDGMENT), anew.events(), CLOSED.list(), CLOSED.asOf(), CLOSED.unmet(), WHY);
        file.when(close(WORKED, JUDGED, new Hearings(Example.PARTIES, List.of()), SARA))
                .thenRefused(VICTIM_NOT_HEARD);
        file.given(CLOSED, REOPENED).when(close(WORKED, JUDGED, HEARD, SARA)).thenRefused(VICTIM_NOT_HEARD);
        file.given(CLOSED, REOPENED).when(close(WORKED, JUDGED, anew, SARA)).then(again);
    }

    @Test
    void what_comes_from_outside_ends_a_file_once_and_without_a_condition() {
        RecordEnd record = new RecordEnd(CASE, by("omar"), ImposedBy.LIMITATION, FACT, SAID);
        file.when(record).then(LIMITATION);
        file.given(PROPOSED).when(record).then(LIMITATION);
        file.given(PROPOSED, ARCHIVED).when(record).then(LIMITATION);
        file.given(LIMITATION).when(record).thenNothing();
        file.given(LIMITATION, REOPENED).when(record).thenNothing();
    }

    @Test
    void a_new_threat_calls_for_a_review_of_any_end_and_of_nothing_else() {
        CallReview call = new CallReview(CASE, THREAT);
        file.when(call).thenNothing();
        file.given(PROPOSED).when(call).thenNothing();
        file.given(PROPOSED, ARCHIVED).when(call).then(CALLED);
        file.given(CLOSED).when(call).then(CALLED);
        file.given(LIMITATION).when(call).then(CALLED);
        file.given(CLOSED, CALLED).when(call).thenNothing();
        file.given(CLOSED, REOPENED).when(call).thenNothing();
    }

    @Test
    void one_person_opens_it_again_and_only_a_person_without_a_part_in_the_end_leaves_it() {
        file.given(PROPOSED, ARCHIVED, CALLED).when(REOPEN).then(REOPENED);
        file.given(PROPOSED, ARCHIVED)
                .when(new Reopen(CASE, Optional.empty(), WHY))
                .then(new FileReopened(CASE, Optional.empty(), WHY));
        file.given(PROPOSED).when(REOPEN).thenNothing();
        file.given(PROPOSED, ARCHIVED, CALLED).when(keep(OMAR)).then(KEPT);
        file.given(PROPOSED, ARCHIVED, CALLED).when(keep(SARA)).thenRefused(SAME_PERSON);
        file.given(PROPOSED, ARCHIVED, CALLED)
                .when(keep(new Second("inés", false)))
                .thenRefused(SAME_PERSON);
        file.given(PROPOSED, ARCHIVED, LIMITATION, CALLED).when(keep(SARA)).thenRefused(SAME_PERSON);
        file.given(LIMITATION, CALLED).when(keep(new Second("sara", true))).thenRefused(SAME_PERSON);
        file.given(LIMITATION, CALLED).when(keep(OMAR)).thenRefused(SAME_PERSON);
        file.given(LIMITATION, CALLED).when(keep(SARA)).then(KEPT);
        file.given(PROPOSED, ARCHIVED).when(keep(OMAR)).thenRefused(NO_REVIEW_CALLED);
        file.given(PROPOSED, ARCHIVED, CALLED, KEPT).when(keep(OMAR)).thenRefused(NO_REVIEW_CALLED);
    }

    @Test
    void the_standing_follows_the_events() {
        assertThat(standing()).isEqualTo(FileStanding.OPEN);
        assertThat(standing(PROPOSED)).isEqualTo(FileStanding.ARCHIVE_PROPOSED);
        assertThat(standing(PROPOSED, ARCHIVED)).isEqualTo(FileStanding.ARCHIVED);
        assertThat(standing(PROPOSED, ARCHIVED, CALLED)).isEqualTo(FileStanding.REVIEW_CALLED);
        assertThat(standing(PROPOSED, ARCHIVED, CALLED, LIMITATION))
                .as("an end from outside answers no review")
                .isEqualTo(FileStanding.REVIEW_CALLED);
        assertThat(standing(PROPOSED, ARCHIVED, CALLED, KEPT)).isEqualTo(FileStanding.ARCHIVED);
        assertThat(standing(PROPOSED, ARCHIVED, CALLED, REOPENED)).isEqualTo(FileStanding.OPEN);
        assertThat(standing(CLOSED)).isEqualTo(FileStanding.CLOSED);
        assertThat(standing(PROPOSED, LIMITATION)).isEqualTo(FileStanding.ENDED_FROM_OUTSIDE);
        assertThat(standing(PROPOSED, LIMITATION, REOPENED)).isEqualTo(FileStanding.OPEN);
    }

    private FileStanding standing(ClosureEvent... events) {
        return decider.replay(List.of(events)).standing();
    }

    private static Close close(Basis basis, CaseOutcome outcome, Hearings hearings, Second by) {
        return new Close(CASE, basis, outcome, hearings, by, WHY);
    }

    private static CaseOutcome outcome(boolean bothLevels, boolean owed, boolean delivered) {
        return new CaseOutcome(2, bothLevels, owed, List.of(JUDGMENT), delivered);
    }

    private static KeepArchived keep(Second by) {
        return new KeepArchived(CASE, THREAT, by, WHY);
    }
}
