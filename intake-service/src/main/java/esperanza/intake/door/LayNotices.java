package esperanza.intake.door;

import esperanza.intake.report.ChangeReport;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.domain.ReportCommand.LayNotice;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportRule;
import esperanza.intake.report.read.ReceiptQuery;
import esperanza.kernel.At;
import esperanza.kernel.PartyRef;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Created;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiFunction;

/** An officer lays a notice ready at the own door of a person, who opens it there. */
@Singleton
public class LayNotices {

    private final FindReport finder;
    private final ChangeReport reports;
    private final ReceiptQuery receipts;
    private final OpenDoor doors;

    LayNotices(FindReport finder, ChangeReport reports, ReceiptQuery receipts, OpenDoor doors) {
        this.finder = finder;
        this.reports = reports;
        this.receipts = receipts;
        this.doors = doors;
    }

    /**
     * Fails with {@link ReportRule#NOBODY_READS_NOTICES} if nothing opens the door at which the notice would lie.
     *
     * @param notice the command, given what the mechanism adds
     */
    public Uni<Created<ReportEvent>> lay(
            Asked<LayNotice> asked, UUID reportId, BiFunction<At, UUID, LayNotice> notice) {
        return finder.ours(asked, reportId)
                .chain(found -> isReadable(found, reportId, asked.body()))
                .invoke(LayNotices::refuseUnreadable)
                .chain(() -> reports.make(asked, reportId, "notice", notice));
    }

    private Uni<Boolean> isReadable(FindReport.Found found, UUID reportId, LayNotice notice) {
        return notice.party()
                .map(party -> doors.hasKey(of(found, party), found.history()))
                .orElseGet(() -> receipts.hashes(reportId)
                        .map(hashes ->
                                !hashes.isEmpty() && !found.report().dialogue().contactCompromised()));
    }

    /** Fails if the report does not name the party. */
    private static PartyRef of(FindReport.Found found, PartyRef party) {
        return found.report().recognisable(party);
    }

    private static void refuseUnreadable(boolean readable) {
        if (!readable) {
            throw new RuleViolation(ReportRule.NOBODY_READS_NOTICES);
        }
    }
}
