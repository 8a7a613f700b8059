package esperanza.investigation.figures.read;

import esperanza.investigation.figures.domain.CaseFold;
import esperanza.investigation.figures.domain.CaseHistory;
import esperanza.investigation.figures.domain.Happened;
import esperanza.investigation.figures.domain.Milestones;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.Logged;
import esperanza.runtime.query.Rows;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps when each case reached each milestone: from own and mirrored events, codes and instants alone. */
@Singleton
public class FiguresProjection implements Projection {

    public static final String NAME = "figures";

    private static final String KNOWN = "select case_id, history from figure_case where case_id = any($1)";
    private static final String KEEP = """
            insert into figure_case(case_id, history) select * from unnest($1::uuid[], $2::text[])
            on conflict (case_id) do update set history = excluded.history""";
    private static final String REACHED = """
            insert into case_milestone(case_id, milestone, reached_at)
            select * from unnest($1::uuid[], $2::text[], $3::timestamptz[])
            on conflict (case_id, milestone) do update set reached_at = excluded.reached_at""";
    private static final String TAKEN_BACK = """
            delete from case_milestone m using unnest($1::uuid[], $2::text[]) u(case_id, milestone)
            where m.case_id = u.case_id and m.milestone = u.milestone""";

    private static final String DAYS = """
            insert into case_milestone_day(milestone, day, number)
            select * from unnest($1::text[], $2::text[]::date[], $3::int[])
            on conflict (milestone, day) do update set number = case_milestone_day.number + excluded.number""";

    /** An event of one case. */
    private record OfCase(UUID caseId, Happened event) {}

    private record Known(UUID caseId, CaseHistory history) {}

    private record Reach(UUID caseId, String milestone, Instant at) {}

    /** A milestone, and a day of UTC. */
    private record Day(String milestone, LocalDate day) {

        static Day of(String milestone, Instant at) {
            return new Day(milestone, at.atOffset(ZoneOffset.UTC).toLocalDate());
        }
    }

    private final Milestones milestones = Milestones.shipped(Milestones.NEWEST);
    private final Happenings happenings;
    private final EventJson json;

    public FiguresProjection(Happenings happenings, EventJson json) {
        this.happenings = happenings;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("figure_case", "case_milestone", "case_milestone_day");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<OfCase> happened = events.stream()
                .map(Logged::stored)
                .filter(happenings::reads)
                .map(happenings::read)
                .flatMap(read -> read.cases().stream().map(each -> new OfCase(each, read.event())))
                .toList();
        if (happened.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] cases = happened.stream().map(OfCase::caseId).distinct().toArray(UUID[]::new);
        return transaction
                .preparedQuery(KNOWN)
                .execute(Tuple.of(cases))
                .map(rows -> Rows.map(rows, this::known))
                .chain(known -> write(new Table(transaction), known, happened));
    }

    private Known known(Row row) {
        byte[] history = row.getString("history").getBytes(StandardCharsets.UTF_8);
        return new Known(row.getUUID("case_id"), json.value(history, CaseHistory.class));
    }

    private Uni<Void> write(Table table, List<Known> known, List<OfCase> happened) {
        Map<UUID, CaseHistory> before = new LinkedHashMap<>();
        known.forEach(each -> before.put(each.caseId, each.history));
        Map<UUID, CaseFold> folds = new LinkedHashMap<>();
        happened.forEach(each -> folds.computeIfAbsent(
                        each.caseId,
                        caseId -> new CaseFold(milestones, before.getOrDefault(caseId, CaseHistory.NOTHING)))
                .add(each.event));
        Map<UUID, CaseHistory> after = new LinkedHashMap<>();
        folds.forEach((caseId, fold) -> after.put(caseId, fold.history()));
        List<Reach> reached = new ArrayList<>();
        List<Reach> takenBack = new ArrayList<>();
        Map<Day, Integer> days =
                new TreeMap<>(Comparator.comparing(Day::milestone).thenComparing(Day::day));
        after.forEach((caseId, history) -> {
            Map<String, Instant> then =
                    before.getOrDefault(caseId, CaseHistory.NOTHING).milestones(milestones);
            Map<String, Instant> now = history.milestones(milestones);
            now.forEach((code, at) -> {
                if (!at.equals(then.get(code))) {
                    reached.add(new Reach(caseId, code, at));
                    days.merge(Day.of(code, at), 1, Integer::sum);
                }
            });
            then.forEach((code, at) -> {
                if (!at.equals(now.get(code))) {
                    days.merge(Day.of(code, at), -1, Integer::sum);
                }
                if (!now.containsKey(code)) {
                    takenBack.add(new Reach(caseId, code, at));
                }
            });
        });
        return table.write(KEEP, List.copyOf(after.entrySet()), columns -> columns.uuids(Map.Entry::getKey)
                        .texts(each -> new String(json.bytes(each.getValue()), StandardCharsets.UTF_8)))
                .chain(() ->
                        table.write(REACHED, reached, columns -> key(columns).instants(Reach::at)))
                .chain(() -> table.write(TAKEN_BACK, takenBack, FiguresProjection::key))
                .chain(() -> table.write(
                        DAYS, List.copyOf(days.entrySet()), columns -> columns.texts(each -> each.getKey().milestone)
                                .texts(each -> each.getKey().day.toString())
                                .integers(Map.Entry::getValue)));
    }

    private static Columns<Reach> key(Columns<Reach> columns) {
        return columns.uuids(Reach::caseId).texts(Reach::milestone);
    }
}
