package esperanza.intake.relating.read.alike;

import esperanza.intake.relating.read.group.Groups;
import esperanza.intake.relating.read.group.Incidents;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.protocol.vocabulary.Urgency;
import esperanza.runtime.query.Queries;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Finds reports that look alike, and says why. A person decides whether they belong together. Grounds:
 * <ul>
 * <li>codes in clear: first-level area, about the same time, the same codes;
 * <li>a phone number, e-mail address or document of a party that both name, at any time; the value itself is never
 *     shown;
 * <li>a trace of the threatener that both name, at any time: the same number, plate or phrase; nor is that shown;
 * <li>for a custodian only: a contact or document of a reporter.
 * </ul>
 */
@Singleton
public class LookAlikeQuery {

    /**
     * A report that looks like the given one.
     *
     * @param because SAME_PARTY; SAME_PHONE, SAME_EMAIL, SAME_DOCUMENT; SAME_TRACE_PHONE, SAME_TRACE_HANDLE,
     *     SAME_TRACE_EMAIL, SAME_TRACE_ACCOUNT, SAME_TRACE_PLATE, SAME_TRACE_WORDING; SAME_AREA, and the codes that
     *     both have. For a custodian also SAME_REPORTER_PHONE, SAME_REPORTER_EMAIL, SAME_REPORTER_DOCUMENT
     */
    public record LookAlike(
            UUID reportId, String caseNumber, Instant receivedAt, Optional<Urgency> urgency, List<String> because) {}

    private static final int MOST = 20;

    private static final String COLUMNS =
            "report_id, case_id, case_number, received_at, urgency, first_level_area, code_list, test";

    private static final String AT_ABOUT_THE_SAME_TIME = """
            received_at between (select received_at from asked) - interval '30 days'
              and (select received_at from asked) + interval '30 days'
              and code_list && (select telling from asked)""";

    /**
     * A single code or an area alone is no likeness; a contact or a trace is. Unspecific codes do not count.
     * {@code may_know} is evaluated last and for the most alike first, because only a few rows are shown.
     */
    private static final String ALIKE = """
            with asked as (
              select *, array(select unnest(code_list) except select unnest($2::text[])) telling
              from report_queue where report_id = $1),
            candidates as (
              select %1$s from report_queue where %2$s
              union all select %1$s from report_queue where report_id = any($4) and not coalesce(%2$s, false)),
            near as materialized (
              select q.*, q.report_id = any($4) sharing,
                coalesce(q.first_level_area = a.first_level_area, false) same_area,
                array(select unnest(q.code_list) intersect select unnest(a.telling) order by 1) shared
              from candidates q, asked a
              where q.report_id <> a.report_id and q.case_id <> all($5) and not q.test),
            ranked as materialized (
              select *, cardinality(shared) + same_area::int weight from near
              where sharing or cardinality(shared) + same_area::int >= 2 and cardinality(shared) > 0
              order by sharing desc, weight desc, received_at desc)
            select report_id, case_number, received_at, urgency, same_area, shared
            from (select * from ranked r where %3$s limit $3) known
            order by sharing desc, weight desc, received_at desc""".formatted(COLUMNS, AT_ABOUT_THE_SAME_TIME, MayKnow.of("r.case_id", "$6"));

    private static final String[] UNSPECIFIC = {
        "EXPRESSION.UNKNOWN",
        "CHANNEL.UNKNOWN",
        "CHANNEL.OTHER",
        "TARGET_LEVEL.INDIVIDUAL",
        "ANNOUNCED_HARM.UNSPECIFIED",
        "APPARENT_AIM.UNKNOWN",
        "TEMPORAL_PATTERN.SINGLE"
    };

    private final Queries queries;
    private final ContactIndex contacts;
    private final Incidents incidents;
    private final Groups groups;

    LookAlikeQuery(Queries queries, ContactIndex contacts, Incidents incidents, Groups groups) {
        this.queries = queries;
        this.incidents = incidents;
        this.groups = groups;
        this.contacts = contacts;
    }

    /**
     * The most alike first; those that share a contact, a trace or a party come before all others. Pairs already
     * decided are left out. Fails with {@link StoreUnavailable}.
     *
     * @param credential the caller's credential: reports that the caller must not know of are left out
     */
    public Uni<List<LookAlike>> of(String credential, UUID report, UUID caseId) {
        return alike(credential, report, caseId, false);
    }

    /** The same for a custodian: also those whose reporter has a contact or document in common. */
    public Uni<List<LookAlike>> withReporters(String credential, UUID report, UUID caseId) {
        return alike(credential, report, caseId, true);
    }

    private Uni<List<LookAlike>> alike(String credential, UUID report, UUID caseId, boolean withReporters) {
        return Queries.inTime(contacts.sharing(report, withReporters)
                .chain(sharing -> incidents.ofTheSameParties(report).map(same -> reasons(sharing, same)))
                .chain(reasons ->
                        groups.settled(caseId).chain(settled -> alike(credential, report, reasons, settled))));
    }

    private static Map<UUID, List<String>> reasons(Map<UUID, Set<ContactField>> sharing, Set<UUID> sameParty) {
        Map<UUID, List<String>> reasons = new HashMap<>();
        sameParty.forEach(each -> reasons.put(each, new ArrayList<>(List.of("SAME_PARTY"))));
        sharing.forEach((each, fields) -> fields.forEach(field ->
                reasons.computeIfAbsent(each, none -> new ArrayList<>()).add(field.reason())));
        return reasons;
    }

    private Uni<List<LookAlike>> alike(
            String credential, UUID report, Map<UUID, List<String>> reasons, Set<UUID> settled) {
        return queries.rows(
                ALIKE,
                Tuple.of(
                        report,
                        UNSPECIFIC,
                        MOST,
                        reasons.keySet().toArray(UUID[]::new),
                        settled.toArray(UUID[]::new),
                        MayKnow.credential(credential)),
                row -> lookAlike(row, reasons.getOrDefault(row.getUUID("report_id"), List.of())));
    }

    private static LookAlike lookAlike(Row row, List<String> reasons) {
        List<String> because = new ArrayList<>(reasons);
        if (row.getBoolean("same_area")) {
            because.add("SAME_AREA");
        }
        because.addAll(List.of(row.getArrayOfStrings("shared")));
        return new LookAlike(
                row.getUUID("report_id"),
                row.getString("case_number"),
                row.getOffsetDateTime("received_at").toInstant(),
                Optional.ofNullable(row.getString("urgency")).map(Urgency::valueOf),
                because);
    }
}
