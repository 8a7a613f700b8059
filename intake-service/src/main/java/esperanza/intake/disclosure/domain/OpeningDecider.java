package esperanza.intake.disclosure.domain;

import esperanza.intake.disclosure.domain.IdentityEvent.IdentityRequested;
import esperanza.intake.disclosure.domain.IdentityRequests.Answer;
import esperanza.intake.disclosure.domain.OpeningCommand.*;
import esperanza.intake.disclosure.domain.OpeningEvent.*;
import esperanza.intake.disclosure.domain.ViewingEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.List;

/** Every opening is recorded. The reporter's identity takes two persons. */
public final class OpeningDecider implements Decider<OpeningCommand, Openings, OpeningEvent> {

    @Override
    public Openings initial() {
        return Openings.NONE;
    }

    @Override
    public List<OpeningEvent> decide(Openings state, OpeningCommand command) {
        return switch (command) {
            case OpenPart open
            when open.part().needsSecondPerson() -> throw new RuleViolation(OpeningRule.SECOND_PERSON_NEEDED);
            case OpenPart open -> List.of(opened(open));
            case OpenFile open -> List.of(Viewings.opened(state, open));
            case AskViewing ask -> List.of(Viewings.asked(ask));
            case ReadViewingRequest read -> List.of(Viewings.read(state.viewing(read.viewingRequestId()), read));
            case AgreeViewing agree -> List.of(Viewings.agreed(state.viewing(agree.viewingRequestId()), agree));
            case CompareReporters compare -> List.of(compared(compare));
            case ReadIdentityRequest read -> List.of(read(read.request().asked(), read));
            case OpenIdentity open -> List.of(opened(granted(open), open));
        };
    }

    @Override
    public Openings evolve(Openings state, OpeningEvent event) {
        return switch (event) {
            case ViewingAsked asked -> state.asked(asked);
            case ViewingRequestRead read -> state.read(read);
            case ViewingAgreed agreed -> state.agreed(agreed);
            case AttachmentOpened opened -> state.used(opened.viewingRequestId());
            case MetadataOpened opened -> state.used(opened.viewingRequestId());
            case PartOpened _, ReportersCompared _, IdentityRequestRead _, IdentityOpened _ -> state;
            case IdentityEvent _ -> state;
        };
    }

    private static PartOpened opened(OpenPart open) {
        return new PartOpened(
                open.reportId(),
                open.caseId(),
                open.openingId(),
                open.part(),
                open.purpose(),
                open.by(),
                open.reasons().map(reasons -> Personal.of(open.caseId().value(), reasons)));
    }

    private static ReportersCompared compared(CompareReporters compare) {
        return new ReportersCompared(
                compare.reportId(),
                compare.caseId(),
                compare.purpose(),
                compare.by(),
                compare.reasons().map(reasons -> Personal.of(compare.caseId().value(), reasons)));
    }

    private static IdentityRequestRead read(IdentityRequested asked, ReadIdentityRequest read) {
        if (!read.custodian() && !asked.by().equals(read.by())) {
            throw new RuleViolation(OpeningRule.ANOTHERS_REQUEST);
        }
        return new IdentityRequestRead(asked.reportId(), asked.caseId(), asked.requestId(), read.by());
    }

    /** Returns the request. Fails unless it was granted to the person who opens, and the grant is still valid. */
    private static IdentityRequested granted(OpenIdentity open) {
        IdentityRequested asked = open.request().asked();
        if (!asked.by().equals(open.at().by())) {
            throw new RuleViolation(OpeningRule.ANOTHERS_REQUEST);
        }
        return switch (open.request().answer()) {
            case Answer.Granted(var until) when !open.at().now().isAfter(until) -> asked;
            case Answer.Granted _ -> throw new RuleViolation(OpeningRule.GRANT_IS_OVER);
            case Answer.Awaited _, Answer.Denied _, Answer.Overtaken _ ->
                throw new RuleViolation(OpeningRule.NOT_GRANTED);
        };
    }

    private static IdentityOpened opened(IdentityRequested asked, OpenIdentity open) {
        return new IdentityOpened(
                asked.reportId(),
                asked.caseId(),
                open.openingId(),
                asked.requestId(),
                asked.purpose(),
                open.at().by());
    }
}
