package esperanza.intake.adapter.rest;

import esperanza.intake.application.ReportStreams;
import esperanza.intake.domain.Report;
import esperanza.intake.domain.ReportDecider;
import esperanza.intake.domain.ReportEvent;
import esperanza.intake.domain.SealedPart;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.History;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.runtime.access.Action;
import esperanza.runtime.access.Caller;
import esperanza.runtime.access.Resource;
import esperanza.runtime.rest.Desk;
import esperanza.runtime.rest.NotHere;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** A report, for whoever may know of it; for everybody else there is none. */
@Singleton
class ReportFinder {

    /** @param version the version of its stream */
    record Found(Report.Received report, List<Recorded<ReportEvent>> history, int version) {}

    private final Desk desk;
    private final EventStore<ReportEvent> store;
    private final ReportDecider decider = new ReportDecider();

    ReportFinder(Desk desk, EventStore<ReportEvent> store) {
        this.desk = desk;
        this.store = store;
    }

    /** For its sender, and for those of the mechanism who may do this. */
    Uni<Found> sent(Caller caller, Action action, UUID reportId) {
        return store.read(ReportStreams.report(reportId)).map(history -> {
            Report.Received report = received(history);
            String sender = history.events().getFirst().actor().pseudonym();
            desk.check(caller, action, new Resource.ReportOf(sender));
            return new Found(report, history.events(), history.head().version());
        });
    }

    /**
     * For those who may open this part of it: those it was referred to; and who the people in it are, only while they consent
     * to that purpose.
     */
    Uni<Report.Received> sealed(Caller caller, Action action, UUID reportId, SealedPart part) {
        return store.read(ReportStreams.report(reportId)).map(history -> {
            Report.Received report = received(history);
            desk.check(
                    caller,
                    action,
                    new Resource.SealedOf(
                            isThereFor(ReferralDestination.PROTECTION, ConsentPurpose.PROTECTION, report, part),
                            isThereFor(ReferralDestination.INVESTIGATION, ConsentPurpose.INVESTIGATION, report, part)));
            return report;
        });
    }

    private static boolean isThereFor(
            ReferralDestination function, ConsentPurpose purpose, Report.Received report, SealedPart part) {
        return report.referredTo().contains(function)
                && (part == SealedPart.ACCOUNT || report.consent(purpose).opensTheGate());
    }

    private Report.Received received(History<ReportEvent> history) {
        if (history.replay(decider) instanceof Report.Received report) {
            return report;
        }
        throw new NotHere();
    }
}
