package esperanza.intake.domain;

import esperanza.intake.domain.OpeningCommand.DenyIdentity;
import esperanza.intake.domain.OpeningCommand.GrantIdentity;
import esperanza.intake.domain.OpeningCommand.OpenIdentity;
import esperanza.intake.domain.OpeningCommand.OpenPart;
import esperanza.intake.domain.OpeningCommand.ReadIdentityRequest;
import esperanza.intake.domain.OpeningCommand.RequestIdentity;
import esperanza.intake.domain.OpeningEvent.IdentityDenied;
import esperanza.intake.domain.OpeningEvent.IdentityGranted;
import esperanza.intake.domain.OpeningEvent.IdentityOpened;
import esperanza.intake.domain.OpeningEvent.IdentityRequestRead;
import esperanza.intake.domain.OpeningEvent.IdentityRequested;
import esperanza.intake.domain.OpeningEvent.PartOpened;
import esperanza.intake.domain.Openings.Answer;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.UUID;

/** Whatever is opened is recorded; who reports is opened by two persons only. */
public final class OpeningDecider implements Decider<OpeningCommand, Openings, OpeningEvent> {

    @Override
    public Openings initial() {
        return Openings.NONE;
    }

    @Override
    public List<OpeningEvent> decide(Openings state, OpeningCommand command) {
        return switch (command) {
            case OpenPart open
            when open.part() == SealedPart.REPORTER -> throw new RuleViolation(OpeningRule.SECOND_PERSON_NEEDED);
            case OpenPart open -> List.of(opened(open));
            case RequestIdentity request -> List.of(requested(request));
            case ReadIdentityRequest read ->
                List.of(read(request(state, read.requestId()).asked(), read));
            case GrantIdentity grant -> List.of(granted(undecided(state, grant.requestId(), grant.by()), grant));
            case DenyIdentity deny -> List.of(denied(undecided(state, deny.requestId(), deny.by()), deny));
            case OpenIdentity open -> List.of(opened(granted(state, open), open));
        };
    }

    @Override
    public Openings evolve(Openings state, OpeningEvent event) {
        return switch (event) {
            case PartOpened _, IdentityOpened _, IdentityRequestRead _ -> state;
            case IdentityRequested asked -> state.with(asked);
            case IdentityGranted granted -> state.answered(granted.requestId(), new Answer.Granted(granted.until()));
            case IdentityDenied denied -> state.answered(denied.requestId(), new Answer.Denied());
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

    private static IdentityRequested requested(RequestIdentity request) {
        return new IdentityRequested(
                request.reportId(),
                request.caseId(),
                request.requestId(),
                request.purpose(),
                request.by(),
                Personal.of(request.caseId().value(), request.reasons()));
    }

    private static IdentityRequestRead read(IdentityRequested asked, ReadIdentityRequest read) {
        if (!read.custodian() && !asked.by().equals(read.by())) {
            throw new RuleViolation(OpeningRule.ANOTHERS_REQUEST);
        }
        return new IdentityRequestRead(asked.reportId(), asked.caseId(), asked.requestId(), read.by());
    }

    /** The request, if somebody else than who asked decides it now for the first time. */
    private static IdentityRequested undecided(Openings state, UUID requestId, String by) {
        Openings.Request request = request(state, requestId);
        if (!(request.answer() instanceof Answer.Awaited)) {
            throw new RuleViolation(OpeningRule.ALREADY_ANSWERED);
        }
        if (request.asked().by().equals(by)) {
            throw new RuleViolation(OpeningRule.OWN_REQUEST);
        }
        return request.asked();
    }

    private static IdentityGranted granted(IdentityRequested asked, GrantIdentity grant) {
        return new IdentityGranted(asked.reportId(), asked.caseId(), asked.requestId(), grant.by(), grant.until());
    }

    private static IdentityDenied denied(IdentityRequested asked, DenyIdentity deny) {
        return new IdentityDenied(
                asked.reportId(),
                asked.caseId(),
                asked.requestId(),
                deny.by(),
                Personal.of(asked.caseId().value(), deny.reasons()));
    }

    /** The request, if it was granted to whoever opens it, and still is. */
    private static IdentityRequested granted(Openings state, OpenIdentity open) {
        Openings.Request request = request(state, open.requestId());
        if (!request.asked().by().equals(open.by())) {
            throw new RuleViolation(OpeningRule.ANOTHERS_REQUEST);
        }
        return switch (request.answer()) {
            case Answer.Granted(var until) when !open.at().isAfter(until) -> request.asked();
            case Answer.Granted _ -> throw new RuleViolation(OpeningRule.GRANT_IS_OVER);
            case Answer.Awaited _, Answer.Denied _ -> throw new RuleViolation(OpeningRule.NOT_GRANTED);
        };
    }

    private static IdentityOpened opened(IdentityRequested asked, OpenIdentity open) {
        return new IdentityOpened(
                asked.reportId(), asked.caseId(), open.openingId(), asked.requestId(), asked.purpose(), open.by());
    }

    private static Openings.Request request(Openings state, UUID id) {
        Openings.Request request = state.requests().get(id);
        if (request == null) {
            throw new RuleViolation(OpeningRule.NO_SUCH_REQUEST);
        }
        return request;
    }
}
