package esperanza.intake.erasure;

import esperanza.access.Caller;
import esperanza.intake.erasure.domain.Erasure;
import esperanza.intake.erasure.domain.ErasureCommand;
import esperanza.intake.erasure.domain.ErasureCommand.*;
import esperanza.intake.erasure.domain.ErasureEvent;
import esperanza.intake.erasure.domain.ErasureEvent.DataHeld;
import esperanza.intake.erasure.domain.ErasureRule;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportDecider;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.term.Profile;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Approves, refuses and carries out erasures. Callers who must not know of the case must not know of its erasure: for
 * them it does not exist.
 */
@Singleton
public class DecideErasures {

    private final CommandIds ids;
    private final FindErasure finder;
    private final CommandHandler<ErasureCommand, Erasure, ErasureEvent> handler;
    private final EventStore<ReportEvent> reports;
    private final Duration waits;

    DecideErasures(
            CommandIds ids,
            FindErasure finder,
            CommandHandler<ErasureCommand, Erasure, ErasureEvent> handler,
            EventStore<ReportEvent> reports,
            Profile profile) {
        this.ids = ids;
        this.finder = finder;
        this.handler = handler;
        this.reports = reports;
        this.waits = profile.erasing().waits();
    }

    public Uni<Outcome<ErasureEvent>> approve(Asked<?> asked, UUID erasureId) {
        return finder.ours(asked.caller(), asked.action(), erasureId)
                .chain(report ->
                        handled(asked, report, new ApproveErasure(erasureId, approver(asked), ids.now(), waits)));
    }

    /** @param reasons read only for callers for whom the erasure exists */
    public Uni<Outcome<ErasureEvent>> refuse(Asked<?> asked, UUID erasureId, Supplier<String> reasons) {
        return finder.ours(asked.caller(), asked.action(), erasureId)
                .chain(report -> handled(asked, report, new RefuseErasure(erasureId, approver(asked), reasons.get())));
    }

    /** Fails with {@link ErasureRule#DATA_HELD} if the data became held by this. */
    public Uni<Outcome<ErasureEvent>> carryOut(Asked<?> asked, UUID erasureId) {
        return finder.ours(asked.caller(), asked.action(), erasureId)
                .chain(report -> received(report).chain(now -> handled(asked, report, carryOut(asked, erasureId, now))))
                .invoke(DecideErasures::refuseIfItBecameHeld);
    }

    private static void refuseIfItBecameHeld(Outcome<ErasureEvent> outcome) {
        if (outcome.events().getFirst().event() instanceof DataHeld) {
            throw new RuleViolation(ErasureRule.DATA_HELD);
        }
    }

    private CarryOutErasure carryOut(Asked<?> asked, UUID erasureId, Optional<Report.Received> report) {
        return new CarryOutErasure(
                erasureId,
                asked.caller().pseudonym(),
                ids.now(),
                report.filter(ErasureRequests::isReferred).isPresent(),
                report.map(ErasureRequests::subjects).orElse(List.of()));
    }

    private Uni<Optional<Report.Received>> received(UUID reportId) {
        return reports.read(ReportStreams.report(reportId))
                .map(history -> history.replay(new ReportDecider()) instanceof Report.Received report
                        ? Optional.of(report)
                        : Optional.empty());
    }

    private Uni<Outcome<ErasureEvent>> handled(Asked<?> asked, UUID report, ErasureCommand command) {
        return handler.handle(ids.request(asked, ReportStreams.erasure(report), command));
    }

    private static Approver approver(Asked<?> asked) {
        Caller caller = asked.caller();
        return new Approver(caller.pseudonym(), caller.actingAs(asked.action()).role());
    }
}
