package esperanza.intake.relating.read.group;

import esperanza.intake.relating.domain.CaseEvent;
import esperanza.intake.relating.domain.CaseEvent.*;
import esperanza.intake.relating.domain.PairDecision;
import esperanza.intake.relating.domain.PartyEvent;
import esperanza.intake.relating.domain.PartyEvent.PartyMerged;
import esperanza.intake.relating.domain.PartyEvent.PartySplit;
import esperanza.intake.report.domain.ReportEvent.ReportCoded;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
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

/** Keeps the decisions about pairs of cases, the parties named in each report, and the recognitions of parties. */
@Singleton
public class GroupsProjection implements Projection {

    public static final String NAME = "groups";

    private static final String UNTIE = """
            delete from case_tie t using unnest($1::uuid[], $2::uuid[]) u(case_id, other)
            where t.case_id = u.case_id and t.other = u.other""";
    private static final String TIE =
            "insert into case_tie(case_id, other, decision) select * from unnest($1::uuid[], $2::uuid[], $3::text[])";
    private static final String NAMED = """
            insert into report_party(report_id, case_id, party, received_at, position)
            select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::bigint[])
            on conflict do nothing""";
    private static final String FORGET = "delete from recognition where party = any($1::uuid[])";
    private static final String RECOGNISED = """
            insert into recognition(party, as_party) select * from unnest($1::uuid[], $2::uuid[])""";

    private record Pair(UUID one, UUID other) {}

    private record Named(UUID report, UUID caseId, UUID party, Instant receivedAt, long position) {}

    private record Recognition(UUID party, UUID as) {}

    /** The last state, within a batch, of each pair and each party. */
    private record Batch(
            Map<Pair, Optional<PairDecision>> pairs, List<Named> named, Map<UUID, Optional<Recognition>> recognised) {

        static Batch of(List<Logged> events) {
            Batch batch = new Batch(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
            events.forEach(batch::add);
            return batch;
        }

        private void add(Logged logged) {
            logged.as(CaseEvent.OfPair.class)
                    .ifPresent(event -> pairs.put(
                            new Pair(event.caseId().value(), event.other().value()), decision(event)));
            logged.as(ReportReceived.class)
                    .filter(report -> !report.sentAsTest())
                    .ifPresent(report -> report.parties()
                            .forEach(party -> named.add(
                                    named(report.reportId(), report.caseId(), party, report.receivedAt(), logged))));
            logged.as(ReportCoded.class).ifPresent(coding -> coding.parties()
                    .forEach(party ->
                            named.add(named(coding.reportId(), coding.caseId(), party, coding.receivedAt(), logged))));
            logged.as(PartyEvent.class)
                    .ifPresent(event -> recognised.put(event.party().value(), recognition(event)));
        }

        private static Named named(ReportId report, CaseId of, PartyRef party, Instant receivedAt, Logged logged) {
            return new Named(
                    report.value(),
                    of.value(),
                    party.value(),
                    receivedAt,
                    logged.stored().position());
        }

        private static Optional<Recognition> recognition(PartyEvent event) {
            return switch (event) {
                case PartyMerged merged ->
                    Optional.of(new Recognition(
                            merged.party().value(), merged.into().value()));
                case PartySplit _ -> Optional.empty();
            };
        }

        private static Optional<PairDecision> decision(CaseEvent.OfPair event) {
            return switch (event) {
                case CaseJoined _ -> Optional.of(PairDecision.SAME);
                case CaseLinked _ -> Optional.of(PairDecision.RELATED);
                case CaseSetApart _ -> Optional.of(PairDecision.DIFFERENT);
                case CaseEvent.CaseJoinUndone _, CaseEvent.CaseLinkUndone _, CaseEvent.CaseSettingApartUndone _ ->
                    Optional.empty();
            };
        }
    }

    private record Tie(Pair pair, PairDecision decision) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("case_tie", "report_party", "recognition");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        Batch batch = Batch.of(events);
        Table table = new Table(transaction);
        List<Pair> pairs = List.copyOf(batch.pairs.keySet());
        List<Tie> ties = batch.pairs.entrySet().stream()
                .flatMap(each -> each.getValue().map(decided -> new Tie(each.getKey(), decided)).stream())
                .toList();
        List<UUID> parties = List.copyOf(batch.recognised.keySet());
        List<Recognition> recognitions =
                batch.recognised.values().stream().flatMap(Optional::stream).toList();
        return table.write(UNTIE, pairs, columns -> columns.uuids(Pair::one).uuids(Pair::other))
                .chain(() -> table.write(TIE, ties, columns -> columns.uuids(tie -> tie.pair.one)
                        .uuids(tie -> tie.pair.other)
                        .texts(tie -> tie.decision.name())))
                .chain(() -> table.write(NAMED, batch.named, columns -> columns.uuids(Named::report)
                        .uuids(Named::caseId)
                        .uuids(Named::party)
                        .instants(Named::receivedAt)
                        .longs(Named::position)))
                .chain(() -> table.write(FORGET, parties, columns -> columns.uuids(party -> party)))
                .chain(() -> table.write(RECOGNISED, recognitions, columns -> columns.uuids(Recognition::party)
                        .uuids(Recognition::as)));
    }
}
