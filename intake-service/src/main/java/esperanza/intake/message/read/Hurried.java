package esperanza.intake.message.read;

import esperanza.intake.contact.domain.ContactEvent.ContactClosed;
import esperanza.intake.report.domain.ReportEvent.ContactCompromised;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Messages that wait for a contact that fell into other hands: they are looked at once more now, and end. */
final class Hurried {

    private static final String HURRY = """
            update attempt a set due_at = c.lost_at
            from (select addressee, max(lost_at) lost_at from unnest($1::text[], $2::timestamptz[]) u(addressee, lost_at)
                  group by addressee) c
            where a.addressee = any($1::text[]) and a.addressee = c.addressee and a.outcome is null and a.due_at > c.lost_at""";

    private record Lost(UUID report, Instant at) {}

    private Hurried() {}

    static Uni<Void> write(SqlConnection transaction, List<Logged> events) {
        return new Table(transaction)
                .write(HURRY, events.stream().flatMap(Hurried::lost).toList(), Hurried::columns);
    }

    private static Stream<Lost> lost(Logged event) {
        return Stream.of(
                        event.as(ContactCompromised.class)
                                .map(lost -> new Lost(lost.reportId().value(), event.recordedAt())),
                        event.as(ContactClosed.class)
                                .map(lost -> new Lost(lost.reportId().value(), event.recordedAt())))
                .flatMap(Optional::stream);
    }

    private static Columns<Lost> columns(Columns<Lost> of) {
        return of.texts(lost -> lost.report().toString()).instants(Lost::at);
    }
}
