package esperanza.intake.erasure;

import static esperanza.intake.erasure.ErasureStreams.ERASURE;

import esperanza.access.Caller;
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
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.term.Profile;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Approves, refuses and carries out erasures. Callers who must not know of the case must not know of its erasure: for
 * them it does not exist.
 */
@Singleton
public class DecideErasures {

    /**
     * The reasons for a refusal. Never shown outside the mechanism, because a person who coerced the request may hold
     * the receipt.
     */
    public record Refusal(String reasons) {}

    private final CommandIds ids;
    private final FindErasure finder;
    private final Streams streams;
    private final EventStore<ReportEvent> reports;
    private final Duration waits;

    DecideErasures(
            CommandIds ids, FindErasure finder, Streams streams, EventStore<ReportEvent> reports, Profile profile) {
        this.ids = ids;
        this.finder = finder;
        this.streams = streams;
        this.reports = reports;
        this.waits = profile.erasing().waits();
    }

    public Uni<Outcome<ErasureEvent>> approve(Asked<?> asked, UUID erasureId) {
        return finder.ours(asked.caller(), asked.action(), erasureId)
                .chain(report ->
                        handled(asked, report, new ApproveErasure(erasureId, approver(asked), ids.now(), waits)));
    }

    /** The body is read only for callers for whom the erasure exists. */
    public Uni<Outcome<ErasureEvent>> refuse(Asked<Refusal> asked, UUID erasureId) {
        return finder.ours(asked.caller(), asked.action(), erasureId)
                .chain(report -> handled(
                        asked,
                        report,
                        new RefuseErasure(
                                erasureId, approver(asked), asked.body().reasons())));
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
                ids.at(asked),
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
        return streams.handler(ERASURE).handle(ids.request(asked, ERASURE.stream(report), command));
    }

    private static Approver approver(Asked<?> asked) {
        Caller caller = asked.caller();
        return new Approver(caller.pseudonym(), caller.actingAs(asked.action()).role());
    }
}
