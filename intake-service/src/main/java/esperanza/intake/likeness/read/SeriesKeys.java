package esperanza.intake.likeness.read;

import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * By which of its traits a report belongs to which series. A trait is a keyed hash, and its row goes with the erasure of the
 * report. The rows are no read model: making a projection anew leaves them, because the events do not tell traits. If
 * they were lost, later reports would found further series. All fail as the database does.
 */
@Singleton
public class SeriesKeys {

    /** For each report, the series of each of its traits. */
    public record Held(Map<UUID, Map<UUID, UUID>> series) {

        /** The series to which the report belongs by the trait. */
        public Optional<UUID> of(UUID report, UUID trait) {
            return Optional.ofNullable(series.getOrDefault(report, Map.of()).get(trait));
        }
    }

    private static final String OF = "select report_id, trait, series from series_key where report_id = any($1)";

    /** Of the erased report nothing is kept, even if it was compared meanwhile. */
    private static final String KEEP = """
            insert into series_key(report_id, trait, series)
            select $1, k.trait, k.series from unnest($2::uuid[], $3::uuid[]) k(trait, series)
            where exists (select from referred_report where report_id = $1) on conflict do nothing""";

    private final Queries queries;

    SeriesKeys(Queries queries) {
        this.queries = queries;
    }

    public Uni<Held> of(Collection<UUID> reports) {
        return queries.rows(OF, Tuple.of(reports.toArray(UUID[]::new)), row -> row)
                .map(rows -> {
                    Map<UUID, Map<UUID, UUID>> held = new HashMap<>();
                    rows.forEach(row -> held.computeIfAbsent(row.getUUID("report_id"), none -> new HashMap<>())
                            .put(row.getUUID("trait"), row.getUUID("series")));
                    return new Held(held);
                });
    }

    /** Keeps the series of each trait. A series that was kept before stays. */
    public Uni<Void> keep(UUID report, Map<UUID, UUID> series) {
        return series.isEmpty()
                ? Uni.createFrom().voidItem()
                : queries.change(
                                KEEP,
                                Tuple.of(
                                        report,
                                        series.keySet().toArray(UUID[]::new),
                                        series.values().toArray(UUID[]::new)))
                        .replaceWithVoid();
    }
}
