package esperanza.intake.erasure;

import esperanza.access.Caller;
import esperanza.intake.IntakeAction;
import esperanza.intake.erasure.domain.Erasure;
import esperanza.intake.erasure.domain.ErasureCommand;
import esperanza.intake.erasure.domain.ErasureCommand.HoldData;
import esperanza.intake.erasure.domain.ErasureCommand.LiftHold;
import esperanza.intake.erasure.domain.ErasureEvent;
import esperanza.intake.erasure.domain.HoldGround;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.ReportStreams;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Holds the data of a report against erasure, and lifts such a hold. */
@Singleton
public class HoldReportData {

    private final CommandIds ids;
    private final FindReport finder;
    private final CommandHandler<ErasureCommand, Erasure, ErasureEvent> handler;

    HoldReportData(CommandIds ids, FindReport finder, CommandHandler<ErasureCommand, Erasure, ErasureEvent> handler) {
        this.ids = ids;
        this.finder = finder;
        this.handler = handler;
    }

    public Uni<Outcome<ErasureEvent>> hold(Caller caller, UUID reportId, Sent sent, HoldGround ground, String reasons) {
        UUID holdId = ids.derivedId("hold", ids.commandId(caller, sent));
        return finder.sent(caller, IntakeAction.HOLD_DATA, reportId)
                .chain(found -> handled(
                        caller,
                        reportId,
                        sent,
                        new HoldData(
                                found.report().content().reportId(),
                                found.report().content().caseId(),
                                holdId,
                                ground,
                                caller.pseudonym(),
                                reasons)));
    }

    public Uni<Outcome<ErasureEvent>> lift(Caller caller, UUID reportId, UUID holdId, Sent sent, String reasons) {
        return finder.sent(caller, IntakeAction.HOLD_DATA, reportId)
                .chain(found -> handled(caller, reportId, sent, new LiftHold(holdId, caller.pseudonym(), reasons)));
    }

    private Uni<Outcome<ErasureEvent>> handled(Caller caller, UUID reportId, Sent sent, ErasureCommand command) {
        return handler.handle(
                ids.request(caller, IntakeAction.HOLD_DATA, ReportStreams.erasure(reportId), sent, command));
    }
}
