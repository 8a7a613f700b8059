package esperanza.notification.rota.read;

import esperanza.notification.rota.domain.Period;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Answers: when had a function nobody on duty? Says nothing of the time to come. */
@Singleton
public class PastGaps {

    /**
     * The gaps of a function.
     *
     * @param since when its first rota was opened
     */
    public record Uncovered(Instant since, List<Period> gaps) {

        private Uncovered and(Uncovered other) {
            return new Uncovered(
                    since.isBefore(other.since) ? since : other.since,
                    Stream.concat(gaps.stream(), other.gaps.stream()).toList());
        }

        /** How long in this time; empty if the function had no rota yet. */
        public Optional<Duration> in(Period time) {
            return since.isBefore(time.until())
                    ? Optional.of(gaps.stream()
                            .map(gap -> gap.within(time))
                            .filter(gap -> !gap.isEmpty())
                            .map(Period::length)
                            .reduce(Duration.ZERO, Duration::plus))
                    : Optional.empty();
        }
    }

    private static final String OPEN = RotaRow.SQL + " order by r.function, r.rota_id";

    private final Queries queries;
    private final Coverages coverages;
    private final InstantSource clock;

    public PastGaps(Queries queries, Coverages coverages, InstantSource clock) {
        this.queries = queries;
        this.coverages = coverages;
        this.clock = clock;
    }

    /** The gaps of all open rotas, by function. */
    public Uni<Map<String, Uncovered>> byFunction(Period asked) {
        Instant now = clock.instant();
        Period past = asked.within(new Period(Instant.EPOCH, now));
        return queries.rows(OPEN, Tuple.tuple(), RotaRow::of)
                .chain(rotas -> coverages.of(rotas, past, now).map(gaps -> byFunction(rotas, gaps, past)));
    }

    private static Map<String, Uncovered> byFunction(
            List<RotaRow> rotas, Map<UUID, List<Coverages.Known>> gaps, Period past) {
        Map<String, Uncovered> all = new HashMap<>();
        rotas.forEach(rota -> all.merge(
                rota.function(),
                new Uncovered(
                        rota.openedAt(),
                        gaps.get(rota.id().value()).stream()
                                .map(known -> known.gap().time().within(past))
                                .toList()),
                Uncovered::and));
        return all;
    }
}
