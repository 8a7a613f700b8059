package esperanza.investigation.evidence.domain;

import static esperanza.investigation.evidence.domain.Authorisation.Status.DENIED;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_AUTHORISATION;

import esperanza.investigation.evidence.domain.Authorisation.None;
import esperanza.investigation.evidence.domain.Authorisation.Requested;
import esperanza.investigation.evidence.domain.AuthorisationCommand.*;
import esperanza.investigation.evidence.domain.AuthorisationEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.util.List;

/** The rules of an application to a court. What the court answers is a fact and never refused. */
public final class AuthorisationDecider implements Decider<AuthorisationCommand, Authorisation, AuthorisationEvent> {

    private record Step(Authorisation authorisation, AuthorisationCommand command) {}

    @Override
    public Authorisation initial() {
        return new None();
    }

    @Override
    public List<AuthorisationEvent> decide(Authorisation authorisation, AuthorisationCommand command) {
        return switch (new Step(authorisation, command)) {
            case Step(None _, RequestAuthorisation request) ->
                List.of(new AuthorisationRequested(
                        request.caseId(),
                        request.authorisationId(),
                        request.measure(),
                        request.act(),
                        request.application()));
            case Step(None _, AuthorisationCommand _) -> throw new RuleViolation(NO_SUCH_AUTHORISATION);
            case Step(Requested known, AuthorisationCommand other)
            when !known.isOf(other.caseId()) -> throw new RuleViolation(NO_SUCH_AUTHORISATION);

            case Step(Requested _, RequestAuthorisation _) -> List.of();
            case Step(Requested known, GrantAuthorisation said)
            when known.equals(known.granted(said.until())) -> List.of();
            case Step(Requested known, GrantAuthorisation said) ->
                List.of(new AuthorisationGranted(said.caseId(), id(known), said.until(), said.factId()));
            case Step(Requested known, DenyAuthorisation _) when known.status() == DENIED -> List.of();
            case Step(Requested known, DenyAuthorisation said) ->
                List.of(new AuthorisationDenied(said.caseId(), id(known), said.factId()));
        };
    }

    @Override
    public Authorisation evolve(Authorisation authorisation, AuthorisationEvent event) {
        return switch (event) {
            case AuthorisationRequested content -> Requested.of(content);
            case AuthorisationGranted granted -> in(authorisation).granted(granted.until());
            case AuthorisationDenied _ -> in(authorisation).denied();
        };
    }

    private static AuthorisationId id(Requested known) {
        return known.content().authorisationId();
    }

    private static Requested in(Authorisation authorisation) {
        return switch (authorisation) {
            case Requested requested -> requested;
            case None _ -> throw new IllegalStateException("the authorisation was never requested");
        };
    }
}
