package esperanza.notification.alert;

import static esperanza.protocol.term.TermIds.IDENTITY_ANSWER;
import static esperanza.protocol.vocabulary.AlertKind.IDENTITY_REQUESTED;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.notification.inbox.IntakeEvent.IdentityRequested;
import esperanza.protocol.term.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * A custodian is called at once, not when the term is nearly over: a person who can be reached only through this
 * request waits for the answer. The alert says that an identity is asked for, not why and not by whom.
 */
@ApplicationScoped
public class WhenAnIdentityIsAskedForThenACustodianIsAlerted implements Policy<IdentityRequested> {

    private final Profile profile;

    public WhenAnIdentityIsAskedForThenACustodianIsAlerted(Profile profile) {
        this.profile = profile;
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<IdentityRequested> on() {
        return IdentityRequested.class;
    }

    @Override
    public List<Instruction> react(Recorded<IdentityRequested> event) {
        IdentityRequested asked = event.event();
        DeadlineId answer = DeadlineId.of(IDENTITY_ANSWER, Thing.identityRequest(asked.requestId()));
        AlertId alert = AlertId.of(IDENTITY_REQUESTED, answer);
        return List.of(Instruction.beginning(
                alert.stream(),
                new RaiseAlert(
                        alert,
                        asked.caseId(),
                        IDENTITY_REQUESTED,
                        profile.rule(IDENTITY_ANSWER).holder(),
                        Optional.of(answer),
                        false)));
    }
}
