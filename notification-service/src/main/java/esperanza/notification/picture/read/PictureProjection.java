package esperanza.notification.picture.read;

import static esperanza.protocol.vocabulary.ConsentPurpose.STATISTICS;
import static esperanza.protocol.vocabulary.ConsentState.REFUSED;
import static esperanza.protocol.vocabulary.ConsentState.WITHDRAWN;

import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.notification.clock.domain.DeadlineEvent.*;
import esperanza.notification.inbox.IntakeEvent.*;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.TermRule;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps what the national picture counts. The tables hold first-level areas and opaque ids, no data of persons. */
@ApplicationScoped
public class PictureProjection implements Projection {

    public static final String NAME = "picture";

    /** The area of reports that name no area, or one that may not travel in clear. */
    static final String ELSEWHERE = "UNKNOWN";

    private static final String REPORTS = """
            insert into picture_report(report_id, case_id, area, counted)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::boolean[]) on conflict do nothing""";
    private static final String CONSENT = """
            update picture_report r set counted = c.counted
            from unnest($1::uuid[], $2::boolean[]) c(id, counted) where r.report_id = c.id""";
    private static final String CODED = """
            update picture_report r set area = c.area
            from unnest($1::uuid[], $2::text[]) c(id, area) where r.report_id = c.id""";
    private static final String AGREED = """
            delete from picture_refusal f using unnest($1::uuid[], $2::uuid[]) u(report_id, party)
            where f.report_id = u.report_id and f.party = u.party""";
    private static final String REFUSED_ALONE = """
            insert into picture_refusal(report_id, party)
            select * from unnest($1::uuid[], $2::uuid[]) on conflict do nothing""";
    private static final String STARTED = """
            insert into picture_deadline(deadline_id, case_id, law, open, breached)
            select u.*, true, false from unnest($1::uuid[], $2::uuid[], $3::boolean[]) u on conflict do nothing""";
    private static final String BREACHED =
            "update picture_deadline d set breached = true from unnest($1::uuid[]) u(id) where d.deadline_id = u.id";
    /** An act that was in time after all withdraws the breach. */
    private static final String ENDED = """
            update picture_deadline d set open = false, breached = breached and not u.withdrawn
            from unnest($1::uuid[], $2::boolean[]) u(id, withdrawn) where d.deadline_id = u.id""";

    private final Set<String> law;

    PictureProjection(Profile profile) {
        law = profile.terms().stream()
                .filter(rule -> !rule.internalTarget())
                .map(TermRule::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("picture_report", "picture_refusal", "picture_deadline");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        Table table = new Table(transaction);
        List<Consent> said = lastSaid(events);
        return table.write(REPORTS, real(events), of -> of.uuids(
                                report -> report.reportId().value())
                        .uuids(report -> report.caseId().value())
                        .texts(report -> report.firstLevelArea().orElse(ELSEWHERE))
                        .booleans(PictureProjection::mayBeCounted))
                .chain(() -> table.write(CODED, places(events), of -> of.uuids(
                                coded -> coded.reportId().value())
                        .texts(coded -> coded.firstLevelArea().orElse(ELSEWHERE))))
                .chain(() -> table.write(CONSENT, bySenders(said), of -> of.uuids(Consent::report)
                        .booleans(Consent::counted)))
                .chain(() -> table.write(AGREED, byParties(said, true), PictureProjection::party))
                .chain(() -> table.write(REFUSED_ALONE, byParties(said, false), PictureProjection::party))
                .chain(() -> table.write(STARTED, of(DeadlineStarted.class, events), of -> of.uuids(
                                d -> d.deadlineId().value())
                        .uuids(d -> d.caseId().value())
                        .booleans(d -> law.contains(d.ruleId()))))
                .chain(() -> table.write(
                        BREACHED,
                        of(DeadlineBreached.class, events),
                        of -> of.uuids(d -> d.deadlineId().value())))
                .chain(() -> table.write(ENDED, of(DeadlineMet.class, events), of -> of.uuids(
                                d -> d.deadlineId().value())
                        .booleans(d -> d.breachWithdrawn().orElse(false))))
                .chain(() -> table.write(ENDED, of(DeadlineWithdrawn.class, events), of -> of.uuids(
                                d -> d.deadlineId().value())
                        .booleans(d -> false)));
    }

    private static List<ReportReceived> real(List<Logged> events) {
        return of(ReportReceived.class, events).stream()
                .filter(report -> !report.sentAsTest())
                .toList();
    }

    /** The latest coding of each report's place. */
    private static List<ReportCoded> places(List<Logged> events) {
        Map<ReportId, ReportCoded> latest = new LinkedHashMap<>();
        of(ReportCoded.class, events).stream()
                .filter(coded -> coded.placePrecision().isPresent())
                .forEach(coded -> latest.put(coded.reportId(), coded));
        return List.copyOf(latest.values());
    }

    /** A sender who was not asked is counted, because a count says nothing of a person; a sender who refused is not. */
    private static boolean mayBeCounted(ReportReceived report) {
        String said = report.consents().get(STATISTICS.name());
        return !REFUSED.name().equals(said) && !WITHDRAWN.name().equals(said);
    }

    /**
     * One party's no removes the whole report from the counts until that party says yes: nobody can say yes for the
     * party.
     *
     * @param party the party that answers for itself alone; empty if the sender answers for the whole report
     */
    private record Consent(UUID report, Optional<UUID> party, boolean counted) {

        static Consent of(ConsentWord word) {
            return new Consent(word.reportId().value(), word.onlyFor().map(PartyRef::value), counted(word));
        }

        private static boolean counted(ConsentWord word) {
            return switch (word) {
                case ConsentGiven _ -> true;
                case ConsentWithdrawn _ -> false;
            };
        }

        /** The report, and the party if one answers for itself alone. */
        Map.Entry<UUID, Optional<UUID>> voice() {
            return Map.entry(report, party);
        }
    }

    /** The last answer of each sender and of each party about being counted. */
    private static List<Consent> lastSaid(List<Logged> events) {
        Map<Map.Entry<UUID, Optional<UUID>>, Consent> last = new LinkedHashMap<>();
        of(ConsentWord.class, events).stream()
                .filter(word -> word.purpose().equals(STATISTICS.name()))
                .map(Consent::of)
                .forEach(consent -> last.put(consent.voice(), consent));
        return List.copyOf(last.values());
    }

    private static List<Consent> bySenders(List<Consent> said) {
        return said.stream().filter(consent -> consent.party.isEmpty()).toList();
    }

    private static List<Consent> byParties(List<Consent> said, boolean counted) {
        return said.stream()
                .filter(consent -> consent.party.isPresent() && consent.counted == counted)
                .toList();
    }

    private static Columns<Consent> party(Columns<Consent> of) {
        return of.uuids(Consent::report).uuids(consent -> consent.party.orElseThrow());
    }

    private static <T> List<T> of(Class<T> type, List<Logged> events) {
        return events.stream().flatMap(event -> event.as(type).stream()).toList();
    }
}
