package esperanza.notification.rota.read;

import esperanza.notification.rota.domain.Period;
import esperanza.notification.rota.domain.Shift;
import esperanza.notification.rota.domain.ShiftId;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A shift with its rota and the proposal that waits for it. */
record ShiftRow(
        UUID rota,
        String function,
        Shift shift,
        String state,
        Optional<Instant> begunAt,
        Optional<Instant> leftAt,
        Optional<SwapItem> swap) {

    /** Stands behind {@code select}; a condition follows. */
    static final String FOUND = """
             s.*, r.function, w.swap_id, w.by_person, w.to_person, w.in_return
            from shift s join rota r on r.rota_id = s.rota_id and r.open left join swap w on w.shift_id = s.shift_id
            where\s""";

    static ShiftRow of(Row row) {
        Period time = new Period(
                instant(row, "from_at").orElseThrow(), instant(row, "until_at").orElseThrow());
        return new ShiftRow(
                row.getUUID("rota_id"),
                row.getString("function"),
                new Shift(new ShiftId(row.getUUID("shift_id")), row.getString("person"), row.getInteger("seat"), time),
                row.getString("state"),
                instant(row, "begun_at"),
                instant(row, "left_at"),
                Optional.ofNullable(row.getUUID("swap_id"))
                        .map(id -> new SwapItem(
                                id,
                                row.getString("by_person"),
                                row.getString("to_person"),
                                Optional.ofNullable(row.getUUID("in_return")))));
    }

    /**
     * The shift as far as it covers its seat: not behind the moment at which the person left, and not at all if nobody
     * began it in time.
     *
     * @param notBegunAfter how long after its beginning a shift counts as one that nobody begins
     */
    Stream<Shift> covering(Instant now, Duration notBegunAfter) {
        boolean missed = state.equals("PLANNED")
                && shift.time().from().plus(notBegunAfter).isBefore(now);
        Period time = new Period(shift.time().from(), leftAt.orElse(shift.time().until()));
        return missed || time.isEmpty()
                ? Stream.empty()
                : Stream.of(new Shift(shift.id(), shift.person(), shift.seat(), time));
    }

    ShiftItem item() {
        return new ShiftItem(
                rota,
                shift.id().value(),
                function,
                shift.person(),
                shift.seat(),
                shift.time().from(),
                shift.time().until(),
                state,
                begunAt,
                swap);
    }

    private static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }
}
