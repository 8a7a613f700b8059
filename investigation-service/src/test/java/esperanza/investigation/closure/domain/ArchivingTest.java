package esperanza.investigation.closure.domain;

import static esperanza.investigation.closure.domain.ArchiveGround.AUTHORS_NOT_FOUND;
import static esperanza.investigation.closure.domain.ArchiveGround.LOW_CREDIBILITY;
import static esperanza.investigation.closure.domain.ClosureRule.ARCHIVE_WAITS;
import static esperanza.investigation.closure.domain.ClosureRule.BASIS_CHANGED;
import static esperanza.investigation.closure.domain.ClosureRule.ITEM_UNJUSTIFIED;
import static esperanza.investigation.closure.domain.ClosureRule.LINE_OPEN;
import static esperanza.investigation.closure.domain.ClosureRule.LOW_IS_NO_GROUND;
import static esperanza.investigation.closure.domain.ClosureRule.NO_ARCHIVE_PROPOSED;
import static esperanza.investigation.closure.domain.ClosureRule.SAME_PERSON;
import static esperanza.investigation.closure.domain.ClosureRule.VICTIM_NOT_HEARD;
import static esperanza.investigation.closure.domain.Example.ARCHIVED;
import static esperanza.investigation.closure.domain.Example.CALLS;
import static esperanza.investigation.closure.domain.Example.CASE;
import static esperanza.investigation.closure.domain.Example.GENDER;
import static esperanza.investigation.closure.domain.Example.HEARD;
import static esperanza.investigation.closure.domain.Example.LINK;
import static esperanza.investigation.closure.domain.Example.OMAR;
import static esperanza.investigation.closure.domain.Example.PARTIES;
import static esperanza.investigation.closure.domain.Example.PROPOSAL;
import static esperanza.investigation.closure.domain.Example.PROPOSED;
import static esperanza.investigation.closure.domain.Example.SARA;
import static esperanza.investigation.closure.domain.Example.WHY;
import static esperanza.investigation.closure.domain.Example.WORKED;
import static esperanza.investigation.closure.domain.Example.basis;
import static esperanza.investigation.closure.domain.Example.by;
import static esperanza.investigation.closure.domain.Example.ended;
import static esperanza.investigation.file.domain.FileRule.FILE_ENDED;

import esperanza.investigation.closure.domain.ChecklistRun.Unmet;
import esperanza.investigation.closure.domain.ClosureCommand.*;
import esperanza.investigation.closure.domain.ClosureEvent.ArchiveProposalWithdrawn;
import esperanza.investigation.closure.domain.ClosureEvent.ArchiveRefused;
import esperanza.investigation.hypothesis.domain.Ref;
import esperanza.kernel.Scenario;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file is archived by two persons, on a checklist that is read twice, after each party was heard. */
class ArchivingTest {

    private static final ArchiveProposalWithdrawn WITHDRAWN = new ArchiveProposalWithdrawn(CASE, PROPOSAL, WHY);
    private static final ArchiveRefused REFUSED = new ArchiveRefused(CASE, PROPOSAL, WHY);

    private final Scenario<ClosureCommand, Closure, ClosureEvent> file = Scenario.of(new ClosureDecider());

    @Test
    void it_is_proposed_when_each_line_has_ended_and_each_omission_is_justified() {
        file.when(propose(AUTHORS_NOT_FOUND, WORKED)).then(PROPOSED);
        file.when(propose(AUTHORS_NOT_FOUND, basis(List.of(GENDER), ended(LINK), new Basis.Line(CALLS, false))))
                .thenRefused(LINE_OPEN);
        Unmet unjustified = new Unmet("EV-05", false);
        file.when(propose(AUTHORS_NOT_FOUND, basis(List.of(GENDER, unjustified), ended(LINK))))
                .thenRefused(ITEM_UNJUSTIFIED);
    }

    @Test
    void low_credibility_is_no_ground_whatever_was_worked() {
        file.when(propose(LOW_CREDIBILITY, WORKED)).thenRefused(LOW_IS_NO_GROUND);
    }

