package esperanza.intake.erasure;

import static esperanza.intake.erasure.ErasureStreams.ERASURE;

import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.intake.IntakeAction;
import esperanza.intake.erasure.domain.Erasure;
import esperanza.intake.erasure.read.ErasureQuery;
import esperanza.intake.erasure.view.ErasureCertificate;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.PendingErasures;
import esperanza.intake.report.view.ReportStatus;
import esperanza.runtime.Streams;
import esperanza.runtime.sealing.KeyRing;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Finds an erasure, and certifies its state. */
@Singleton
public class FindErasure implements PendingErasures {

    private final Streams streams;
    private final ErasureQuery query;
    private final FindReport finder;
    private final KeyRing keys;

    FindErasure(Streams streams, ErasureQuery query, FindReport finder, KeyRing keys) {
        this.streams = streams;
        this.query = query;
        this.finder = finder;
        this.keys = keys;
    }

    /** The certificate, for callers who may know of the case. Others must not know of its erasure. */
    public Uni<ErasureCertificate> certificate(Caller caller, UUID erasureId) {
        return ours(caller, IntakeAction.READ_ERASURE, erasureId)
                .chain(report -> certificate(erasureId, report, false));
    }

    /** The certificate, for anyone who holds the id. Fails with {@link NotHere} if there is no such erasure. */
    public Uni<ErasureCertificate> certificateOutside(UUID erasureId) {
        return report(erasureId).chain(report -> certificate(erasureId, report, true));
    }

    /** The pending erasure, as the holder of the receipt may see it. */
    public Uni<Optional<ErasureCertificate>> open(UUID reportId) {
        return streams.read(ERASURE, reportId)
                .map(history -> history.replay(ERASURE.decider()).stage() instanceof Erasure.Stage.Asked asked
                        ? Optional.of(ErasureCertificate.of(asked.request().erasureId(), history.events(), false, true))
                        : Optional.empty());
    }

    @Override
    public Uni<Optional<ReportStatus.Erasure>> of(UUID reportId) {
        return open(reportId)
                .map(found -> found.map(open -> new ReportStatus.Erasure(
                        open.erasureId(), open.state(), open.requestedAt(), open.carryOutFrom())));
    }

    /** The id of the report, for callers who may do this to its erasure. */
    Uni<UUID> ours(Caller caller, Action action, UUID erasureId) {
        return report(erasureId).call(report -> finder.ours(caller, action, report));
    }

    private Uni<UUID> report(UUID erasureId) {
        return query.report(erasureId).map(found -> found.orElseThrow(NotHere::new));
    }

    private Uni<ErasureCertificate> certificate(UUID erasureId, UUID report, boolean outside) {
        return streams.read(ERASURE, report).chain(history -> ErasureCertificate.epoch(erasureId, history.events())
                .map(keys::copiesOpen)
                .orElseGet(() -> Uni.createFrom().item(false))
                .map(open -> ErasureCertificate.of(erasureId, history.events(), open, outside)));
    }
}
