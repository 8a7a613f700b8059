package esperanza.notification.alert;

import static esperanza.protocol.term.TermIds.REVIEW_ON_CHANGE;
import static esperanza.protocol.vocabulary.AlertKind.PROTECTION_REVIEW_CALLED;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.notification.inbox.ProtectionEvent.ProtectionReviewCalled;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.TermObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Something happened after a level of risk was found: an analyst has to look, and say what follows. */
@ApplicationScoped
public class WhenAReviewIsCalledThenAnAnalystIsAlerted implements Policy<ProtectionReviewCalled> {

    private final Profile profile;

    public WhenAReviewIsCalledThenAnAnalystIsAlerted(Profile profile) {
        this.profile = profile;
    }

    @Override
    public Class<ProtectionReviewCalled> on() {
        return ProtectionReviewCalled.class;
    }

    @Override
    public List<Instruction> react(Recorded<ProtectionReviewCalled> event) {
        ProtectionReviewCalled called = event.event();
        DeadlineId review =
                DeadlineId.of(REVIEW_ON_CHANGE, Thing.of(called.caseId(), TermObject.REVIEW_CAUSE, called.reviewId()));
        AlertId alert = AlertId.of(PROTECTION_REVIEW_CALLED, review);
        return List.of(Instruction.beginning(
                alert.stream(),
                new RaiseAlert(
                        alert,
                        called.caseId(),
                        PROTECTION_REVIEW_CALLED,
                        profile.rule(REVIEW_ON_CHANGE).holder(),
                        Optional.of(review),
                        false)));
    }
}
