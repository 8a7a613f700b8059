package esperanza.investigation.diligence.read;

import esperanza.investigation.file.read.streams.CaseEvent;
import esperanza.investigation.file.read.streams.CaseEvents;
import esperanza.kernel.ActorKind;
import esperanza.kernel.CaseId;
import esperanza.protocol.diligence.Diligence;
import esperanza.protocol.diligence.Fact;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the facts of a case from the log: the events, own and mirrored, that the checklist asks for. */
@Singleton
public class CaseFacts {

    private static final Set<String> ALWAYS = Set.of(
            "omission-justified", "justification-withdrawn", "item-contested", "contest-withdrawn", "contest-settled");
    private static final String TRIAGED = "report-triaged";
    private static final String IMMINENT = "U0";

    private final CaseEvents events;

    CaseFacts(CaseEvents events) {
        this.events = events;
    }

    /** The facts of the case that the list and its terms read, in the order in which this service learnt of them. */
    public Uni<List<Fact>> of(CaseId caseId, Diligence diligence) {
        return of(
                caseId,
                Stream.concat(diligence.events().stream(), ALWAYS.stream()).collect(Collectors.toSet()));
    }

    /** Whether a report of the case is in imminent danger, by the last triage of each. */
    public Uni<Boolean> inImminentDanger(CaseId caseId) {
        return of(caseId, Set.of(TRIAGED)).map(triages -> triages.stream()
                .collect(Collectors.toMap(Fact::stream, triage -> triage.text("urgency"), (_, later) -> later))
                .containsValue(IMMINENT));
    }

    private Uni<List<Fact>> of(CaseId caseId, Set<String> names) {
        return events.named(caseId, names)
                .map(found -> found.stream().map(CaseFacts::fact).toList());
    }

    private static Fact fact(CaseEvent event) {
        return new Fact(
                event.name(),
                event.source(),
                event.audience().name(),
                event.stream().id(),
                event.version(),
                event.by().kind() == ActorKind.SYSTEM,
                event.occurredAt(),
                event.recordedAt(),
                event.fields());
    }
}
