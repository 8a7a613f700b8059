package esperanza.investigation.pattern.read;

import static java.util.stream.Collectors.joining;

import esperanza.investigation.pattern.domain.Match.Standing;
import esperanza.investigation.pattern.domain.MatchEvent;
import esperanza.investigation.pattern.domain.MatchEvent.MatchConfirmed;
import esperanza.investigation.pattern.domain.MatchEvent.MatchProposed;
import esperanza.investigation.pattern.domain.MatchEvent.MatchRejected;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the pairs of cases that are alike, why, and what people decided. */
@Singleton
public class MatchesProjection implements Projection {

    public static final String NAME = "matches";

    private static final String FOUND = """
            insert into case_match(match_id, case_id, other, position, found_at, likeness, standing, touched)
            select match_id, case_id, other, position, found_at, string_to_array(likeness, ' '), 'PROPOSED', position
            from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::timestamptz[], $6::text[])
              f(match_id, case_id, other, position, found_at, likeness)
            on conflict (match_id) do update set
              likeness = array(select distinct unnest(case_match.likeness || excluded.likeness) order by 1),
              standing = case case_match.standing when 'CONFIRMED' then 'CONFIRMED' else 'PROPOSED' end,
              touched = excluded.touched""";
    private static final String DECIDED = """
            update case_match m set standing = d.standing, kind = d.kind, decided_at = d.decided_at, touched = d.position
            from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::bigint[])
              d(match_id, standing, kind, decided_at, position)
            where m.match_id = d.match_id""";

    private record Found(MatchProposed event, long position, Instant at) {}

    private record Decided(UUID match, Standing standing, Optional<String> kind, long position, Instant at) {}

    /** What happened to some matches, to each of them once. */
    private record Step(Map<UUID, Found> found, Map<UUID, Decided> decided) {

        static Step empty() {
            return new Step(new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        boolean has(UUID match) {
            return found.containsKey(match) || decided.containsKey(match);
        }

        void add(MatchEvent event, long position, Instant at) {
            UUID id = event.matchId().value();
            switch (event) {
                case MatchProposed proposed -> found.put(id, new Found(proposed, position, at));
                case MatchConfirmed confirmed ->
                    decided.put(id, new Decided(id, Standing.CONFIRMED, kind(confirmed), position, at));
                case MatchRejected _ ->
                    decided.put(id, new Decided(id, Standing.REJECTED, Optional.empty(), position, at));
            }
        }

        private static Optional<String> kind(MatchConfirmed confirmed) {
            return Optional.of(confirmed.as().name());
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("case_match");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        Table table = new Table(transaction);
        return Multi.createFrom()
                .iterable(steps(events))
                .onItem()
                .transformToUniAndConcatenate(
                        step -> table.write(FOUND, List.copyOf(step.found.values()), MatchesProjection::found)
                                .chain(() -> table.write(
                                        DECIDED, List.copyOf(step.decided.values()), MatchesProjection::decided)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static List<Step> steps(List<Logged> events) {
        List<Step> steps = new ArrayList<>(List.of(Step.empty()));
        events.stream()
                .flatMap(logged -> logged.as(MatchEvent.class).stream().map(event -> Map.entry(logged, event)))
                .forEach(each -> {
                    if (steps.getLast().has(each.getValue().matchId().value())) {
                        steps.add(Step.empty());
                    }
                    var stored = each.getKey().stored();
                    steps.getLast().add(each.getValue(), stored.position(), stored.recordedAt());
                });
        return steps;
    }

    private static Columns<Found> found(Columns<Found> columns) {
        return columns.uuids(row -> row.event.matchId().value())
                .uuids(row -> row.event.caseId().value())
                .uuids(row -> row.event.otherCaseId().value())
                .longs(Found::position)
                .instants(Found::at)
                .texts(row -> row.event.likeness().stream().map(Enum::name).collect(joining(" ")));
    }

    private static Columns<Decided> decided(Columns<Decided> columns) {
        return columns.uuids(Decided::match)
                .texts(row -> row.standing.name())
                .textsIfAny(Decided::kind)
                .instants(Decided::at)
                .longs(Decided::position);
    }
}
