package esperanza.investigation.file.read.streams;

import static esperanza.investigation.file.domain.FileRule.NO_SUCH_EVENT;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads the events of a case from the log, own and mirrored, in the order in which this service learnt of them. The
 * caller has asked before whether the reader may know of the case.
 */
@Singleton
public class CaseEvents {

    private static final String OF = "select " + StoredEvent.COLUMNS + """
             from case_stream s join event e on e.category = s.category and e.id = s.id
            where s.case_id = $1""";
    private static final String IN_ORDER = " order by e.position";
    private static final String NAMED = OF + " and split_part(e.type, '.', 3) = any($2)" + IN_ORDER;
    private static final String THESE =
            OF + " and (convert_from(e.metadata, 'UTF8')::jsonb ->> 'eventId')::uuid = any($2)" + IN_ORDER;

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Queries queries;
    private final EventCodec codec;
    private final CaseStreams streams;

    CaseEvents(Queries queries, EventCodec codec, CaseStreams streams) {
        this.queries = queries;
        this.codec = codec;
        this.streams = streams;
    }

    public Uni<List<CaseEvent>> of(CaseId caseId) {
        return read(caseId, OF + IN_ORDER, Tuple.of(caseId.value()));
    }

    /** @param names without service and version, like {@code file-taken} */
    public Uni<List<CaseEvent>> named(CaseId caseId, Collection<String> names) {
        return read(caseId, NAMED, Tuple.of(caseId.value(), names.toArray(String[]::new)));
    }

    /** Fails with NO_SUCH_EVENT unless each of these events is on record and names the case. */
    public Uni<Void> require(UUID caseId, Collection<EventId> these) {
        Set<UUID> asked = these.stream().map(EventId::value).collect(Collectors.toSet());
        return streams.require(
                () -> read(new CaseId(caseId), THESE, Tuple.of(caseId, asked.toArray(UUID[]::new)))
                        .map(found -> found.size() == asked.size()),
                NO_SUCH_EVENT);
    }

    /** A stream of a case may have events about other cases alone, like that of a party's plan. */
    private Uni<List<CaseEvent>> read(CaseId caseId, String sql, Tuple arguments) {
        return queries.rows(sql, arguments, StoredEvent::from).map(events -> events.stream()
                .filter(event -> codec.metadata(event).cases().contains(caseId))
                .map(event -> CaseEvent.of(event, codec.metadata(event), fields(event)))
                .toList());
    }

    private Map<String, Object> fields(StoredEvent event) {
        return JSON.convertValue(codec.clear(event), FIELDS);
    }
}
