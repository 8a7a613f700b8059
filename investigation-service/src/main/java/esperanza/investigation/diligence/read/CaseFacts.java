package esperanza.investigation.diligence.read;

import esperanza.kernel.ActorKind;
import esperanza.kernel.CaseId;
import esperanza.protocol.diligence.Diligence;
import esperanza.protocol.diligence.Fact;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads the facts of cases from the log: the events, own and mirrored, that the checklist asks for, in the order in
 * which this service learnt of them.
 */
@Singleton
public class CaseFacts {

    private static final String NAMED = "select s.case_id, " + StoredEvent.COLUMNS + """
             from case_stream s join event e on e.category = s.category and e.id = s.id
            where s.case_id = any($1) and split_part(e.type, '.', 3) = any($2)
            order by e.position""";
    private static final String TRIAGED = "report-triaged";
    private static final String IMMINENT = "U0";
    private static final Set<String> CONVERSATIONS = Set.of("interview-recorded", "contact-recorded");

    /** An event in a stream of the case. */
    private record OfCase(CaseId caseId, StoredEvent event) {

        static OfCase from(Row row) {
            return new OfCase(new CaseId(row.getUUID("case_id")), StoredEvent.from(row));
        }
    }

    private final Queries queries;
    private final EventJson json;

    public CaseFacts(Queries queries, EventJson json) {
        this.queries = queries;
        this.json = json;
    }

    /** The facts of the case that the list and its terms read. */
    public Uni<List<Fact>> of(CaseId caseId, Diligence diligence) {
        return of(caseId, diligence.events());
    }

    /** The same of each of these cases, on a thread that may compute for long. */
    public Uni<Map<CaseId, List<Fact>>> of(List<CaseId> cases, Diligence diligence) {
        return events(cases, diligence.events())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(events -> facts(cases, events));
    }

    /** Whether a report of the case is in imminent danger, by the last triage of each. */
    public Uni<Boolean> inImminentDanger(CaseId caseId) {
        return of(caseId, Set.of(TRIAGED)).map(triages -> triages.stream()
                .collect(Collectors.toMap(Fact::stream, triage -> triage.text("urgency"), (_, later) -> later))
                .containsValue(IMMINENT));
    }

    /** Those of the cases in which somebody of the mechanism spoke with a person, as it is on record. */
    public Uni<Set<CaseId>> spokenWith(List<CaseId> cases) {
        return events(cases, CONVERSATIONS)
                .map(found -> found.stream().map(OfCase::caseId).collect(Collectors.toSet()));
    }

    private Uni<List<Fact>> of(CaseId caseId, Set<String> names) {
        List<CaseId> alone = List.of(caseId);
        return events(alone, names).map(events -> facts(alone, events).get(caseId));
    }

    private Uni<List<OfCase>> events(List<CaseId> cases, Set<String> names) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        return queries.rows(NAMED, Tuple.of(ids, names.toArray(String[]::new)), OfCase::from);
    }

    /** A stream of a case may have events about other cases alone, like that of a party's plan. */
    private Map<CaseId, List<Fact>> facts(List<CaseId> cases, List<OfCase> events) {
        Map<CaseId, List<Fact>> facts = new LinkedHashMap<>();
        cases.forEach(each -> facts.put(each, new ArrayList<>()));
        for (OfCase each : events) {
            Metadata metadata = json.value(each.event.metadata(), Metadata.class);
            if (metadata.cases().contains(each.caseId)) {
                facts.get(each.caseId).add(fact(each.event, metadata));
            }
        }
        return facts;
    }

    private Fact fact(StoredEvent event, Metadata metadata) {
        String[] type = event.type().split("\\.");
        return new Fact(
                type[2],
                type[1],
                metadata.audience().name(),
                event.stream().id(),
                event.version(),
                metadata.actorKind() == ActorKind.SYSTEM,
                metadata.occurredAt(),
                metadata.recordedAt(),
                json.fields(event.clear()));
    }
}
