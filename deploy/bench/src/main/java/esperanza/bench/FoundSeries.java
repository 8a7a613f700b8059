package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.bench.PlantedCases.Planted;
import esperanza.local.Postgres;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Holds what was found against what was planted: pair by pair, reason by reason. */
final class FoundSeries {

    /** Microseconds from the referral of each report after a position to the last finding about it. */
    static final String LATENCIES = """
            select (extract(epoch from max(f.recorded_at) - r.recorded_at) * 1000000)::bigint
            from event r join event f on f.category = 'likeness' and f.position > r.position
              and convert_from(f.clear, 'UTF8')::json ->> 'reportId' = r.id::text
            where r.category = 'report' and r.type = 'esperanza.intake.report-referred.v1' and r.position > %d
            group by r.position, r.recorded_at""";

    private static final String FOUND = """
            select body ->> 'reportId', body ->> 'otherReportId', reason
            from (select convert_from(clear, 'UTF8')::json body from event where category = 'likeness') f
            cross join lateral json_array_elements_text(body -> 'reasons') reason
            where reason in ('SAME_NUMBER', 'SAME_HANDLE', 'SAME_EMAIL', 'SAME_ACCOUNT', 'SAME_PLATE', 'SAME_WORDING',
              'LIKE_WORDING')""";

    /** Two reports in the order of their ids, and why they are alike. */
    private record Said(UUID one, UUID other, String reason) {

        static Said of(UUID one, UUID other, String reason) {
            String kind = reason.endsWith("_WORDING") ? PlantedCases.WORDING : reason;
            return one.compareTo(other) < 0 ? new Said(one, other, kind) : new Said(other, one, kind);
        }
    }

    private final Set<Said> planted = new HashSet<>();

    /** @param ids of the reports, in the order of the cases */
    FoundSeries(List<Planted> cases, List<UUID> ids) {
        Map<Map.Entry<String, String>, List<UUID>> series = new HashMap<>();
        for (int n = 0; n < cases.size(); n++) {
            for (Map.Entry<String, String> shared : cases.get(n).shared().entrySet()) {
                series.computeIfAbsent(Map.entry(shared.getKey(), shared.getValue()), none -> new ArrayList<>())
                        .add(ids.get(n));
            }
        }
        series.forEach((shared, members) -> members.forEach(one -> members.stream()
                .filter(other -> one.compareTo(other) < 0)
                .forEach(other -> planted.add(Said.of(one, other, shared.getKey())))));
    }

    List<Finding> findings(Postgres postgres) {
        Set<Said> found = new HashSet<>(Sql.rows(
                postgres,
                "intake",
                FOUND,
                row -> Said.of(
                        UUID.fromString(row.getString(1)), UUID.fromString(row.getString(2)), row.getString(3))));
        Set<Said> right = new HashSet<>(found);
        right.retainAll(planted);
        Map<String, Double> precision = new TreeMap<>();
        for (String reason : byReason(found).keySet()) {
            precision.put(
                    "precision_" + reason,
                    share(
                            byReason(right).getOrDefault(reason, 0L),
                            byReason(found).get(reason)));
        }
        return List.of(
                finding("recall on exact traces", recall(right, false), 1, 1, counts(right, found, false)),
                finding("recall on reworded threats", recall(right, true), 0.90, 0.95, counts(right, found, true)),
                finding("precision of the reasons", share(right.size(), found.size()), 0.90, 0.95, precision));
    }

    private double recall(Set<Said> right, boolean wording) {
        return share(count(right, wording), count(planted, wording));
    }

    private Map<String, Double> counts(Set<Said> right, Set<Said> found, boolean wording) {
        return new TreeMap<>(Map.of(
                "pairs_planted", (double) count(planted, wording),
                "pairs_found", (double) count(right, wording),
                "pairs_found_in_vain", (double) count(found, wording) - count(right, wording),
                "seed", (double) PlantedCases.SEED));
    }

    private static long count(Set<Said> pairs, boolean wording) {
        return pairs.stream()
                .filter(pair -> pair.reason.equals(PlantedCases.WORDING) == wording)
                .count();
    }

    private static Map<String, Long> byReason(Set<Said> pairs) {
        Map<String, Long> counts = new TreeMap<>();
        pairs.forEach(pair -> counts.merge(pair.reason, 1L, Long::sum));
        return counts;
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static Finding finding(String what, double share, double floor, double goal, Map<String, Double> details) {
        return new Finding(what, "", "", Comparison.AT_LEAST, List.of(new Pair(share, 0)), floor, goal, false, details);
    }
}
