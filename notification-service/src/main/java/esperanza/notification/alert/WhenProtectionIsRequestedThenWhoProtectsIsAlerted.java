package esperanza.notification.alert;

import static esperanza.protocol.term.TermIds.REQUEST_ROUTED;
import static esperanza.protocol.vocabulary.AlertKind.PROTECTION_REQUESTED;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.notification.inbox.IntakeEvent.ReportReferred;
import esperanza.protocol.term.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A report is referred to protection and nobody declared danger: somebody has to look, and say how it goes on. */
@ApplicationScoped
public class WhenProtectionIsRequestedThenWhoProtectsIsAlerted implements Policy<ReportReferred> {

    private final Profile profile;

    public WhenProtectionIsRequestedThenWhoProtectsIsAlerted(Profile profile) {
        this.profile = profile;
    }

    @Override
    public Class<ReportReferred> on() {
        return ReportReferred.class;
    }

    @Override
    public List<Instruction> react(Recorded<ReportReferred> event) {
        return Stream.of(event.event())
                .filter(ReportReferred::requestsProtection)
                .map(this::alert)
                .toList();
    }

    private Instruction alert(ReportReferred referred) {
        DeadlineId route = DeadlineId.of(REQUEST_ROUTED, Thing.ofCase(referred.caseId()));
        AlertId alert = AlertId.of(PROTECTION_REQUESTED, route);
        return Instruction.beginning(
                alert.stream(),
                new RaiseAlert(
                        alert,
                        referred.caseId(),
                        PROTECTION_REQUESTED,
                        profile.rule(REQUEST_ROUTED).holder(),
                        Optional.of(route),
                        false));
    }
}
