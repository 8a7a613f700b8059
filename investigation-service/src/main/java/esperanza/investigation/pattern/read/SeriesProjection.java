package esperanza.investigation.pattern.read;

import static java.util.stream.Collectors.joining;

import esperanza.investigation.inbox.IntakeEvent.LikenessFound;
import esperanza.investigation.inbox.IntakeEvent.SeriesJoined;
import esperanza.investigation.pattern.domain.MatchEvent;
import esperanza.investigation.pattern.domain.MatchEvent.*;
import esperanza.investigation.pattern.domain.MatchId;
import esperanza.investigation.pattern.domain.MatchKind;
import esperanza.investigation.pattern.domain.SeriesEvent;
import esperanza.investigation.pattern.domain.SeriesEvent.SeriesConfirmed;
import esperanza.investigation.pattern.domain.SeriesEvent.SeriesRejected;
import esperanza.investigation.pattern.domain.SeriesStanding;
import esperanza.kernel.CaseId;
import esperanza.protocol.vocabulary.LikenessReason;
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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps which cases belong to which series, why, and what people decided. Intake tells it, and people; a pair from before
 * there were series is a series of two.
 */
@Singleton
public class SeriesProjection implements Projection {

    public static final String NAME = "series";

    /** A new reason proposes a case again that was rejected. A confirmed one stays confirmed. */
    private static final String FOUND = """
            insert into series_member(series_id, case_id, position, found_at, likeness, standing, touched)
            select series_id, case_id, position, found_at, string_to_array(likeness, ' '), 'PROPOSED', position
            from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::timestamptz[], $5::text[])
              f(series_id, case_id, position, found_at, likeness)
            on conflict (series_id, case_id) do update set
              likeness = array(select distinct unnest(series_member.likeness || excluded.likeness) order by 1),
              standing = case when series_member.standing = 'REJECTED'
                and not excluded.likeness <@ series_member.likeness then 'PROPOSED' else series_member.standing end,
              touched = excluded.touched""";

    private static final String NEAR = """
            insert into near_case(case_id, other, likeness)
            select case_id, other, string_to_array(likeness, ' ')
            from unnest($1::uuid[], $2::uuid[], $3::text[]) n(case_id, other, likeness)
            on conflict (case_id, other) do update set
              likeness = array(select distinct unnest(near_case.likeness || excluded.likeness) order by 1)""";
    private static final String DECIDED = """
            update series_member m set standing = d.standing, kind = d.kind, decided_at = d.decided_at, touched = d.position
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::bigint[])
              d(series_id, case_id, standing, kind, decided_at, position)
            where m.series_id = d.series_id and m.case_id = d.case_id""";

    private record Member(UUID series, UUID caseId) {}

    private record Pair(UUID caseId, UUID other) {}

    private record Found(Member member, Collection<LikenessReason> likeness, long position, Instant at) {}

    private record Near(Pair pair, Collection<LikenessReason> likeness) {}

    private record Decided(
            Member member, SeriesStanding standing, Optional<MatchKind> kind, long position, Instant at) {}

    /** The changes of some cases, at most one per case and series. */
    private record Step(Map<Member, Found> found, Map<Pair, Near> near, Map<Member, Decided> decided) {

