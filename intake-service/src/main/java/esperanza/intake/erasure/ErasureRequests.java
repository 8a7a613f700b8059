package esperanza.intake.erasure;

import esperanza.access.NotHere;
import esperanza.intake.erasure.domain.Erasure;
import esperanza.intake.erasure.domain.ErasureCommand;
import esperanza.intake.erasure.domain.ErasureCommand.RequestErasure;
import esperanza.intake.erasure.domain.ErasureDecider;
import esperanza.intake.erasure.domain.ErasureEvent;
import esperanza.intake.erasure.domain.ErasureEvent.ErasureRequested;
import esperanza.intake.erasure.read.ErasureQuery;
import esperanza.intake.erasure.view.ErasureCertificate;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportDecider;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.SealedPart;
import esperanza.kernel.Identifier;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.History;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.StreamKey;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.runtime.sealing.KeyRing;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Requests, finds and certifies erasures, for every kind of caller. */
@Singleton
public class ErasureRequests {

    /** The id of the erasure from now on. The receipt opens nothing any more once the erasure is carried out. */
    public record ErasureAsked(UUID erasureId) {}

    private final CommandHandler<ErasureCommand, Erasure, ErasureEvent> handler;
    private final EventStore<ErasureEvent> store;
    private final EventStore<ReportEvent> reports;
    private final ErasureQuery query;
    private final KeyRing keys;
    private final ErasureDecider decider = new ErasureDecider();

    ErasureRequests(
            CommandHandler<ErasureCommand, Erasure, ErasureEvent> handler,
            EventStore<ErasureEvent> store,
            EventStore<ReportEvent> reports,
            ErasureQuery query,
            KeyRing keys) {
        this.handler = handler;
        this.store = store;
        this.reports = reports;
        this.query = query;
        this.keys = keys;
    }

    /** The command to request the erasure of this report. */
    public static RequestErasure of(Report.Received report, UUID erasureId, String by) {
        List<UUID> subjects = Arrays.stream(SealedPart.values())
                .flatMap(part -> part.subjects(report.content()).stream())
                .distinct()
                .sorted()
                .toList();
        return new RequestErasure(
                report.content().reportId(), report.content().caseId(), erasureId, subjects, by, isReferred(report));
    }

    /** Requests the erasure, or answers the id of the earlier request. */
    public Uni<ErasureAsked> ask(Request<ErasureCommand> request, UUID erasureId) {
        Request<ErasureCommand> named = new Request<>(
                request.stream(),
                request.id(),
                request.digest(),
                request.expectedVersion(),
                request.cause(),
                request.command(),
                List.of(new StreamKey(ErasureQuery.KEY, Identifier.bytes(erasureId))));
        return handler.handle(named)
                .chain(outcome -> outcome.events().isEmpty()
                        ? store.read(request.stream()).map(this::current)
                        : Uni.createFrom().item(asked(outcome).erasureId()))
                .map(ErasureAsked::new);
    }

    /** The answer for callers outside the mechanism, without a position of the log. */
    public static Response created(ErasureAsked asked) {
        return Response.status(201)
                .header("Cache-Control", "no-store")
                .entity(asked)
                .build();
    }

    public Uni<Outcome<ErasureEvent>> handle(Request<ErasureCommand> request) {
        return handler.handle(request);
    }

    /** Does the work with the report of this erasure. Fails with {@link NotHere} if there is no such erasure. */
    public <T> Uni<T> about(UUID erasureId, Function<UUID, Uni<T>> work) {
        return query.report(erasureId).chain(found -> work.apply(found.orElseThrow(NotHere::new)));
    }

    /** Whether the report was referred to investigation. */
    public Uni<Boolean> referred(UUID reportId) {
        return reports.read(ReportStreams.report(reportId))
                .map(history ->
                        history.replay(new ReportDecider()) instanceof Report.Received report && isReferred(report));
    }

    /** Fails with {@link NotHere} if there is no such erasure. */
    public Uni<ErasureCertificate> certificate(UUID erasureId, boolean outside) {
        return about(erasureId, report -> store.read(ReportStreams.erasure(report))
                .chain(history -> ErasureCertificate.epoch(erasureId, history.events())
                        .map(keys::copiesOpen)
                        .orElseGet(() -> Uni.createFrom().item(false))
                        .map(open -> ErasureCertificate.of(erasureId, history.events(), open, outside))));
    }

    /** The pending erasure, as the holder of the receipt may see it. */
    public Uni<Optional<ErasureCertificate>> open(UUID reportId) {
        return store.read(ReportStreams.erasure(reportId))
                .map(history -> history.replay(decider).stage() instanceof Erasure.Stage.Asked asked
                        ? Optional.of(ErasureCertificate.of(asked.request().erasureId(), history.events(), false, true))
                        : Optional.empty());
    }

    private static boolean isReferred(Report.Received report) {
        return report.referredTo().contains(ReferralDestination.INVESTIGATION);
    }

    private static ErasureRequested asked(Outcome<ErasureEvent> outcome) {
        return (ErasureRequested) outcome.events().getFirst().event();
    }

    private UUID current(History<ErasureEvent> history) {
        return switch (history.replay(decider).stage()) {
            case Erasure.Stage.Asked asked -> asked.request().erasureId();
            case Erasure.Stage.CarriedOut done -> done.request().erasureId();
            case Erasure.Stage.None _ -> throw new NotHere(); // taken back or refused meanwhile
        };
    }
}
