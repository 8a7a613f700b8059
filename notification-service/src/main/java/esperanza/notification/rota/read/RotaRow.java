package esperanza.notification.rota.read;

import esperanza.notification.rota.domain.Period;
import esperanza.notification.rota.domain.RotaId;
import io.vertx.mutiny.sqlclient.Row;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * An open rota.
 *
 * @param standing pseudonyms, in the order of calling
 */
record RotaRow(
        RotaId id,
        String institution,
        String function,
        String zone,
        int seats,
        List<String> standing,
        Instant openedAt) {

    /** A condition follows. */
    static final String SQL = """
            select r.*, array(select person from rota_standing t where t.rota_id = r.rota_id order by place) standing
            from rota r where r.open""";

    static RotaRow of(Row row) {
        return new RotaRow(
                new RotaId(row.getUUID("rota_id")),
                row.getString("institution"),
                row.getString("function"),
                row.getString("zone"),
                row.getInteger("seats"),
                List.of(row.getArrayOfStrings("standing")),
                row.getOffsetDateTime("opened_at").toInstant());
    }

    /**
     * The window, begun with the Monday of the week before the present if that is earlier, and never before the rota
     * was opened. So a gap keeps its beginning while it lasts, for a week at least, whatever window shows it.
     */
    Period looked(Period window, Instant now) {
        ZoneId of = ZoneId.of(zone);
        Instant monday = LocalDate.ofInstant(now, of)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1)
                .atStartOfDay(of)
                .toInstant();
        Instant from = monday.isBefore(window.from()) ? monday : window.from();
        return new Period(from.isBefore(openedAt) ? openedAt : from, window.until());
    }
}
