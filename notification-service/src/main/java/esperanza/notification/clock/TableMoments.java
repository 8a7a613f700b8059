package esperanza.notification.clock;

import esperanza.kernel.CaseId;
import esperanza.kernel.OfCase;
import esperanza.kernel.PlainEvent;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.Moment.Came;
import esperanza.notification.clock.domain.DeadlineEvent.DeadlineBreached;
import esperanza.notification.clock.domain.DeadlineEvent.DeadlinePassed;
import esperanza.notification.clock.domain.Thing;
import esperanza.notification.inbox.IntakeEvent.DangerRecognised;
import esperanza.notification.inbox.IntakeEvent.ReportReferred;
import esperanza.notification.inbox.IntakeEvent.ReportTriaged;
import esperanza.notification.inbox.ProtectionEvent.ProtectionReviewCalled;
import esperanza.protocol.diligence.MomentRow;
import esperanza.protocol.diligence.MomentRows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The moments that the table of data names: of investigation's events, of a danger or a request that intake tells, and of
 * a term that passed here, which may start a further term.
 */
final class TableMoments {

    private static final String BREACHED = "deadline-breached";
    private static final String PASSED = "deadline-passed";
    private static final String REVIEW = "protection-review-called";
    private static final String TRIAGED = "report-triaged";
    private static final String REFERRED = "report-referred";
    private static final String RECOGNISED = "danger-recognised";

    private TableMoments() {}

    static Stream<Came> in(Recorded<? extends OfCase> event) {
        return switch (event.event()) {
            case PlainEvent plain -> in(plain.name(), plain.content(), plain.caseId(), event.countsFrom());
            case DeadlineBreached breached ->
                in(BREACHED, fields(breached.ruleId(), breached.about()), breached.caseId(), breached.due());
            case DeadlinePassed passed ->
                in(PASSED, fields(passed.ruleId(), passed.about()), passed.caseId(), passed.due());
            case ReportTriaged triage -> in(TRIAGED, fields(triage), triage.caseId(), event.countsFrom());
            case ReportReferred referred -> in(REFERRED, fields(referred), referred.caseId(), event.countsFrom());
            case DangerRecognised danger -> in(RECOGNISED, Map.of(), danger.caseId(), event.countsFrom());
            case ProtectionReviewCalled called ->
                in(REVIEW, Map.of("reviewId", called.reviewId()), called.caseId(), event.countsFrom());
            case OfCase _ -> Stream.empty();
        };
    }

    private static Stream<Came> in(String name, Map<String, Object> content, CaseId of, Instant from) {
        return MomentRows.of(name, content)
                .map(row -> new Came(row.moment(), from, things(row, content, of), row.date(content)));
    }

    private static List<Thing> things(MomentRow row, Map<String, Object> content, CaseId of) {
        return Stream.concat(
                        row.things(content).map(thing -> Thing.of(of, thing.kind(), UUID.fromString(thing.id()))),
                        Stream.of(Thing.ofCase(of)))
                .distinct()
                .toList();
    }

    private static Map<String, Object> fields(String rule, Optional<UUID> about) {
        return about.<Map<String, Object>>map(id -> Map.of("ruleId", rule, "about", id))
                .orElseGet(() -> Map.of("ruleId", rule));
    }

    private static Map<String, Object> fields(ReportTriaged triage) {
        return Map.of(
                "urgency", triage.urgency().orElse(""),
                "withInvestigation", triage.withInvestigation().orElse(false));
    }

    private static Map<String, Object> fields(ReportReferred referred) {
        return Map.of(
                "urgency", referred.urgency().orElse(""),
                "imminentDanger", referred.imminentDanger().orElse(true),
                "referrals",
                        referred.referrals().stream()
                                .map(referral -> Map.of("to", referral.to()))
                                .toList());
    }
}
