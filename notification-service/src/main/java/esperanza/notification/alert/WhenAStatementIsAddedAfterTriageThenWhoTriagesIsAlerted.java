package esperanza.notification.alert;

import static esperanza.protocol.term.TermIds.TRIAGE;
import static esperanza.protocol.vocabulary.AlertKind.STATEMENT_ADDED;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.inbox.IntakeEvent.StatementAdded;
import esperanza.protocol.term.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Before triage the term of the triage calls somebody; after it no term runs, so the statement calls whoever triages.
 * Each case has one such alert: further statements change nothing while it is open, and open it again after an answer.
 */
@ApplicationScoped
public class WhenAStatementIsAddedAfterTriageThenWhoTriagesIsAlerted implements Policy<StatementAdded> {

    private final Profile profile;

    public WhenAStatementIsAddedAfterTriageThenWhoTriagesIsAlerted(Profile profile) {
        this.profile = profile;
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<StatementAdded> on() {
        return StatementAdded.class;
    }

    @Override
    public List<Instruction> react(Recorded<StatementAdded> event) {
        StatementAdded said = event.event();
        AlertId alert = AlertId.of(STATEMENT_ADDED, said.caseId());
        RaiseAlert raise = new RaiseAlert(
                alert, said.caseId(), STATEMENT_ADDED, profile.rule(TRIAGE).holder(), Optional.empty(), false);
        return said.afterTriage().orElse(false) ? List.of(Instruction.beginning(alert.stream(), raise)) : List.of();
    }
}
