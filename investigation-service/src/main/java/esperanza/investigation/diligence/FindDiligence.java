package esperanza.investigation.diligence;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.diligence.read.CaseFacts;
import esperanza.investigation.file.FindFile;
import esperanza.kernel.CaseId;
import esperanza.protocol.diligence.Checklists;
import esperanza.protocol.diligence.Diligence;
import esperanza.protocol.diligence.ItemStatus;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Derives the diligence of a case from its events, for a reader who may know of the case. */
@Singleton
public class FindDiligence {

    /**
     * The status of each item, by this version of the list, at this instant.
     *
     * @param provisional true: the instant is still to come, and what is recorded until then may change it
     */
    public record Found(CaseId caseId, int list, Instant asOf, boolean provisional, List<ItemStatus> items) {}

    private final FindFile finder;
    private final CaseFacts facts;
    private final CommandIds ids;
    private final Diligence diligence;

    FindDiligence(FindFile finder, CaseFacts facts, CommandIds ids, Profiles profiles) {
        this.finder = finder;
        this.facts = facts;
        this.ids = ids;
        this.diligence = new Diligence(Checklists.shipped(), profiles);
    }

    /**
     * The status of each item at the instant; now, if none is given. Fails with {@link NotHere} for a caller who may
     * not know of the case, and if the case has no file.
     */
    public Uni<Found> at(Caller caller, UUID caseId, Optional<Instant> asOf) {
        return finder.found(caller, caseId).chain(() -> at(new CaseId(caseId), asOf.orElseGet(ids::now)));
    }

    /** The status of each item now; the case was asked for before. */
    public Uni<Found> now(CaseId caseId) {
        return at(caseId, ids.now());
    }

    /** The status of one item now; the case was asked for before. Empty if the list has no such item. */
    Uni<Optional<ItemStatus>> item(CaseId caseId, String item) {
        return now(caseId).map(found -> found.items().stream()
                .filter(status -> status.item().id().equals(item))
                .findFirst());
    }

    /** The version of the list by which cases are asked now. */
    int list() {
        return diligence.list(ids.now()).version();
    }

    private Uni<Found> at(CaseId caseId, Instant asOf) {
        boolean provisional = asOf.isAfter(ids.now());
        return facts.of(caseId, diligence)
                .map(known -> new Found(
                        caseId, diligence.list(asOf).version(), asOf, provisional, diligence.at(asOf, known)));
    }
}
