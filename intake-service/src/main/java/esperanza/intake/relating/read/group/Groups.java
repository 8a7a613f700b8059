package esperanza.intake.relating.read.group;

import esperanza.intake.relating.domain.PairDecision;
import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.query.Queries;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The groups of cases, as people decided: cases of one incident, and the chain it is part of. */
@Singleton
public class Groups {

    /** A case of a group, and the report that opened it. */
    public record Member(UUID caseId, String caseNumber, UUID reportId) {}

    /**
     * The group of a case.
     *
     * @param joinedInto the case it was joined into
     * @param same the other cases of the same incident
     * @param related cases of other incidents of the chain
     * @param apart cases of which it was decided that they have nothing to do with this one
     */
    public record Group(Optional<Member> joinedInto, List<Member> same, List<Member> related, List<Member> apart) {

        /** Of a case about which nothing was decided, as far as the reader learns. */
        public static final Group NONE = new Group(Optional.empty(), List.of(), List.of(), List.of());
    }

    private record Tie(UUID one, UUID other, PairDecision decision) {}

    /** All decisions about pairs by which a case can be reached from these, and those that set one of these apart. */
    static final String TIES = """
            with recursive reached(case_id) as (
              select unnest($1::uuid[]) union
              select case when t.case_id = r.case_id then t.other else t.case_id end
              from reached r join case_tie t on (t.case_id = r.case_id or t.other = r.case_id) and t.decision <> 'DIFFERENT')
            select t.case_id, t.other, t.decision from reached r cross join lateral (
              select * from case_tie where case_id = r.case_id and decision <> 'DIFFERENT' offset 0) t
            union all
            select case_id, other, decision from case_tie
            where decision = 'DIFFERENT' and (case_id = any($1) or other = any($1))""";

    static final String MEMBERS = """
            select distinct p.case_id, p.report_id from unnest($1::uuid[]) asked(id)
            cross join lateral (select case_id, report_id from report_party where case_id = asked.id offset 0) p
            where %s""".formatted(MayKnow.of("p.case_id", "$2"));
    static final String JOINED = """
            select t.case_id, t.other from unnest($1::uuid[]) asked(id) cross join lateral (
              select case_id, other from case_tie where case_id = asked.id and decision = 'SAME' offset 0) t
            where %s""".formatted(MayKnow.of("t.other", "$2"));

    private final Queries queries;

    Groups(Queries queries) {
        this.queries = queries;
    }

    /**
     * Fails with {@link StoreUnavailable}.
     *
     * @param credential the caller's credential: cases that the caller must not know of are left out
     */
    public Uni<Group> of(String credential, CaseId of) {
        return ties(of.value()).chain(ties -> members(credential, casesOf(ties)).map(members -> {
            List<Tie> known = ties.stream()
                    .filter(tie -> members.containsKey(tie.one) && members.containsKey(tie.other))
                    .toList();
            return group(of.value(), known, members);
        }));
    }

    private static Set<UUID> casesOf(List<Tie> ties) {
        return ties.stream().flatMap(tie -> Stream.of(tie.one, tie.other)).collect(Collectors.toSet());
    }

    /** Cases that are connected only through a case unknown to the caller are not shown as connected. */
    private static Group group(UUID asked, List<Tie> ties, Map<UUID, Member> members) {
        Set<UUID> same = reached(asked, ties, Set.of(PairDecision.SAME));
        Set<UUID> chain = reached(asked, ties, Set.of(PairDecision.SAME, PairDecision.RELATED));
        Optional<UUID> into = ties.stream()
                .filter(tie -> tie.one.equals(asked) && tie.decision == PairDecision.SAME)
                .map(Tie::other)
                .findFirst();
        return new Group(
                into.map(members::get),
                chosen(members, same, Set.of(asked)),
                chosen(members, chain, same),
                chosen(members, apart(asked, ties), Set.of()));
    }

    private static Set<UUID> apart(UUID from, List<Tie> ties) {
        return ties.stream()
                .filter(tie -> tie.decision == PairDecision.DIFFERENT)
                .map(tie -> tie.one.equals(from) ? tie.other : tie.one)
                .collect(Collectors.toSet());
    }

    /** The cases about which nothing is left to decide: those of its group and chain, and those set apart from it. */
    public Uni<Set<UUID>> settled(UUID of) {
        return ties(of).map(ties -> {
            Set<UUID> settled = new HashSet<>(reached(of, ties, Set.of(PairDecision.SAME, PairDecision.RELATED)));
            settled.addAll(apart(of, ties));
            settled.remove(of);
            return settled;
        });
    }

    /**
     * For each of these cases that was joined: the case it was joined into.
     *
     * @param credential the caller's credential: cases that the caller must not know of are left out
     */
    public Uni<Map<UUID, UUID>> joined(String credential, Collection<UUID> cases) {
        UUID[] each = cases.stream().distinct().toArray(UUID[]::new);
        return queries.rowsInTime(JOINED, Tuple.of(each, MayKnow.credential(credential)), row -> row)
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.getUUID("case_id"), row -> row.getUUID("other"))));
    }

    private Uni<List<Tie>> ties(UUID of) {
        return queries.rowsInTime(
                TIES,
                Tuple.of(new UUID[] {of}),
                row -> new Tie(
                        row.getUUID("case_id"), row.getUUID("other"), PairDecision.valueOf(row.getString("decision"))));
    }

    private Uni<Map<UUID, Member>> members(String credential, Set<UUID> cases) {
        return queries.rowsInTime(
                        MEMBERS,
                        Tuple.of(cases.toArray(UUID[]::new), MayKnow.credential(credential)),
                        row -> new Member(
                                row.getUUID("case_id"),
                                CaseNumber.of(new CaseId(row.getUUID("case_id")))
                                        .text(),
                                row.getUUID("report_id")))
                .map(members -> members.stream().collect(Collectors.toMap(Member::caseId, member -> member)));
    }

    private static List<Member> chosen(Map<UUID, Member> members, Set<UUID> cases, Set<UUID> without) {
        return cases.stream()
                .filter(each -> members.containsKey(each) && !without.contains(each))
                .map(members::get)
                .toList();
    }

    /** The case itself, and all cases connected to it by these kinds of decision, directly or through others. */
    private static Set<UUID> reached(UUID from, List<Tie> ties, Set<PairDecision> ways) {
        Set<UUID> reached = new HashSet<>(Set.of(from));
        boolean more = true;
        while (more) {
            more = false;
            for (Tie tie : ties) {
                if (ways.contains(tie.decision) && (reached.contains(tie.one) || reached.contains(tie.other))) {
                    more |= reached.addAll(List.of(tie.one, tie.other));
                }
            }
        }
        return reached;
    }
}
