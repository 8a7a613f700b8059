package esperanza.runtime.operations;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.access.Caller;
import esperanza.kernel.CaseNumber;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.query.Queries;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers the auditor: who did what on this case, or what did this person do, in this period? The newest comes first. */
@Singleton
public class HumanActs {

    /**
     * An event that a person caused, without its content.
     *
     * @param cursor give it as {@code after} to get those that follow
     * @param event the published name, like {@code part-opened}
     * @param caseNumber absent if the event names no case
     * @param id of the stream; its history has the number of each event
     * @param part what was opened, if the event is an opening of a part
     * @param purpose for which it was opened
     */
    public record Entry(
            String cursor,
            Instant recordedAt,
            String event,
            String by,
            String role,
            String institution,
            Optional<String> caseNumber,
            String category,
            UUID id,
            Optional<String> part,
            Optional<String> purpose) {}

    /**
     * The acts that are asked for. An empty condition does not matter.
     *
     * @param number of the case
     * @param person pseudonym of who did it
     * @param event the published name
     * @param openings whether only those count by which a person saw or took out what is not open to all
     * @param from the first instant
     * @param until the first instant after the period
     */
    record Question(
            Optional<CaseNumber> number,
            Optional<String> person,
            Optional<String> event,
            boolean openings,
            Optional<Instant> from,
            Optional<Instant> until) {}

    /** The place of a row: its instant, its position and its case. */
    private record Place(Instant recordedAt, long position, UUID caseId) {

        static final Place START = new Place(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE, new UUID(-1, -1));

        static Place of(List<String> sortKey) {
            return new Place(
                    Instant.parse(sortKey.get(0)), Long.parseLong(sortKey.get(1)), UUID.fromString(sortKey.get(2)));
        }
    }

    private static final int PARTS_OF_PLACE = 3;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Place.START.recordedAt();

    /** The conditions on case and person stand in it only if they are asked, so that each question has its index. */
    private static final String PAGE = "select a.case_id, a.case_number, a.name, " + StoredEvent.COLUMNS + """
             from human_act a join event e on e.position = a.position
            where (a.recorded_at, a.position, a.case_id) < ($1, $2, $3) and a.recorded_at >= $4 and a.recorded_at < $5
              and ($6 = '' or a.name = $6)
              and (a.case_number = '' or\s"""
            + MayKnow.of("a.case_id", "$7") + ")";

    private static final String OF_CASE = " and a.case_number = $8";
    private static final String OF_PERSON = " and a.actor = $9";
    private static final String OF_OPENINGS = " and a.name = any($11)";
    private static final String IN_ORDER = " order by a.recorded_at desc, a.position desc, a.case_id desc limit $10";

    private final Queries queries;
    private final Cursors cursors;
    private final EventCodec codec;
    private final Set<String> openings;

    HumanActs(Queries queries, Cursors cursors, EventCodec codec) {
        this.queries = queries;
        this.cursors = cursors;
        this.codec = codec;
        this.openings = codec.catalogue().openings();
    }

    Uni<List<Entry>> after(Caller caller, Question question, String after, int limit) {
        Place place = after.equals(Cursors.START) ? Place.START : cursors.place(after, PARTS_OF_PLACE, Place::of);
        Tuple arguments = Tuple.tuple()
                .addOffsetDateTime(place.recordedAt().atOffset(ZoneOffset.UTC))
                .addLong(place.position())
                .addUUID(place.caseId())
                .addOffsetDateTime(question.from().orElse(FIRST).atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(question.until().orElse(LAST).atOffset(ZoneOffset.UTC))
                .addString(question.event().orElse(""))
                .addValue(MayKnow.credential(caller.credential(OperatorAction.READ_HISTORY)))
                .addString(question.number().map(CaseNumber::text).orElse(""))
                .addString(question.person().orElse(""))
                .addInteger(limit)
                .addArrayOfString(openings.toArray(String[]::new));
        return queries.rows(sql(question), arguments, this::entry);
    }

    /** A condition that is not asked for names its argument all the same: each of them has a number. */
    private static String sql(Question question) {
        return PAGE
                + (question.number().isPresent() ? OF_CASE : " and $8::text is not null")
                + (question.person().isPresent() ? OF_PERSON : " and $9::text is not null")
                + (question.openings() ? OF_OPENINGS : " and $11::text[] is not null")
                + IN_ORDER;
    }

    private Entry entry(Row row) {
        StoredEvent event = StoredEvent.from(row);
        Metadata metadata = codec.metadata(event);
        String name = row.getString("name");
        Optional<JsonNode> opening =
                Optional.of(name).filter(openings::contains).map(_ -> codec.clear(event));
        return new Entry(
                cursors.of(event.recordedAt(), event.position(), row.getUUID("case_id")),
                event.recordedAt(),
                name,
                metadata.actor(),
                metadata.role(),
                metadata.institution(),
                Optional.of(row.getString("case_number")).filter(number -> !number.isEmpty()),
                event.stream().category(),
                event.stream().id(),
                opening.flatMap(clear -> text(clear, "part")),
                opening.flatMap(clear -> text(clear, "purpose")));
    }

    private static Optional<String> text(JsonNode clear, String field) {
        return Optional.ofNullable(clear.get(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
