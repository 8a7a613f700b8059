package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.bench.PlantedCases.Planted;
import esperanza.local.Postgres;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what was found about the probes against what was planted: pair by pair, reason by reason. A reworded threat has
 * to be found like the original that it rewords; two rewordings of it may be found alike too.
 *
 * <p>A report is found with each member of a series that both joined for that reason, and with each that it names: a
 * series of thirty-four is 34 findings, and 561 pairs. So a report that joins a wrong series counts as wrong with each
 * of its members.
 */
final class FoundSeries {

    /**
     * Microseconds from the referral of each report after a position to the first finding about it. A report that others
     * resembled only later is left out.
     */
    static final String LATENCIES = """
            select (extract(epoch from min(f.recorded_at) - r.recorded_at) * 1000000)::bigint
            from event r join event f on f.category = 'likeness' and f.id = r.id and f.position > r.position
            where r.category = 'report' and r.type = 'esperanza.intake.report-referred.v1' and r.position > %d
              and (select min(e.position) from event e where e.category = 'report'
                and e.id = (convert_from(f.clear, 'UTF8')::json -> 'nearest' -> 0 ->> 'reportId')::uuid) < r.position
            group by r.position, r.recorded_at""";

    private static final String STRONG = """
            reason in ('SAME_NUMBER', 'SAME_HANDLE', 'SAME_EMAIL', 'SAME_ACCOUNT', 'SAME_PLATE', 'SAME_WORDING',
              'LIKE_WORDING')""";

    private static final String BODIES =
            "(select convert_from(clear, 'UTF8')::json body from event where category = 'likeness') f";

    private static final String NAMED = """
            select body ->> 'reportId', near ->> 'reportId', reason from %s
            cross join lateral json_array_elements(body -> 'nearest') near
            cross join lateral json_array_elements_text(near -> 'reasons') reason where %s""".formatted(BODIES, STRONG);

    /** Of each series the members by one reason. */
    private static final String MEMBERS = """
            select series ->> 'seriesId', body ->> 'reportId', reason from %s
            cross join lateral json_array_elements(body -> 'series') series
            cross join lateral json_array_elements_text(series -> 'reasons') reason where %s""".formatted(BODIES, STRONG);

    private record Member(UUID report, String series, String reason) {

        static Member of(ResultSet row) throws SQLException {
            return new Member(UUID.fromString(row.getString(2)), row.getString(1), kind(row.getString(3)));
        }

        List<String> of() {
            return List.of(series, reason);
        }
    }

    /** Two reports in the order of their ids, and why they are alike. */
    private record Said(UUID one, UUID other, String reason) {

        static Said of(ResultSet row) throws SQLException {
            return of(UUID.fromString(row.getString(1)), UUID.fromString(row.getString(2)), row.getString(3));
        }

        boolean isWording() {
            return reason.equals(PlantedCases.WORDING);
        }

        static Said of(UUID one, UUID other, String reason) {
            String kind = kind(reason);
            return one.compareTo(other) < 0 ? new Said(one, other, kind) : new Said(other, one, kind);
        }
    }

    private final Set<UUID> probes;
    private final Set<Said> planted = new HashSet<>();
    private final Set<Said> rewordedTwice = new HashSet<>();

    /**
     * @param ids of the reports, in the order of the cases
     * @param first how many of them are no probes
     */
    FoundSeries(List<Planted> cases, List<UUID> ids, int first) {
        probes = Set.copyOf(ids.subList(first, ids.size()));
        Map<Map.Entry<String, String>, List<Integer>> series = new HashMap<>();
        for (int n = 0; n < cases.size(); n++) {
            for (Map.Entry<String, String> shared : cases.get(n).shared().entrySet()) {
                series.computeIfAbsent(shared, none -> new ArrayList<>()).add(n);
            }
        }
        series.forEach((shared, members) -> members.forEach(one -> members.stream()
                .filter(other -> one < other)
                .filter(other -> other >= first)
                .forEach(other -> {
                    Said pair = Said.of(ids.get(one), ids.get(other), shared.getKey());
                    boolean twice = pair.isWording()
                            && !cases.get(one).original()
                            && !cases.get(other).original();
                    (twice ? rewordedTwice : planted).add(pair);
                })));
    }

    List<Finding> findings(Postgres postgres) {
        Set<Said> found = Stream.concat(Sql.rows(postgres, "intake", NAMED, Said::of).stream(), together(postgres))
                .filter(pair -> probes.contains(pair.one) || probes.contains(pair.other))
                .collect(Collectors.toSet());
        return List.of(
                recall("recall on exact traces", found, only(planted, false), 1, 1),
                recall("recall on reworded threats", found, only(planted, true), 0.90, 0.95),
                recall("recall on pairs of two rewordings", found, rewordedTwice, 0.30, 0.50),
                precision("precision of exact traces", only(found, false), 1, 1),
                precision("precision of like words", only(found, true), 0.90, 0.95));
    }

    private static Stream<Said> together(Postgres postgres) {
        return Sql.rows(postgres, "intake", MEMBERS, Member::of).stream()
                .distinct()
                .collect(Collectors.groupingBy(Member::of))
                .values()
                .stream()
                .flatMap(members -> members.stream().flatMap(one -> members.stream()
                        .filter(other -> one.report.compareTo(other.report) < 0)
                        .map(other -> Said.of(one.report, other.report, one.reason))));
    }

    private static String kind(String reason) {
        return reason.endsWith("_WORDING") ? PlantedCases.WORDING : reason;
    }

    private static Finding recall(String what, Set<Said> found, Set<Said> planted, double floor, double goal) {
        Set<Said> right = common(found, planted);
        Map<String, Double> details = new TreeMap<>();
        byReason(planted).forEach((reason, all) -> {
            details.put("planted_" + reason, (double) all);
            details.put("found_" + reason, (double) byReason(right).getOrDefault(reason, 0L));
        });
        return finding(what, share(right.size(), planted.size()), floor, goal, details);
    }

    private Finding precision(String what, Set<Said> found, double floor, double goal) {
        Set<Said> right = common(found, planted);
        right.addAll(common(found, rewordedTwice));
        Map<String, Double> details = new TreeMap<>();
        byReason(found).forEach((reason, all) -> {
            details.put("found_" + reason, (double) all);
            details.put("precision_" + reason, share(byReason(right).getOrDefault(reason, 0L), all));
        });
        return finding(what, share(right.size(), found.size()), floor, goal, details);
    }

    private static Set<Said> only(Set<Said> pairs, boolean wording) {
        return pairs.stream().filter(pair -> pair.isWording() == wording).collect(Collectors.toSet());
    }

    private static Set<Said> common(Set<Said> some, Set<Said> others) {
        return some.stream().filter(others::contains).collect(Collectors.toSet());
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
