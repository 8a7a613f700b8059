package esperanza.investigation.diligence.read;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.kernel.ActorKind;
import esperanza.kernel.CaseId;
import esperanza.protocol.diligence.Diligence;
import esperanza.protocol.diligence.Fact;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the facts of a case from the log: the events, own and mirrored, that the checklist asks for. */
@Singleton
public class CaseFacts {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ALWAYS = Set.of(
            "omission-justified", "justification-withdrawn", "item-contested", "contest-withdrawn", "contest-settled");
    private static final String TRIAGED = "report-triaged";
    private static final String IMMINENT = "U0";
    private static final String OF = "select " + StoredEvent.COLUMNS + """
             from case_stream s join event e on e.category = s.category and e.id = s.id
            where s.case_id = $1 and split_part(e.type, '.', 3) = any($2)
            order by e.position""";

    private final Queries queries;
    private final EventCodec codec;

    CaseFacts(Queries queries, EventCodec codec) {
        this.queries = queries;
        this.codec = codec;
    }

    /** The facts of the case that the list and its terms read, in the order in which this service learnt of them. */
    public Uni<List<Fact>> of(CaseId caseId, Diligence diligence) {
        return of(caseId, Stream.concat(diligence.events().stream(), ALWAYS.stream()));
    }

    /** Whether a report of the case is in imminent danger, by the last triage of each. */
    public Uni<Boolean> inImminentDanger(CaseId caseId) {
        return of(caseId, Stream.of(TRIAGED)).map(triages -> triages.stream()
                .collect(Collectors.toMap(Fact::stream, triage -> triage.text("urgency"), (_, later) -> later))
                .containsValue(IMMINENT));
    }

    private Uni<List<Fact>> of(CaseId caseId, Stream<String> which) {
        String[] names = which.toArray(String[]::new);
        return queries.rows(OF, Tuple.of(caseId.value(), names), StoredEvent::from)
                .map(events -> events.stream()
                        .flatMap(event -> fact(caseId, event).stream())
                        .toList());
    }

    /** Empty if the event is about other cases, like that of a party's plan about another threat. */
    private Optional<Fact> fact(CaseId caseId, StoredEvent event) {
        Metadata metadata = codec.metadata(event);
        JsonNode clear = codec.clear(event);
        return metadata.cases().contains(caseId)
                ? Optional.of(new Fact(
                        event.type().split("\\.")[2],
                        event.type().split("\\.")[1],
                        metadata.audience().name(),
                        event.stream().id(),
                        event.version(),
                        metadata.actorKind() == ActorKind.SYSTEM,
                        metadata.occurredAt(),
                        metadata.recordedAt(),
                        JSON.convertValue(clear, FIELDS)))
                : Optional.empty();
    }
}
