package esperanza.investigation.decision;

import esperanza.access.Access;
import esperanza.access.Access.Visibility;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.read.streams.CaseEvent;
import esperanza.investigation.file.read.streams.CaseEvents;
import esperanza.kernel.ActorKind;
import esperanza.kernel.CaseId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Finds what was decided in a case and what was known, for a reader who may know of the case: the events that the reader
 * sees in full. A caller who may not know of the case gets {@link NotHere}.
 */
@Singleton
public class FindDecisions {

    private static final String REASONS = "reasons";

    /** Decisions that say why in another field. */
    private static final Set<String> WITHOUT_REASONS =
            Set.of("end-imposed", "programme-approved", "inactivity-answered");

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

    /** What was on record at the instant, own and mirrored. */
    public Uni<List<CaseEvent>> known(Caller caller, UUID caseId, Instant asOf) {
        return seen(caller, caseId).map(found -> found.stream()
                .filter(event -> !event.recordedAt().isAfter(asOf))
                .toList());
    }

    private Uni<List<CaseEvent>> seen(Caller caller, UUID caseId) {
        return finder.found(caller, caseId)
                .chain(() -> events.of(new CaseId(caseId)))
                .map(all -> all.stream()
                        .filter(event -> Access.sees(caller, event.audience(), event.source()) == Visibility.FULL)
                        .toList());
    }

    private static boolean isDecision(CaseEvent event) {
        return event.fields().containsKey(REASONS) || WITHOUT_REASONS.contains(event.name());
    }
}
