package esperanza.intake.disclosure.domain;

import esperanza.intake.disclosure.domain.IdentityCommand.*;
import esperanza.intake.disclosure.domain.IdentityEvent.*;
import esperanza.intake.disclosure.domain.IdentityRequests.Answer;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.UUID;

/** The reporter's identity opens only with two persons: one requests it, and another one answers the request, once. */
public final class IdentityDecider implements Decider<IdentityCommand, IdentityRequests, IdentityEvent> {

    @Override
    public IdentityRequests initial() {
        return IdentityRequests.NONE;
    }

    @Override
    public List<IdentityEvent> decide(IdentityRequests state, IdentityCommand command) {
        return switch (command) {
            case RequestIdentity request -> List.of(requested(request));
            case GrantIdentity grant -> List.of(granted(undecided(state, grant.requestId(), grant.by()), grant));
            case DenyIdentity deny ->
                List.of(denied(undecided(state, deny.requestId(), deny.at().by()), deny));
            case OvertakeRequests _ ->
                state.awaited().stream().map(IdentityDecider::overtaken).toList();
        };
    }

    @Override
    public IdentityRequests evolve(IdentityRequests state, IdentityEvent event) {
        return switch (event) {
            case IdentityRequested asked -> state.with(asked);
            case IdentityGranted granted -> state.answered(granted.requestId(), new Answer.Granted(granted.until()));
            case IdentityDenied denied -> state.answered(denied.requestId(), new Answer.Denied());
            case IdentityRequestOvertaken gone -> state.answered(gone.requestId(), new Answer.Overtaken());
        };
    }

    private static IdentityRequested requested(RequestIdentity request) {
        return new IdentityRequested(
                request.reportId(),
                request.caseId(),
                request.requestId(),
                request.purpose(),
                request.by(),
                request.urgency(),
                Personal.of(request.caseId().value(), request.reasons()));
    }

    /** Returns the request. Fails unless it is still unanswered and {@code by} is another person than the requester. */
    private static IdentityRequested undecided(IdentityRequests state, UUID requestId, String by) {
        IdentityRequests.Request request = state.request(requestId);
        if (request.answer() instanceof Answer.Overtaken) {
            throw new RuleViolation(OpeningRule.REQUEST_OVERTAKEN);
        }
        if (!(request.answer() instanceof Answer.Awaited)) {
            throw new RuleViolation(OpeningRule.ALREADY_ANSWERED);
        }
        if (request.asked().by().equals(by)) {
            throw new RuleViolation(OpeningRule.OWN_REQUEST);
        }
        return request.asked();
    }

    private static IdentityEvent overtaken(IdentityRequested asked) {
        return new IdentityRequestOvertaken(asked.reportId(), asked.caseId(), asked.requestId());
    }

    private static IdentityGranted granted(IdentityRequested asked, GrantIdentity grant) {
        return new IdentityGranted(asked.reportId(), asked.caseId(), asked.requestId(), grant.by(), grant.until());
    }

    private static IdentityDenied denied(IdentityRequested asked, DenyIdentity deny) {
        return new IdentityDenied(
                asked.reportId(),
                asked.caseId(),
                asked.requestId(),
                deny.at().by(),
                Personal.of(asked.caseId().value(), deny.reasons()));
    }
}
