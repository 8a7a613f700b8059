package esperanza.investigation.decision;

import esperanza.access.Access;
import esperanza.access.Access.Visibility;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.read.streams.CaseEvent;
import esperanza.investigation.file.read.streams.CaseEvents;
import esperanza.kernel.ActorKind;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Finds what was decided in a case and what was known, for a reader who may know of the case: the events that the reader
 * sees in full, and that name no case of which the reader may not know. A caller who may not know of the case gets
 * {@link NotHere}.
 */
@Singleton
public class FindDecisions {

    private static final String REASONS = "reasons";

    /** Decisions that say why in another field. */
    private static final Set<String> WITHOUT_REASONS = Set.of(
            "end-imposed",
            "programme-approved",
            "inactivity-answered",
            "warning-raised",
            "warning-updated",
            "warning-published");

    /** Streams whose events are about several cases, each about one: their versions would tell how many there are. */
    private static final Set<String> OF_SEVERAL_CASES = Set.of("matrix", "protection.plan");

    private final FindFile finder;
    private final CaseEvents events;

    FindDecisions(FindFile finder, CaseEvents events) {
        this.finder = finder;
        this.events = events;
    }

    /** The events that a person recorded here with reasons, or like these. Their fields name what they rely on. */
    public Uni<List<CaseEvent>> decisions(Caller caller, UUID caseId) {
        return seen(caller, caseId).map(found -> found.stream()
                .filter(event -> event.source().equals("investigation")
                        && event.by().kind() == ActorKind.HUMAN
                        && isDecision(event))
                .toList());
    }

    /** The events on record at the instant, own and mirrored. */
    public Uni<List<CaseEvent>> known(Caller caller, UUID caseId, Instant asOf) {
        return seen(caller, caseId).map(found -> found.stream()
                .filter(event -> !event.recordedAt().isAfter(asOf))
                .toList());
    }

    private Uni<List<CaseEvent>> seen(Caller caller, UUID caseId) {
        return finder.found(caller, caseId)
                .chain(() -> events.of(new CaseId(caseId)))
                .chain(all -> finder.known(caller, InvestigationAction.READ_FILE, cases(all))
                        .map(known -> all.stream()
                                .filter(event -> known.containsAll(event.cases())
                                        && Access.sees(caller, event.audience(), event.source()) == Visibility.FULL)
                                .map(renumbered())
                                .toList()));
    }

    /** Counts the events of a stream of several cases as far as the reader sees them. */
    private static UnaryOperator<CaseEvent> renumbered() {
        Map<StreamId, Integer> seen = new HashMap<>();
        return event -> OF_SEVERAL_CASES.contains(event.stream().category())
                ? event.at(seen.merge(event.stream(), 1, Integer::sum))
                : event;
    }

    private static Set<CaseId> cases(List<CaseEvent> events) {
        return events.stream().flatMap(event -> event.cases().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isDecision(CaseEvent event) {
        return event.fields().containsKey(REASONS) || WITHOUT_REASONS.contains(event.name());
    }
}
