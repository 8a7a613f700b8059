package esperanza.intake.relating.read.group;

import esperanza.kernel.PartyRef;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.query.Queries;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Numbers the incidents of a party: the third threat against one woman is the third, whichever reporter or reference
 * the others came under. Reports of the same incident, as people decided, count once.
 */
@Singleton
public class Incidents {

    /**
     * The number of a report's incident for one of its parties.
     *
     * @param number 1, 2, 3 … in the order of reporting
     * @param of the number of incidents so far
     */
    public record OfParty(UUID party, int number, int of) {}

    /**
     * The parties of these reports, with all that were recognised as one of them: each is looked up once, however many
     * of these reports name it. Each step looks rows up by their key; {@code offset 0} keeps PostgreSQL from another
     * order, which without statistics would be to ask {@code may_know} about every report there is.
     */
    static final String KIN = """
            with recursive kin(party) as (
              select p.party from unnest($1::uuid[]) asked(report)
              cross join lateral (select party from report_party where report_id = asked.report offset 0) p
              union
              select r.party from kin k cross join lateral (
                select f.as_party party from recognition f where f.party = k.party
                union all select f.party from recognition f where f.as_party = k.party offset 0) r)
            select party, report_id, case_id, as_party from (
              select p.party, p.report_id, p.case_id, null::uuid as_party, p.received_at, p.position from kin k
              cross join lateral (select * from report_party where party = k.party offset 0) p
              where $2::bytea is null or %s
              union all
              select k.party, null, null, f.as_party, null, null from kin k
              cross join lateral (select as_party from recognition where party = k.party offset 0) f) each
            order by received_at, position, party""".formatted(MayKnow.of("p.case_id", "$2"));

    static final String RECOGNISED = """
            select distinct p.party, r.as_party from report_party p
            cross join lateral (select as_party from recognition where party = p.party offset 0) r
            cross join lateral (select case_id from report_party where party = r.as_party offset 0) a
            where p.report_id = $1 and %s""".formatted(MayKnow.of("a.case_id", "$2"));
    static final String SAME = """
            select t.case_id, t.other from unnest($1::uuid[]) asked(id) cross join lateral (
              select case_id, other from case_tie where case_id = asked.id and decision = 'SAME' offset 0) t""";

    /** A party that a report names. */
    private record Named(UUID party, UUID report, UUID caseId) {}

    /** @param same pairs of parties of which one was recognised as the other, also in reports hidden from the caller */
    private record Kin(List<Named> named, List<Map.Entry<UUID, UUID>> same) {}

    private final Queries queries;

    Incidents(Queries queries) {
        this.queries = queries;
    }

    /**
     * For each of these reports, the parties that have more than one incident. Fails with {@link StoreUnavailable}.
     *
     * @param credential the caller's credential: incidents that the caller must not know of are not counted
     */
    public Uni<Map<UUID, List<OfParty>>> of(String credential, Collection<UUID> reports) {
        return kin(Optional.of(credential), reports)
                .chain(kin -> same(kin.named).map(into -> counted(Set.copyOf(reports), kin, into)));
    }

    /**
     * The parties of this report that were recognised as one of an earlier report, if the caller may know of that
     * report. Fails with {@link StoreUnavailable}.
     */
    public Uni<Map<UUID, PartyRef>> recognised(String credential, UUID report) {
        return queries.rowsInTime(RECOGNISED, Tuple.of(report, MayKnow.credential(credential)), row -> row)
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.getUUID("party"), row -> new PartyRef(row.getUUID("as_party")))));
    }

    /** The other reports that name a party of this one. */
    public Uni<Set<UUID>> ofTheSameParties(UUID report) {
        return kin(Optional.empty(), List.of(report)).map(kin -> kin.named.stream()
                .map(Named::report)
                .filter(each -> !each.equals(report))
                .collect(Collectors.toSet()));
    }

    /** @param credential the caller's credential; empty: the rows are filtered for the caller later */
    private Uni<Kin> kin(Optional<String> credential, Collection<UUID> reports) {
        return queries.rowsInTime(
                        KIN,
                        Tuple.of(
                                reports.toArray(UUID[]::new),
                                credential.map(MayKnow::credential).orElse(null)),
                        row -> row)
                .map(rows -> new Kin(
                        rows.stream()
                                .filter(row -> row.getUUID("as_party") == null)
                                .map(row -> new Named(
                                        row.getUUID("party"), row.getUUID("report_id"), row.getUUID("case_id")))
                                .toList(),
                        rows.stream()
                                .filter(row -> row.getUUID("as_party") != null)
                                .map(row -> Map.entry(row.getUUID("party"), row.getUUID("as_party")))
                                .toList()));
    }

    private Uni<Map<UUID, UUID>> same(List<Named> named) {
        UUID[] cases = named.stream().map(Named::caseId).distinct().toArray(UUID[]::new);
        return queries.rowsInTime(SAME, Tuple.of(cases), row -> row).map(rows -> rows.stream()
                .collect(Collectors.toMap(row -> row.getUUID("case_id"), row -> row.getUUID("other"))));
    }

    private static Map<UUID, List<OfParty>> counted(Set<UUID> reports, Kin kin, Map<UUID, UUID> into) {
        Map<UUID, List<OfParty>> counted = new HashMap<>();
        for (List<Named> person : persons(kin)) {
            Map<UUID, Integer> numbers = new LinkedHashMap<>();
            person.forEach(each -> numbers.putIfAbsent(first(each.caseId, into), numbers.size() + 1));
            if (numbers.size() > 1) {
                person.stream().filter(each -> reports.contains(each.report)).forEach(each -> counted.computeIfAbsent(
                                each.report, none -> new ArrayList<>())
                        .add(new OfParty(each.party, numbers.get(first(each.caseId, into)), numbers.size())));
            }
        }
        return counted;
    }

    /** The same rows, together for parties that were recognised as one, in the order in which they came. */
    private static Collection<List<Named>> persons(Kin kin) {
        Map<UUID, UUID> sameAs = new HashMap<>();
        kin.same.forEach(pair -> sameAs.put(one(pair.getKey(), sameAs), one(pair.getValue(), sameAs)));
        return kin.named.stream()
                .collect(
                        Collectors.groupingBy(each -> one(each.party, sameAs), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** The party that stands for all that are the same. Shortens the way for the next who asks. */
    private static UUID one(UUID party, Map<UUID, UUID> sameAs) {
        UUID one = party;
        while (!sameAs.getOrDefault(one, one).equals(one)) {
            one = sameAs.get(one);
        }
        sameAs.put(party, one);
        return one;
    }

    /**
     * The case at the end of the joins, whose incident counts. Two officers joining at the same instant may form a
     * cycle; then the smallest id met on the way counts.
     */
    private static UUID first(UUID caseId, Map<UUID, UUID> into) {
        Set<UUID> seen = new HashSet<>();
        UUID first = caseId;
        while (into.containsKey(first) && seen.add(first)) {
            first = into.get(first);
        }
        return into.containsKey(first) ? Collections.min(seen) : first;
    }
}
