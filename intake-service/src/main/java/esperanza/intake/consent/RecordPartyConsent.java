package esperanza.intake.consent;

import esperanza.intake.report.ChangeReport;
import esperanza.intake.report.domain.AssemblyOutcome;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportCommand.*;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.view.Consent;
import esperanza.kernel.PartyRef;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
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

    public Uni<Outcome<ReportEvent>> change(Asked<?> asked, UUID reportId, PartyRef party, Consent consent) {
        return recorded(asked, reportId, consent.commandOf(party));
    }

    public Uni<Outcome<ReportEvent>> callAssembly(
            Asked<?> asked, UUID reportId, PartyRef party, ConsentPurpose purpose, Optional<Instant> calledFor) {
        return recorded(asked, reportId, new CallAssembly(party, purpose, calledFor));
    }

    public Uni<Outcome<ReportEvent>> recordAssembly(
            Asked<?> asked,
            UUID reportId,
            PartyRef party,
            ConsentPurpose purpose,
            AssemblyOutcome outcome,
            Instant heldAt,
            String minutes) {
        return recorded(asked, reportId, new RecordAssembly(party, purpose, outcome, heldAt, minutes));
    }

    /** Records that a member of a collective refuses for themself. */
    public Uni<Outcome<ReportEvent>> optOut(
            Asked<?> asked, UUID reportId, PartyRef party, ConsentPurpose purpose, String name) {
        UUID id = ids.derivedId("opt-out", ids.commandId(asked));
        return recorded(asked, reportId, new OptOut(party, purpose, id, name));
    }

    private Uni<Outcome<ReportEvent>> recorded(Asked<?> asked, UUID reportId, ReportCommand command) {
        return reports.sent(asked, reportId, command);
    }
}
