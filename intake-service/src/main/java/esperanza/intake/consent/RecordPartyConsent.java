package esperanza.intake.consent;

import esperanza.access.Caller;
import esperanza.intake.IntakeAction;
import esperanza.intake.report.ChangeReport;
import esperanza.intake.report.domain.AssemblyOutcome;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportCommand.CallAssembly;
import esperanza.intake.report.domain.ReportCommand.OptOut;
import esperanza.intake.report.domain.ReportCommand.RecordAssembly;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.view.Consent;
import esperanza.kernel.PartyRef;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Records the consent of one party: a collective's by its own procedure, with minutes; a person's for themself. */
@Singleton
public class RecordPartyConsent {

    private final CommandIds ids;
    private final ChangeReport reports;

    RecordPartyConsent(CommandIds ids, ChangeReport reports) {
        this.ids = ids;
        this.reports = reports;
    }

    public Uni<Outcome<ReportEvent>> change(Caller caller, UUID reportId, Sent sent, PartyRef party, Consent consent) {
        return recorded(caller, reportId, sent, consent.commandOf(party));
    }

    public Uni<Outcome<ReportEvent>> callAssembly(
            Caller caller,
            UUID reportId,
            Sent sent,
            PartyRef party,
            ConsentPurpose purpose,
            Optional<Instant> calledFor) {
        return recorded(caller, reportId, sent, new CallAssembly(party, purpose, calledFor));
    }

    public Uni<Outcome<ReportEvent>> recordAssembly(
            Caller caller,
            UUID reportId,
            Sent sent,
            PartyRef party,
            ConsentPurpose purpose,
            AssemblyOutcome outcome,
            Instant heldAt,
            String minutes) {
        return recorded(caller, reportId, sent, new RecordAssembly(party, purpose, outcome, heldAt, minutes));
    }

    /** Records that a member of a collective refuses for themself. */
    public Uni<Outcome<ReportEvent>> optOut(
            Caller caller, UUID reportId, Sent sent, PartyRef party, ConsentPurpose purpose, String name) {
        UUID id = ids.derivedId("opt-out", ids.commandId(caller, sent));
        return recorded(caller, reportId, sent, new OptOut(party, purpose, id, name));
    }

    private Uni<Outcome<ReportEvent>> recorded(Caller caller, UUID reportId, Sent sent, ReportCommand command) {
        return reports.sent(caller, IntakeAction.RECORD_PARTY_CONSENT, reportId, sent, command);
    }
}
