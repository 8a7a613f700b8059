package esperanza.intake.likeness.read;

import esperanza.intake.report.domain.AffectedParty;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps which reports were referred to investigation, and which of them wait to be compared because they were referred
 * or something about them changed. An erased report is deleted, with what was made of its words.
 */
@Singleton
public class ReferredReportsProjection implements Projection {

    public static final String NAME = "referred-reports";

    private static final String REFERRED = """
            insert into referred_report(report_id, case_id, parties, position)
            select report_id, case_id, coalesce(array_agg(distinct party) filter (where party is not null), '{}'),
              min(position)
            from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[]) r(report_id, case_id, party, position)
            group by report_id, case_id
            on conflict (report_id) do update set
              parties = array(select unnest(referred_report.parties) union select unnest(excluded.parties) order by 1)""";
    private static final String WAITS = """
            insert into likeness_waiting(report_id, changed)
            select report_id, max(c.position) from unnest($1::uuid[], $2::bigint[]) c(report_id, position)
            join referred_report using (report_id) group by report_id
            on conflict (report_id) do update set changed = excluded.changed, attempts = 0""";
    private static final String ERASED = """
            with keys as (delete from series_key where report_id = any($1::uuid[]))
            delete from referred_report where report_id = any($1::uuid[])""";

    private record Referred(UUID report, UUID caseId, Optional<UUID> collective, long position) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("likeness_waiting", "likeness_band", "referred_report");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        Table table = new Table(transaction);
        List<Referred> referred = events.stream()
                .flatMap(logged -> logged.as(ReportReferred.class).stream()
                        .flatMap(event -> referred(event, logged.stored().position())))
                .toList();
        List<Logged> changes = events.stream()
                .filter(logged -> logged.as(ReportEvent.class)
                        .filter(ReferredReportsProjection::changes)
                        .isPresent())
                .toList();
        List<UUID> erased = events.stream()
                .flatMap(logged -> logged.as(DataErased.class).stream())
                .map(event -> event.reportId().value())
                .toList();
        return table.write(REFERRED, referred, columns -> columns.uuids(Referred::report)
                        .uuids(Referred::caseId)
                        .uuidsIfAny(Referred::collective)
                        .longs(Referred::position))
                .chain(() -> table.write(WAITS, changes, columns -> columns.uuids(
                                change -> change.stored().stream().id())
                        .longs(change -> change.stored().position())))
                .chain(() -> table.write(ERASED, erased, columns -> columns.uuids(report -> report)));
    }

    /** One row for each collective that was referred to investigation; one without any if there is none. */
    private static Stream<Referred> referred(ReportReferred event, long position) {
        UUID report = event.reportId().value();
        UUID caseId = event.caseId().value();
        return event.referrals().stream()
                .filter(referral -> referral.to() == ReferralDestination.INVESTIGATION)
                .flatMap(referral -> Stream.concat(
                        Stream.of(new Referred(report, caseId, Optional.empty(), position)),
                        referral.affected().stream()
                                .filter(party -> party.kind().mayBeCollective())
                                .map(AffectedParty::party)
                                .map(party -> new Referred(report, caseId, Optional.of(party.value()), position))));
    }

    /** Whether a report may resemble others in more than before. */
    private static boolean changes(ReportEvent event) {
        return switch (event) {
            case ReportReferred _, ReportCoded _, StatementAdded _, VerbatimSecured _ -> true;
            case ConsentGiven given -> given.purpose() == ConsentPurpose.INVESTIGATION;
            case ReportReceived _,
                    TriageEvent _,
                    TransferEvent _,
                    DialogueEvent _,
                    DutyEvent _,
                    ConsentEvent _,
                    AssemblyEvent _,
                    DataErased _ -> false;
        };
    }
}
