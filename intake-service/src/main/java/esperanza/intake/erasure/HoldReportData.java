package esperanza.intake.erasure;

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
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
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

    public Uni<Outcome<ErasureEvent>> hold(Asked<?> asked, UUID reportId, HoldGround ground, String reasons) {
        UUID holdId = ids.derivedId("hold", ids.commandId(asked));
        return finder.sent(asked, reportId)
                .chain(found -> handled(
                        asked,
                        reportId,
                        new HoldData(
                                found.report().content().reportId(),
                                found.report().content().caseId(),
                                holdId,
                                ground,
                                asked.caller().pseudonym(),
                                reasons)));
    }

    public Uni<Outcome<ErasureEvent>> lift(Asked<?> asked, UUID reportId, UUID holdId, String reasons) {
        return finder.sent(asked, reportId)
                .chain(found -> handled(
                        asked, reportId, new LiftHold(holdId, asked.caller().pseudonym(), reasons)));
    }

    private Uni<Outcome<ErasureEvent>> handled(Asked<?> asked, UUID reportId, ErasureCommand command) {
        return handler.handle(ids.request(asked, ReportStreams.erasure(reportId), command));
    }
}
