package esperanza.notification.timeline.read;

import esperanza.notification.alert.domain.PageId;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the history of each case: all events of this log that name it, own and mirrored. */
@ApplicationScoped
public class TimelineProjection implements Projection {

    public static final String NAME = "timeline";

    private static final String INSERT = """
            insert into timeline(case_id, position, at, occurred_at, service, what, audience, actor_kind, actor_role,
              actor_institution, clock, detail, confirmation, others)
            select * from unnest($1::uuid[], $2::bigint[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::text[],
              $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[])
            on conflict do nothing""";

    private final TimelineEntries entries;
    private final AlertClocks alerts;

    TimelineProjection(TimelineEntries entries, AlertClocks alerts) {
        this.entries = entries;
        this.alerts = alerts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("timeline");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<Logged> kept = events.stream().filter(TimelineProjection::isKept).toList();
        return alerts.about(transaction, kept.stream().map(Logged::stored).toList())
                .map(about -> kept.stream()
                        .flatMap(event -> entries.of(event.stored(), event.metadata(), about).stream())
                        .toList())
                .chain(fresh -> new Table(transaction).write(INSERT, fresh, TimelineProjection::columns));
    }

    /** A page of a round is told live and not kept: it says nothing that the alert's own pages do not say. */
    private static boolean isKept(Logged event) {
        return !event.stored().stream().category().equals(PageId.CATEGORY);
    }

    private static Optional<String> others(TimelineEntry entry) {
        return Optional.of(entry.others().stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .filter(others -> !others.isEmpty());
    }

    private static Columns<TimelineEntry> columns(Columns<TimelineEntry> of) {
        return of.uuids(TimelineEntry::caseId)
                .longs(TimelineEntry::position)
                .instants(TimelineEntry::at)
                .instants(TimelineEntry::occurredAt)
                .texts(TimelineEntry::service)
                .texts(TimelineEntry::what)
                .texts(entry -> entry.audience().name())
                .texts(entry -> entry.actorKind().name())
                .texts(TimelineEntry::role)
                .texts(TimelineEntry::institution)
                .textsIfAny(TimelineEntry::clock)
                .texts(entry -> entry.detail().toString())
                .textsIfAny(TimelineEntry::confirmation)
                .textsIfAny(TimelineProjection::others);
    }
}
