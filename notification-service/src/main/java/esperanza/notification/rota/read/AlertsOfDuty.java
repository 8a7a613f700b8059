package esperanza.notification.rota.read;

import esperanza.access.Access;
import esperanza.access.Caller;
import esperanza.access.Wall;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers: do all these alerts wait for this person, and which of them are of a case that is shut to the person? */
@Singleton
public class AlertsOfDuty {

    private static final String WAITING = "select count(*) waiting from waiting where alert = any($1) and person = $2";
    private static final String CASES = "select id, case_id from alert where id = any($1)";

    private final Queries queries;
    private final Walls walls;

    AlertsOfDuty(Queries queries, Walls walls) {
        this.queries = queries;
        this.walls = walls;
    }

    /** @param person the pseudonym of the person */
    public Uni<Boolean> allWaitFor(String person, List<UUID> alerts) {
        Set<UUID> each = new HashSet<>(alerts);
        return queries.rows(
                        WAITING,
                        Tuple.of(each.toArray(UUID[]::new), person),
                        row -> row.getLong("waiting") == each.size())
                .map(List::getFirst);
    }

    /** Those of these alerts whose case is shut to the caller. An alert whose case is not known here counts as one. */
    public Uni<Set<UUID>> shutTo(Caller caller, Collection<UUID> alerts) {
        Set<UUID> each = Set.copyOf(alerts);
        return each.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : casesOf(each)
                        .chain(cases -> walls.byCase(Set.copyOf(cases.values())).map(around -> each.stream()
                                .filter(alert -> Optional.ofNullable(cases.get(alert))
                                        .map(of -> Wall.around(Set.of(of), around))
                                        .filter(wall -> !Access.excludes(wall, caller))
                                        .isEmpty())
                                .collect(Collectors.toUnmodifiableSet())));
    }

    private Uni<Map<UUID, CaseId>> casesOf(Set<UUID> alerts) {
        return queries.rows(
                        CASES,
                        Tuple.of((Object) alerts.toArray(UUID[]::new)),
                        row -> Map.entry(row.getUUID("id"), new CaseId(row.getUUID("case_id"))))
                .map(rows -> {
                    Map<UUID, CaseId> cases = new HashMap<>();
                    rows.forEach(row -> cases.put(row.getKey(), row.getValue()));
                    return cases;
                });
    }
}
