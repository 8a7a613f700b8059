package esperanza.intake.erasure;

import static esperanza.intake.erasure.ErasureStreams.ERASURE;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.intake.IntakeAction;
import esperanza.intake.erasure.domain.Erasure;
import esperanza.intake.erasure.domain.ErasureCommand;
import esperanza.intake.erasure.domain.ErasureCommand.RequestErasure;
import esperanza.intake.erasure.domain.ErasureCommand.TakeBackErasure;
import esperanza.intake.erasure.domain.ErasureEvent;
import esperanza.intake.erasure.domain.ErasureEvent.ErasureRequested;
import esperanza.intake.erasure.read.ErasureQuery;
import esperanza.intake.erasure.view.ErasureAsked;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.SealedPart;
import esperanza.kernel.CommandId;
import esperanza.kernel.Identifier;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.StreamKey;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Requests the erasure of a report's data, or takes the request back: for its sender, or the holder of its receipt. */
@Singleton
public class ErasureRequests {

    private final CommandIds ids;
    private final FindReport finder;
    private final Streams streams;

    ErasureRequests(CommandIds ids, FindReport finder, Streams streams) {
        this.ids = ids;
        this.finder = finder;
        this.streams = streams;
    }

    /** Requests the erasure of the caller's own report, or answers the id of the earlier request. */
    public Uni<ErasureAsked> ask(Asked<?> asked, UUID reportId) {
        return finder.sent(asked, reportId).chain(found -> {
            UUID erasureId = ids.derivedId("erasure", ids.commandId(asked));
            RequestErasure command = command(found.report(), erasureId, asked.caller());
            return ask(ids.request(asked, ERASURE.stream(reportId), command), erasureId);
        });
    }

    /** The same for the holder of the report's receipt. */
    public Uni<ErasureAsked> askOfHolder(Caller holder, Report.Received report, Sent sent) {
        CommandId id = ids.commandIdOfAnyone(holder, sent);
        UUID erasureId = ids.derivedId("erasure", id);
        return ask(
                ids.requestOfAnyone(
                        holder,
                        IntakeAction.FOLLOW_BY_RECEIPT,
                        stream(report),
                        id,
                        sent.digest(),
                        command(report, erasureId, holder)),
                erasureId);
    }

    public Uni<Outcome<ErasureEvent>> takeBack(Asked<?> asked, UUID reportId) {
        return finder.sent(asked, reportId).chain(found -> streams.handler(ERASURE)
                .handle(ids.request(
                        asked,
                        ERASURE.stream(reportId),
                        new TakeBackErasure(asked.caller().pseudonym()))));
    }

    /** The same for the holder of the report's receipt. */
    public Uni<Outcome<ErasureEvent>> takeBackOfHolder(Caller holder, Report.Received report, Sent sent) {
        return streams.handler(ERASURE)
                .handle(ids.requestOfAnyone(
                        holder,
                        IntakeAction.FOLLOW_BY_RECEIPT,
                        stream(report),
                        ids.commandIdOfAnyone(holder, sent),
                        sent.digest(),
                        new TakeBackErasure(holder.pseudonym())));
    }

    /** Whether the report was referred to investigation. */
    static boolean isReferred(Report.Received report) {
        return report.routing().referredTo().contains(ReferralDestination.INVESTIGATION);
    }

    /** The subjects whose keys seal the report. */
    static List<UUID> subjects(Report.Received report) {
        return Arrays.stream(SealedPart.values())
                .flatMap(part -> part.subjects(report).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static StreamId stream(Report.Received report) {
        return ERASURE.stream(report.content().reportId().value());
    }

    private static RequestErasure command(Report.Received report, UUID erasureId, Caller by) {
        return new RequestErasure(
                report.content().reportId(),
                report.content().caseId(),
                erasureId,
                subjects(report),
                by.pseudonym(),
                isReferred(report));
    }

    private Uni<ErasureAsked> ask(Request<ErasureCommand> request, UUID erasureId) {
        Request<ErasureCommand> named = new Request<>(
                request.stream(),
                request.id(),
                request.digest(),
                request.expectedVersion(),
                request.cause(),
                request.command(),
                List.of(new StreamKey(ErasureQuery.KEY, Identifier.bytes(erasureId))));
        return streams.handler(ERASURE)
                .handle(named)
                .chain(outcome -> outcome.events().isEmpty()
                        ? streams.state(ERASURE, request.stream().id()).map(ErasureRequests::current)
                        : Uni.createFrom().item(asked(outcome).erasureId()))
                .map(ErasureAsked::new);
    }

    private static ErasureRequested asked(Outcome<ErasureEvent> outcome) {
        return (ErasureRequested) outcome.events().getFirst().event();
    }

    private static UUID current(Erasure state) {
        return switch (state.stage()) {
            case Erasure.Stage.Asked asked -> asked.request().erasureId();
            case Erasure.Stage.CarriedOut done -> done.request().erasureId();
            case Erasure.Stage.None _ -> throw new NotHere(); // taken back or refused meanwhile
        };
    }
}
