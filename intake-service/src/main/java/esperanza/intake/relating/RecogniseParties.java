package esperanza.intake.relating;

import esperanza.intake.relating.read.party.PartyQuery;
import esperanza.intake.report.ChangeReport;
import esperanza.intake.report.domain.ReportCommand.RecogniseParty;
import esperanza.intake.report.domain.ReportCommand.UndoRecognition;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.kernel.PartyRef;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Recognises a party of a report as one that another report names, and undoes that. */
@Singleton
public class RecogniseParties {

    private final ChangeReport reports;
    private final PartyQuery parties;

    RecogniseParties(ChangeReport reports, PartyQuery parties) {
        this.reports = reports;
        this.parties = parties;
    }

    public Uni<Outcome<ReportEvent>> recognise(
            Asked<?> asked, UUID reportId, PartyRef party, PartyRef as, String reasons) {
        return parties.named(as)
                .chain(known -> reports.ours(asked, reportId, new RecogniseParty(party, as, known, reasons)));
    }

    public Uni<Outcome<ReportEvent>> undo(Asked<?> asked, UUID reportId, PartyRef party, String reasons) {
        return reports.ours(asked, reportId, new UndoRecognition(party, reasons));
    }
}
