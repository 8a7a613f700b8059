package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.EvidenceStreams.ASSISTANCE;
import static esperanza.investigation.evidence.EvidenceStreams.AUTHORISATION;
import static esperanza.investigation.evidence.EvidenceStreams.CUSTODY;
import static esperanza.investigation.evidence.EvidenceStreams.EVIDENCE;
import static esperanza.investigation.evidence.EvidenceStreams.PRESERVATION;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_SECURED;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_EVIDENCE;
import static esperanza.investigation.evidence.domain.EvidenceRule.RESTRICTED;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.evidence.domain.Assistance;
import esperanza.investigation.evidence.domain.Authorisation;
import esperanza.investigation.evidence.domain.Custody;
import esperanza.investigation.evidence.domain.CustodyEvent;
import esperanza.investigation.evidence.domain.Evidence;
import esperanza.investigation.evidence.domain.EvidenceEvent;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.Preservation;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.StreamId;
import esperanza.kernel.StreamType;
import esperanza.kernel.store.History;
import esperanza.runtime.Streams;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds the register of evidence of a case, without personal data. Fails with {@link NotHere} like the file itself. */
@Singleton
public class FindEvidence {

    /** An item with the histories of itself and of its custody. */
    public record Item(
            Evidence.Known known, Custody custody, History<EvidenceEvent> events, History<CustodyEvent> chain) {

        public UUID id() {
            return known.content().evidenceId().value();
        }
    }

    /** @param readAt the instant at which it is decided which requests have expired */
    public record Register(
            List<Item> items,
            List<Preservation.Requested> preservations,
            List<Assistance.Sent> assistances,
            List<Authorisation.Requested> authorisations,
            Instant readAt) {}

    private final FindFile finder;
    private final CaseStreams cases;
    private final Streams streams;
    private final CommandIds ids;

    FindEvidence(FindFile finder, CaseStreams cases, Streams streams, CommandIds ids) {
        this.finder = finder;
        this.cases = cases;
        this.streams = streams;
        this.ids = ids;
    }

    public Uni<Register> register(Caller caller, UUID caseId) {
        return items(caller, caseId).chain(items -> all(caseId, PRESERVATION, Preservation.Requested.class)
                .chain(preservations -> all(caseId, ASSISTANCE, Assistance.Sent.class)
                        .chain(assistances -> all(caseId, AUTHORISATION, Authorisation.Requested.class)
                                .map(authorisations ->
                                        new Register(items, preservations, assistances, authorisations, ids.now())))));
    }

    /** The items of the case, in the order of their ids. */
    public Uni<List<Item>> items(Caller caller, UUID caseId) {
        return finder.found(caller, caseId)
                .chain(() -> cases.of(caseId, Set.of(EVIDENCE.category())))
                .chain(found -> items(found.stream().map(StreamId::id).toList()));
    }

    /** All items of the case that the log holds at this moment: what was identified just now may be restricted, too. */
    public Uni<List<Item>> settledItems(Caller caller, UUID caseId) {
        return cases.settled().chain(() -> items(caller, caseId));
    }

    /** One item that was secured. Fails with NO_SUCH_EVIDENCE or NOT_SECURED for any other. */
    public Uni<Item> secured(Caller caller, UUID caseId, UUID evidenceId) {
        return items(caller, caseId).map(items -> secured(items, evidenceId));
    }

    /**
     * A secured item whose file one person may open. Fails with RESTRICTED if the item, its original or an item with the
     * same file is restricted.
     */
    public Uni<Item> unrestricted(Caller caller, UUID caseId, UUID evidenceId) {
        return settledItems(caller, caseId).map(items -> {
            Item item = secured(items, evidenceId);
            if (!Restrictions.of(new EvidenceId(evidenceId), items).isEmpty()) {
                throw new RuleViolation(RESTRICTED);
            }
            return item;
        });
    }

    private static Item secured(List<Item> items, UUID evidenceId) {
        Item one = items.stream()
                .filter(item -> item.id().equals(evidenceId))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(NO_SUCH_EVIDENCE));
        if (!(one.custody() instanceof Custody.Secured)) {
            throw new RuleViolation(NOT_SECURED);
        }
        return one;
    }

    private Uni<List<Item>> items(List<UUID> ids) {
        return Uni.combine()
                .all()
                .unis(streams.read(EVIDENCE, ids), streams.read(CUSTODY, ids))
                .with((items, chains) -> ids.stream()
                        .map(id -> item(items.get(id), chains.get(id)))
                        .toList());
    }

    private static Item item(History<EvidenceEvent> events, History<CustodyEvent> chain) {
        return new Item(
                (Evidence.Known) events.replay(EVIDENCE.decider()), chain.replay(CUSTODY.decider()), events, chain);
    }

    private <S, T extends S> Uni<List<T>> all(UUID caseId, StreamType<?, S, ?> type, Class<T> known) {
        return cases.states(caseId, type).map(states -> states.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .filter(known::isInstance)
                .map(known::cast)
                .toList());
    }
}