        static Step empty() {
            return new Step(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        boolean meets(Step next) {
            return Stream.concat(next.found.keySet().stream(), next.decided.keySet().stream())
                            .anyMatch(each -> found.containsKey(each) || decided.containsKey(each))
                    || next.near.keySet().stream().anyMatch(near::containsKey);
        }

        void add(Step next) {
            found.putAll(next.found);
            near.putAll(next.near);
            decided.putAll(next.decided);
        }

        private void found(UUID series, CaseId of, Collection<LikenessReason> likeness, Logged at) {
            Member member = new Member(series, of.value());
            found.put(
                    member,
                    new Found(
                            member,
                            likeness,
                            at.stored().position(),
                            at.stored().recordedAt()));
        }

        private void near(CaseId of, CaseId other, Collection<LikenessReason> likeness) {
            Pair pair = new Pair(of.value(), other.value());
            near.put(pair, new Near(pair, likeness));
        }

        private void pair(CaseId one, CaseId other, Collection<LikenessReason> likeness, Logged at) {
            UUID series = MatchId.of(one, other).value();
            found(series, one, likeness, at);
            found(series, other, likeness, at);
            near(one, other, likeness);
            near(other, one, likeness);
        }

        private void decided(
                UUID series, List<CaseId> part, SeriesStanding standing, Optional<MatchKind> kind, Logged at) {
            part.stream()
                    .map(of -> new Member(series, of.value()))
                    .forEach(member -> decided.put(
                            member,
                            new Decided(
                                    member,
                                    standing,
                                    kind,
                                    at.stored().position(),
                                    at.stored().recordedAt())));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("series_member", "near_case");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        Table table = new Table(transaction);
        return Multi.createFrom()
                .iterable(steps(events))
                .onItem()
                .transformToUniAndConcatenate(
                        step -> table.write(FOUND, List.copyOf(step.found.values()), SeriesProjection::found)
                                .chain(() -> table.write(NEAR, List.copyOf(step.near.values()), SeriesProjection::near))
                                .chain(() -> table.write(
                                        DECIDED, List.copyOf(step.decided.values()), SeriesProjection::decided)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static List<Step> steps(List<Logged> events) {
        List<Step> steps = new ArrayList<>(List.of(Step.empty()));
        for (Logged event : events) {
            Step next = step(event);
            if (steps.getLast().meets(next)) {
                steps.add(Step.empty());
            }
            steps.getLast().add(next);
        }
        return steps;
    }

    private static Step step(Logged event) {
        Step step = Step.empty();
        event.as(SeriesJoined.class).ifPresent(joined -> joined(step, joined, event));
        event.as(LikenessFound.class)
                .ifPresent(pair -> step.pair(pair.caseId(), pair.otherCaseId(), pair.reasons(), event));
        event.as(MatchEvent.class).ifPresent(match -> ofPair(step, match, event));
        event.as(SeriesEvent.class).ifPresent(series -> said(step, series, event));
        return step;
    }

    private static void joined(Step step, SeriesJoined joined, Logged at) {
        Set<LikenessReason> all = joined.reasons();
        joined.series().forEach(each -> {
            List<LikenessReason> likeness = Stream.concat(
                            each.reasons().stream(), all.stream().filter(reason -> !reason.isStrong()))
                    .distinct()
                    .toList();
            step.found(each.seriesId(), joined.caseId(), likeness, at);
        });
        joined.nearest().forEach(near -> step.near(joined.caseId(), near.caseId(), near.reasons()));
    }

    private static void ofPair(Step step, MatchEvent event, Logged at) {
        UUID series = event.matchId().value();
        switch (event) {
            case MatchProposed found -> step.pair(found.caseId(), found.otherCaseId(), found.likeness(), at);
            case MatchConfirmed said ->
                step.decided(series, said.cases(), SeriesStanding.CONFIRMED, Optional.of(said.as()), at);
            case MatchRejected said ->
                step.decided(series, said.cases(), SeriesStanding.REJECTED, Optional.empty(), at);
        }
    }

    private static void said(Step step, SeriesEvent event, Logged at) {
        UUID series = event.seriesId().value();
        switch (event) {
            case SeriesConfirmed said ->
                step.decided(series, said.part(), SeriesStanding.CONFIRMED, Optional.of(said.as()), at);
            case SeriesRejected said ->
                step.decided(series, said.part(), SeriesStanding.REJECTED, Optional.empty(), at);
        }
    }

    private static Columns<Found> found(Columns<Found> columns) {
        return columns.uuids(row -> row.member.series)
                .uuids(row -> row.member.caseId)
                .longs(Found::position)
                .instants(Found::at)
                .texts(row -> names(row.likeness));
    }

    private static Columns<Near> near(Columns<Near> columns) {
        return columns.uuids(row -> row.pair.caseId)
                .uuids(row -> row.pair.other)
                .texts(row -> names(row.likeness));
    }

    private static Columns<Decided> decided(Columns<Decided> columns) {
        return columns.uuids(row -> row.member.series)
                .uuids(row -> row.member.caseId)
                .texts(row -> row.standing.name())
                .textsIfAny(row -> row.kind.map(Enum::name))
                .instants(Decided::at)
                .longs(Decided::position);
    }

    /** In the order of their names: a set has another order in each process, and a rebuilt table has to be the same. */
    private static String names(Collection<LikenessReason> reasons) {
        return reasons.stream().map(Enum::name).sorted().collect(joining(" "));
    }
}
