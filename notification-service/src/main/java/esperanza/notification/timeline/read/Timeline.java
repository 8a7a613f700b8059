package esperanza.notification.timeline.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.kernel.ActorKind;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers: what happened in this case? */
@ApplicationScoped
public class Timeline {

    /** The sort key of the last entry of a page. */
    public record Place(Instant at, long position) {

        public static final Place START = new Place(Instant.EPOCH, 0);
    }

    private static final String PAGE = """
            from TimelineRow t where t.key.caseId = :of and t.at >= :at
              and (t.at > :at or t.key.position > :position)
            order by t.at, t.key.position""";
    private static final String ENTRY =
            "select t.at from TimelineRow t where t.key.caseId = :of and t.key.position = :position";

    private final Queries queries;
    private final EventJson json;

    Timeline(Queries queries, EventJson json) {
        this.queries = queries;
        this.json = json;
    }

    /** The entries of a case after the place, in the order of recording; none if no event ever named the case. */
    public Uni<List<TimelineEntry>> of(CaseId caseId, Place after, int limit) {
        return queries.ask(session -> session.createSelectionQuery(PAGE, TimelineRow.class)
                        .setParameter("of", caseId.value())
                        .setParameter("at", after.at())
                        .setParameter("position", after.position())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(this::entry).toList());
    }

    /** The place of an entry that was shown; empty if this case has no such entry. */
    public Uni<Optional<Place>> place(CaseId caseId, long position) {
        return queries.ask(session -> session.createSelectionQuery(ENTRY, Instant.class)
                        .setParameter("of", caseId.value())
                        .setParameter("position", position)
                        .getSingleResultOrNull())
                .map(at -> Optional.ofNullable(at).map(known -> new Place(known, position)));
    }

    private TimelineEntry entry(TimelineRow row) {
        return new TimelineEntry(
                row.key.position(),
                row.key.caseId(),
                Optional.ofNullable(row.others).stream()
                        .flatMap(others -> Arrays.stream(others.split(" ")))
                        .map(UUID::fromString)
                        .toList(),
                row.at,
                row.occurredAt,
                row.service,
                row.what,
                Audience.valueOf(row.audience),
                ActorKind.valueOf(row.actorKind),
                row.actorRole,
                row.actorInstitution,
                Optional.ofNullable(row.clock),
                (ObjectNode) json.tree(row.detail.getBytes(StandardCharsets.UTF_8)),
                Optional.ofNullable(row.confirmation));
    }
}