    @Test
    void one_proposal_waits_at_a_time() {
        file.given(PROPOSED).when(propose(AUTHORS_NOT_FOUND, WORKED)).thenRefused(ARCHIVE_WAITS);
        file.given(PROPOSED).when(new WithdrawProposal(CASE, PROPOSAL, WHY)).then(WITHDRAWN);
        file.given(PROPOSED).when(new RefuseArchive(CASE, PROPOSAL, SARA, WHY)).then(REFUSED);
        file.given(PROPOSED, WITHDRAWN).when(propose(AUTHORS_NOT_FOUND, WORKED)).then(PROPOSED);
        file.given(PROPOSED, REFUSED).when(archive(WORKED, HEARD, SARA)).thenRefused(NO_ARCHIVE_PROPOSED);
        file.when(new WithdrawProposal(CASE, PROPOSAL, WHY)).thenRefused(NO_ARCHIVE_PROPOSED);
        file.given(PROPOSED)
                .when(new RefuseArchive(CASE, new UUID(2, 2), SARA, WHY))
                .thenRefused(NO_ARCHIVE_PROPOSED);
    }

    @Test
    void another_person_archives_it() {
        file.given(PROPOSED).when(archive(WORKED, HEARD, SARA)).then(ARCHIVED);
        file.given(PROPOSED, ARCHIVED).when(archive(WORKED, HEARD, OMAR)).thenNothing();
        file.given(PROPOSED)
                .when(archive(WORKED, HEARD, new Second("inés", false)))
                .thenRefused(SAME_PERSON);
        file.given(PROPOSED)
                .when(archive(WORKED, HEARD, new Second("sara", true)))
                .thenRefused(SAME_PERSON);
        file.given(PROPOSED)
                .when(new RefuseArchive(CASE, PROPOSAL, new Second("inés", false), WHY))
                .thenRefused(SAME_PERSON);
        file.given(PROPOSED, ARCHIVED).when(propose(AUTHORS_NOT_FOUND, WORKED)).thenRefused(FILE_ENDED);
    }

    @Test
    void what_moved_since_the_proposal_stops_it() {
        Ref resumed = new Ref(CALLS.id(), 5);
        Unmet another = new Unmet("VI-01", true);
        Unmet withdrawn = new Unmet("HP-06", false);
        file.given(PROPOSED)
                .when(archive(basis(List.of(GENDER), ended(LINK), ended(resumed)), HEARD, SARA))
                .thenRefused(BASIS_CHANGED);
        file.given(PROPOSED)
                .when(archive(basis(List.of(GENDER), ended(LINK)), HEARD, SARA))
                .thenRefused(BASIS_CHANGED);
        file.given(PROPOSED)
                .when(archive(basis(List.of(GENDER, another), ended(LINK), ended(CALLS)), HEARD, SARA))
                .thenRefused(BASIS_CHANGED);
        file.given(PROPOSED)
                .when(archive(basis(List.of(withdrawn), ended(LINK), ended(CALLS)), HEARD, SARA))
                .thenRefused(ITEM_UNJUSTIFIED);
        file.given(PROPOSED)
                .when(archive(basis(List.of(), ended(CALLS), ended(LINK)), HEARD, SARA))
                .then(ARCHIVED);
    }

    @Test
    void another_threat_since_the_proposal_stops_it() {
        Basis another = new Basis(WORKED.checklist(), WORKED.lines(), PROPOSED.threats() + 1);
        file.given(PROPOSED).when(archive(another, HEARD, SARA)).thenRefused(BASIS_CHANGED);
    }

    @Test
    void each_party_is_heard_first() {
        Hearings one = new Hearings(PARTIES, List.of(HEARD.heard().getFirst()));
        file.given(PROPOSED).when(archive(WORKED, one, SARA)).thenRefused(VICTIM_NOT_HEARD);
        file.given(PROPOSED)
                .when(archive(WORKED, new Hearings(List.of(), List.of()), SARA))
                .thenRefused(VICTIM_NOT_HEARD);
    }

    private static ProposeArchive propose(ArchiveGround ground, Basis basis) {
        return new ProposeArchive(CASE, by("inés"), PROPOSAL, ground, basis, WHY);
    }

    private static Archive archive(Basis basis, Hearings hearings, Second by) {
        return new Archive(CASE, PROPOSAL, basis, hearings, by, WHY);
    }
}
