package esperanza.intake.erasure;

import static esperanza.intake.erasure.ErasureStreams.ERASURE;

import esperanza.intake.erasure.domain.ErasureCommand;
import esperanza.intake.erasure.domain.ErasureCommand.HoldData;
import esperanza.intake.erasure.domain.ErasureCommand.LiftHold;
import esperanza.intake.erasure.domain.ErasureEvent;
import esperanza.intake.erasure.domain.HoldGround;
import esperanza.intake.report.FindReport;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Holds the data of a report against erasure, and lifts such a hold. */
@Singleton
public class HoldReportData {

    /** The ground and the reasons for the hold. */
    public record Hold(UUID reportId, HoldGround ground, String reasons) {}

    private final CommandIds ids;
    private final FindReport finder;
    private final Streams streams;

    HoldReportData(CommandIds ids, FindReport finder, Streams streams) {
        this.ids = ids;
        this.finder = finder;
        this.streams = streams;
    }

    public Uni<Created<ErasureEvent>> hold(Asked<?> asked, Hold said) {
        UUID holdId = ids.derivedId("hold", ids.commandId(asked));
        return finder.sent(asked, said.reportId())
                .chain(found -> handled(asked, said.reportId(), holding(asked, found, holdId, said)))
                .map(outcome -> new Created<>(holdId, outcome));
    }

    public Uni<Outcome<ErasureEvent>> lift(Asked<?> asked, LiftHold lift) {
        UUID reportId = lift.reportId().value();
        return finder.sent(asked, reportId).chain(() -> handled(asked, reportId, lift));
    }

    private static HoldData holding(Asked<?> asked, FindReport.Found found, UUID holdId, Hold said) {
        return new HoldData(
                found.report().content().reportId(),
                found.report().content().caseId(),
                holdId,
                said.ground(),
                asked.caller().pseudonym(),
                said.reasons());
    }

    private Uni<Outcome<ErasureEvent>> handled(Asked<?> asked, UUID reportId, ErasureCommand command) {
        return streams.handler(ERASURE).handle(ids.request(asked, ERASURE.stream(reportId), command));
    }
}
