package esperanza.reach.attempt;

import esperanza.reach.message.domain.MessageId;
import esperanza.reach.message.domain.MessageText;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A message that a person is owed. A projection writes it, so that it is owed if and only if its cause was recorded;
 * the same message again changes nothing, also when the projection is made anew.
 * <p>
 * One message covers every cause that comes while it is open. A later cause takes the next of its ids, and comes under
 * no message if none is left.
 *
 * @param messages its ids in their order
 * @param addressee the pseudonym of the person
 * @param way the only way that will do; empty if any of the person's will
 * @param until when it is too late to send it. The open message takes over the latest one of its causes, which shows
 *     whether it has covered a cause
 */
public record Owed(
        List<MessageId> messages, String addressee, MessageText text, Optional<UUID> way, Instant due, Instant until) {

    private static final String OWE = """
            with candidate as (
              select * from unnest(
                $1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::uuid[], $8::timestamptz[],
                $9::timestamptz[])
                u(attempt_id, message_id, first_id, turn, addressee, text_id, way, due_at, until)),
            locked as (
              select message_id, outcome, until from attempt
              where message_id = any($2::uuid[]) for update),
            known as (
              select message_id, bool_or(outcome is null) is_open, max(until) covered from locked group by message_id),
            chosen as (
              select distinct on (c.first_id) c.* from candidate c left join known k using (message_id)
              where k.message_id is null or k.is_open or k.covered >= c.until
              order by c.first_id, c.turn),
            covered as (
              update attempt a set until = c.until from chosen c
              where a.message_id = any($2::uuid[]) and a.message_id = c.message_id and a.outcome is null
                and a.until < c.until)
            insert into attempt(attempt_id, message_id, n, addressee, text_id, way, due_at, until)
            select attempt_id, message_id, 1, addressee, text_id, way, due_at, until from chosen
            on conflict do nothing""";

    /** One of the ids under which a message may come. */
    private record Candidate(Owed owed, int turn) {

        MessageId message() {
            return owed.messages.get(turn);
        }
    }

    public Owed {
        messages = List.copyOf(messages);
    }

    /** The same message for both causes: from the first on, until the last. */
    public Owed and(Owed other) {
        Instant from = due.isBefore(other.due) ? due : other.due;
        Instant to = until.isAfter(other.until) ? until : other.until;
        return new Owed(messages, addressee, text, way, from, to);
    }

    public static Uni<Void> write(SqlConnection transaction, List<Owed> all) {
        return new Table(transaction)
                .write(OWE, all.stream().flatMap(Owed::candidates).toList(), Owed::columns);
    }

    private Stream<Candidate> candidates() {
        return IntStream.range(0, messages.size()).mapToObj(turn -> new Candidate(this, turn));
    }

    private static Columns<Candidate> columns(Columns<Candidate> of) {
        return of.uuids(each -> Attempt.idOf(each.message(), 1))
                .uuids(each -> each.message().value())
                .uuids(each -> each.owed.messages.getFirst().value())
                .integers(Candidate::turn)
                .texts(each -> each.owed.addressee)
                .texts(each -> each.owed.text.name())
                .uuidsIfAny(each -> each.owed.way)
                .instants(each -> each.owed.due)
                .instants(each -> each.owed.until);
    }
}
